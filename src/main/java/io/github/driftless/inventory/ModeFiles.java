package io.github.driftless.inventory;

import io.github.driftless.inventory.InventoryFormat.File;
import java.util.List;
import java.util.function.Function;

/** Names the files of formats that have one for each mode. */
final class ModeFiles {

  private ModeFiles() {}

  /**
   * Returns {@code services.ENDING}, or {@code services-MODE.ENDING} for each mode where there are
   * several.
   */
  static List<File> of(Inventory inventory, String ending, Function<InventoryMode, String> write) {
    boolean single = inventory.modes().size() == 1;
    return inventory.modes().stream()
        .map(
            mode ->
                new File(
                    "services" + (single ? "" : "-" + mode.name()) + "." + ending,
                    write.apply(mode)))
        .toList();
  }
}
