package io.github.driftless.page.target;

import io.github.driftless.revision.Git;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks git what a file was in its newest commits. */
final class CommittedTexts {

  /** A wiki commits each save; so many may lie between two runs. */
  private static final int COMMITS = 20;

  /** Two modes, the blobs before and after, and what happened (git-diff, "Raw output format"). */
  private static final Pattern CHANGE =
      Pattern.compile("(?m)^:\\d+ \\d+ ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ");

  private CommittedTexts() {}

  /**
   * Returns those texts of a file that fit, newest first; none without git or outside a repository.
   */
  static List<String> of(Path file, Predicate<String> fits) {
    Path folder = file.getParent();
    List<String> log =
        List.of(
            "log",
            "-" + COMMITS,
            "--format=",
            "--no-show-signature",
            "--raw",
            "--no-abbrev",
            "--no-renames",
            "--",
            file.toString());
    return Git.ask(folder, log).map(CommittedTexts::blobs).orElse(Set.of()).stream()
        .map(blob -> Git.ask(folder, List.of("cat-file", "blob", blob)))
        .flatMap(Optional::stream)
        .filter(fits)
        .toList();
  }

  private static Set<String> blobs(String log) {
    Set<String> blobs = new LinkedHashSet<>();
    Matcher change = CHANGE.matcher(log);
    while (change.find()) {
      blobs.add(change.group(2));
      blobs.add(change.group(1));
    }
    return blobs;
  }
}
