package io.github.driftless.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names for addresses, {@code [a-z0-9-]+}, each only once. */
final class Slugs {

  private final Set<String> taken = new HashSet<>();

  /**
   * Returns a slug that is not taken yet, which is taken then.
   *
   * @param prefix what stands before it, as it is
   * @param name what it is made from
   * @param otherwise what stands there where the name has no such letter
   */
  String next(String prefix, String name, String otherwise) {
    String letters = letters(name.toLowerCase(Locale.ROOT));
    String wanted = prefix + (letters.isEmpty() ? otherwise : letters);
    String slug = wanted;
    for (int number = 2; !taken.add(slug); number++) {
      slug = wanted + "-" + number;
    }
    return slug;
  }

  /** Returns the letters and digits of a name, a hyphen for whatever stands between them. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    boolean between = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        if (between && !letters.isEmpty()) {
          letters.append('-');
        }
        letters.append(c);
        between = false;
      } else {
        between = true;
      }
    }
    return letters.toString();
  }
}
