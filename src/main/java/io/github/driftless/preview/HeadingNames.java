package io.github.driftless.preview;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The names that programs give to headings, so that links can lead to them. */
enum HeadingNames {
  /** Of a heading's letters only those of ASCII. */
  PYTHON_MARKDOWN("_", true, true) {
    @Override
    String of(String heading) {
      String ascii = Normalizer.normalize(heading, Normalizer.Form.NFKD);
      return joined(ascii.replaceAll("[^\\x00-\\x7f]", ""));
    }
  },
  /** Letters of every script. */
  WIKIJS("-", true, true) {
    @Override
    String of(String heading) {
      return joined(heading);
    }
  },
  /** Letters of every script, and a hyphen for every blank: {@code a - b} is {@code a---b}. */
  GITHUB("-", false, false) {
    @Override
    String of(String heading) {
      return plain(heading).replace(' ', '-');
    }
  };

  private final String joint;
  private final boolean named;
  private final boolean inBraces;

  /**
   * @param joint what stands before the number of a name that was given before
   * @param named whether a heading without letters gets a name
   * @param inBraces whether a name can stand in braces behind a heading
   */
  HeadingNames(String joint, boolean named, boolean inBraces) {
    this.joint = joint;
    this.named = named;
    this.inBraces = inBraces;
  }

  /** Returns whether a name can stand in braces behind a heading: {@code # Title {#name}}. */
  boolean inBraces() {
    return inBraces;
  }

  /** Returns the name of a heading that is alone with it. */
  abstract String of(String heading);

  /**
   * Returns the name of a heading.
   *
   * @param taken the names that were given before; gets this one
   */
  String of(String heading, Set<String> taken) {
    String own = of(heading);
    String wanted = own.isEmpty() && named ? "section" : own;
    String name = wanted;
    for (int next = 1; !taken.add(name); next++) {
      name = wanted + joint + next;
    }
    return name;
  }

  private static String joined(String heading) {
    return plain(heading).replaceAll("[-\\s]+", "-");
  }

  private static String plain(String heading) {
    return heading.replaceAll("[^\\p{L}\\p{N}_\\s-]", "").strip().toLowerCase(Locale.ROOT);
  }
}
