package io.github.driftless.wikijs;

import java.util.Comparator;

/**
 * What a wiki tells its pages apart by.
 *
 * @param locale for example {@code en}
 * @param path without slashes at its ends, for example {@code networks/tiers}
 */
public record PageKey(String locale, String path) implements Comparable<PageKey> {

  private static final Comparator<PageKey> ORDER =
      Comparator.comparing(PageKey::locale).thenComparing(PageKey::path);

  /** Orders by locale, then path. */
  @Override
  public int compareTo(PageKey other) {
    return ORDER.compare(this, other);
  }

  /** Returns locale and path as the wiki's addresses have them, for example {@code en/networks}. */
  @Override
  public String toString() {
    return locale + "/" + path;
  }
}
