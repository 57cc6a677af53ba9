package io.github.driftless.inventory;

import java.util.List;

/** A format that inventories are written in. {@link InventoryFormats} lists them. */
public interface InventoryFormat {

  /**
   * A file.
   *
   * @param name without a folder: {@code [a-z0-9.-]+}
   */
  record File(String name, String text) {}

  /**
   * Returns what people call it where they ask for it, unique among all formats: {@code [a-z]+}.
   */
  String name();

  /**
   * Returns the files of an inventory. The same inventory gives the same files.
   *
   * @return at least one, with names that differ
   */
  List<File> write(Inventory inventory);
}
