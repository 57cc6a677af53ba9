package io.github.driftless.wikijs;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says which of two texts was rendered, by the words that one of them has and the other has not.
 * Where a text differs from the one before in nothing but a picture or punctuation, there is no
 * such word.
 */
final class ShownText {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** What is in the source of a page and not among the words that readers see. */
  private static final Pattern UNSEEN =
      Pattern.compile("<!--.*?-->|^```diagram$.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private ShownText() {}

  /**
   * Returns whether readers see a text.
   *
   * @param shown what was rendered, and where its links lead
   * @param now the text, in Markdown
   * @param before the one that it took the place of
   * @return false where they see the one before; empty where that cannot be said
   */
  static Optional<Boolean> isNow(String shown, String now, String before) {
    Set<String> seen = words(shown);
    Set<String> came = words(UNSEEN.matcher(now).replaceAll(" "));
    Set<String> went = words(UNSEEN.matcher(before).replaceAll(" "));
    Set<String> stayed = new HashSet<>(came);
    stayed.retainAll(went);
    came.removeAll(stayed);
    went.removeAll(stayed);
    boolean allCame = seen.containsAll(came);
    boolean noneWent = went.stream().noneMatch(seen::contains);
    if (came.isEmpty() ? !went.isEmpty() && noneWent : allCame) {
      return Optional.of(true);
    }
    boolean noneCame = came.stream().noneMatch(seen::contains);
    return !went.isEmpty() && noneCame && seen.containsAll(went)
        ? Optional.of(false)
        : Optional.empty();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
