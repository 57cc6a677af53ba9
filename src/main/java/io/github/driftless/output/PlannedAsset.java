package io.github.driftless.output;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A file that {@code generate} would put beside the pages and that is not committed, such as
 * Mermaid's script. {@code check} neither asks for it nor reads it: it may be large.
 *
 * @param path where, absolute and normalised
 * @param hash the sha-256 of the text, UTF-8 with line feeds, in lower-case hexadecimal digits
 * @param text makes the whole text, UTF-8 with line feeds, ending in one
 */
public record PlannedAsset(Path path, String hash, Supplier<String> text) {

  PlannedFile file() {
    return new PlannedFile(path, text.get());
  }

  /** Orders by path, spelt with {@code /}, so that the order is the same on every system. */
  static List<PlannedAsset> sorted(List<PlannedAsset> assets) {
    return assets.stream()
        .sorted(Comparator.comparing((PlannedAsset asset) -> Slashes.of(asset.path())))
        .toList();
  }
}
