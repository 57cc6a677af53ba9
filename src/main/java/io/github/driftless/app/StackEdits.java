package io.github.driftless.app;

import io.github.driftless.problem.Location;
import io.github.driftless.revision.Git;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of a stack that were edited since its docs were last committed. */
final class StackEdits {

  private static final Pattern FILE = Pattern.compile("\\+\\+\\+ b/(.*?)\\t?");

  /** The lines that a hunk leaves: the first, and how many; none where lines only went. */
  private static final Pattern HUNK = Pattern.compile("@@ -[0-9,]+ \\+([0-9]+)(?:,([0-9]+))? @@.*");

  private StackEdits() {}

  /**
   * Returns where each edit begins, in the order of the files' paths; nothing where git cannot
   * tell.
   *
   * @param docs what was generated and is committed with the docs, absolute
   * @param inputs the files of the stack, absolute
   */
  static List<Location> since(Collection<Path> docs, Collection<Path> inputs) {
    if (docs.isEmpty() || inputs.isEmpty()) {
      return List.of();
    }
    Path folder = inputs.iterator().next().getParent();
    List<String> log = new ArrayList<>(List.of("log", "-1", "--format=%H", "--"));
    docs.forEach(file -> log.add(file.toString()));
    Optional<String> commit =
        Git.ask(folder, log).map(String::strip).filter(text -> text.matches("[0-9a-f]{40,64}"));
    Optional<String> top = Git.ask(folder, List.of("rev-parse", "--show-toplevel"));
    if (commit.isEmpty() || top.isEmpty()) {
      return List.of();
    }
    List<String> diff =
        new ArrayList<>(
            List.of(
                "diff",
                "--unified=0",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "--no-renames",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                commit.get(),
                "--"));
    inputs.forEach(file -> diff.add(file.toString()));
    return Git.ask(folder, diff)
        .map(text -> places(Path.of(top.get().strip()), text))
        .orElse(List.of());
  }

  private static List<Location> places(Path top, String diff) {
    List<Location> places = new ArrayList<>();
    Optional<Path> file = Optional.empty();
    for (String line : diff.split("\n")) {
      Matcher header = FILE.matcher(line);
      Matcher hunk = HUNK.matcher(line);
      if (line.startsWith("diff --git ")) {
        file = Optional.empty();
      } else if (file.isEmpty() && header.matches()) {
        file = Optional.of(top.resolve(header.group(1)).normalize());
      } else if (file.isPresent() && hunk.matches()) {
        places.add(new Location(file.get(), Math.max(1, Integer.parseInt(hunk.group(1))), 1));
      }
    }
    return places;
  }
}
