package io.github.driftless.topology;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.Text;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Dismisses what {@code ignore} names, and reports entries that name nothing. */
final class Ignored {

  /** More names than these are no hint. */
  private static final int NAMED = 10;

  private final List<Text> entries;
  private final Path folder;
  private final Problems problems;

  /**
   * @param folder what paths are relative to
   */
  Ignored(List<Text> entries, Path folder, Problems problems) {
    this.entries = entries;
    this.folder = folder;
    this.problems = problems;
  }

  /** Returns what was not read, with what is to be ignored dismissed. */
  List<Unread> apply(List<Unread> all, List<Mode> modes) {
    List<Unread> result = new ArrayList<>(all);
    for (Text entry : entries) {
      boolean meant = false;
      for (int i = 0; i < result.size(); i++) {
        if (means(entry.value(), result.get(i).what())) {
          meant = true;
          result.set(i, result.get(i).dismiss());
        }
      }
      if (!meant) {
        problems.add(isThere(entry.value(), modes) ? needless(entry) : unknown(entry, all));
      }
    }
    return result;
  }

  private boolean isThere(String name, List<Mode> modes) {
    return Files.exists(folder.resolve(name))
        || modes.stream()
            .anyMatch(
                mode ->
                    !new ServiceNames(mode.services()).all(name).isEmpty()
                        || mode.networks().stream().anyMatch(each -> each.name().equals(name)));
  }

  /** What was not read once may be read now. */
  private static Problem needless(Text entry) {
    return Problem.warning(
            "needless-ignore",
            "there is nothing to ignore of \"" + entry.value() + "\": all of it is read",
            entry.location())
        .withHint("take the entry away");
  }

  private static Problem unknown(Text entry, List<Unread> all) {
    List<String> names = all.stream().map(Unread::what).distinct().toList();
    return Problem.error(
            "unknown-ignore",
            "nothing that was not read is called \"" + entry.value() + "\"",
            entry.location())
        .withHint(
            Nearest.hint(entry.value(), names)
                .or(
                    () ->
                        Optional.of(
                            names.isEmpty()
                                ? "everything was read: take the entry away"
                                : "one of "
                                    + names.stream()
                                        .limit(NAMED)
                                        .collect(Collectors.joining(", ")))));
  }

  /** A name, a path, a folder above, or a pattern of any of them. */
  private static boolean means(String entry, String what) {
    String name = entry.replaceFirst("^(?:\\./)+", "").replaceFirst("/+$", "");
    if (name.equals(what) || what.startsWith(name + "/")) {
      return true;
    }
    if (!FileGlob.isPattern(name)) {
      return false;
    }
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + name).matches(Path.of(what));
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
