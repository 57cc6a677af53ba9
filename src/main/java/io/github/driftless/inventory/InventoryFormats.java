package io.github.driftless.inventory;

import java.util.List;
import java.util.Optional;

/** The formats there are. */
public final class InventoryFormats {

  /** All formats, in the order in which they are listed for people. */
  public static final List<InventoryFormat> ALL =
      List.of(new HomepageFormat(), new CsvFormat(), new JsonFormat());

  private InventoryFormats() {}

  /** Returns the format that people call so. */
  public static Optional<InventoryFormat> find(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Returns what people call the formats, in the order of {@link #ALL}. */
  public static List<String> names() {
    return ALL.stream().map(InventoryFormat::name).toList();
  }
}
