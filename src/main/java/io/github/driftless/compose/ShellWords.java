package io.github.driftless.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a command line into words as a shell would (Compose Specification, "command"): quotes and
 * backslashes count, {@code $(…)} and backquotes keep a word together, and an unquoted {@code ;},
 * {@code &}, {@code |}, {@code <} or {@code >} ends the command.
 */
final class ShellWords {

  private ShellWords() {}

  /** Returns the words, empty where a quote or bracket is not closed. */
  static Optional<List<String>> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    boolean escaped = false;
    boolean single = false;
    boolean twice = false;
    boolean back = false;
    boolean dollar = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (escaped) {
        word.append(c);
        escaped = false;
        begun = true;
        continue;
      }
      if (c == '\\') {
        if (single) {
          word.append(c);
        } else {
          escaped = true;
        }
        continue;
      }
      boolean quoted = single || twice || back || dollar;
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        if (quoted) {
          word.append(c);
        } else if (begun) {
          words.add(word.toString());
          word.setLength(0);
          begun = false;
        }
        continue;
      }
      if (c == '`' && !single && !twice && !dollar) {
        back = !back;
      } else if (c == ')' && !single && !twice && !back) {
        dollar = !dollar;
      } else if (c == '(' && !single && !twice && !back) {
        if (dollar || word.isEmpty() || word.charAt(word.length() - 1) != '$') {
          return Optional.empty();
        }
        dollar = true;
        word.append(c);
        continue;
      } else if (c == '"' && !single && !dollar) {
        begun |= twice;
        twice = !twice;
        continue;
      } else if (c == '\'' && !twice && !dollar) {
        begun |= single;
        single = !single;
        continue;
      } else if (";&|<>".indexOf(c) >= 0 && !quoted) {
        if (c == '>' && !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
          begun = false;
        }
        break;
      }
      begun = true;
      word.append(c);
    }
    if (escaped || single || twice || back || dollar) {
      return Optional.empty();
    }
    if (begun) {
      words.add(word.toString());
    }
    return Optional.of(words);
  }
}
