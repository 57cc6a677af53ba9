package io.github.driftless.revision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which other places of a repository a file may name, by the paths with {@code ..} in its
 * text. Nothing is parsed, since it may be a file of any kind: what is found is never too little,
 * and may be too much.
 *
 * <p>A place is the beginning of a path, {@code common/ba}: where a variable, a space or a quote
 * ends what can be read of it, all that begins with it is meant.
 */
final class Mentions {

  /** What no path is written with outside of quotes, or what stands for something else. */
  private static final String ENDS = " \t\r\n\"'`,;:#$*?[]{}()<>|=&!";

  private Mentions() {}

  /**
   * Returns the places.
   *
   * @param bases folders that its paths may be relative to
   */
  static Set<String> in(byte[] content, List<String> bases) {
    Set<String> places = new LinkedHashSet<>();
    if (leadsUp(content)) {
      // bytes as letters: those above 127 are put together again where a place is made
      String text = new String(content, StandardCharsets.ISO_8859_1).replace('\\', '/');
      for (int at = text.indexOf(".."); at >= 0; ) {
        int start = at;
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
          start--;
        }
        int end = at;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
          end++;
        }
        String path = text.substring(start, end);
        add(
            new String(path.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
            bases,
            places);
        at = text.indexOf("..", end);
      }
    }
    return places;
  }

  /** Returns the places that a link may lead to. */
  static Set<String> ofLink(String target, String folder) {
    Set<String> places = new LinkedHashSet<>();
    if (target.contains("..")) {
      add(target, List.of(folder), places);
    } else {
      places.add(RepositoryPath.join(folder, target.replaceFirst("^(?:\\./)+", "")));
    }
    return places;
  }

  /**
   * Adds what a path may mean. What stands before its dots may be a variable, so that any number of
   * them, from one to all, is tried.
   */
  private static void add(String path, List<String> bases, Set<String> places) {
    int ups = 0;
    List<String> rest = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        ups++;
        rest.clear();
      } else if (ups > 0 && !name.equals(".") && !(name.isEmpty() && rest.isEmpty())) {
        rest.add(name);
      }
    }
    for (String base : bases) {
      String folder = base;
      for (int up = 0; up < ups && !folder.isEmpty(); up++) {
        folder = RepositoryPath.parent(folder);
        String before = folder.isEmpty() ? "" : folder + "/";
        places.add(before + String.join("/", rest));
      }
    }
  }

  /** Returns whether there are two dots, no more and no less, in what is text. */
  private static boolean leadsUp(byte[] content) {
    boolean found = false;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == 0) {
        return false;
      }
      found |=
          content[i] == '.'
              && i + 1 < content.length
              && content[i + 1] == '.'
              && (i == 0 || content[i - 1] != '.')
              && (i + 2 == content.length || content[i + 2] != '.');
    }
    return found;
  }
}
