package io.github.driftless.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of a site.
 *
 * @param path relative to the site's folder, with {@code /}
 * @param content the whole text, with line feeds, ending in one
 * @param kept how a program that shares the folder keeps the file, where that is ours all the same
 */
public record SiteFile(String path, String content, Kept kept) {

  public SiteFile(String path, String content) {
    this(path, content, Kept.NOTHING);
  }

  /**
   * A file as another program wrote it from ours, with nothing in it that a person wrote.
   *
   * @param text the file as it is; empty for none
   * @param current whether it says what we would write
   * @param earlier finds what the file was before, where that program alone has changed it since;
   *     to be asked only where the file is not as it was generated
   */
  public record Kept(Optional<String> text, boolean current, Supplier<List<String>> earlier) {
    static final Kept NOTHING = new Kept(Optional.empty(), false, List::of);
  }
}
