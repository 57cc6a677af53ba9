package io.github.driftless.output;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.problem.Spelling.Command;
import io.github.driftless.problem.Spelling.Option;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an ownership list. One that was damaged is told, not guessed at: it decides deletions. */
final class ManifestReader {

  private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64}) {2}(.+)");
  private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})(\\s.*)?");
  private static final Advice WAY_OUT =
      Advice.of("restore the file from version control, or delete it and run ")
          .then(Command.GENERATE, Option.ADOPT);

  private final Path file;
  private final Problems problems;
  private final Manifest manifest = Manifest.empty();
  private final Map<String, Integer> lineOfPath = new HashMap<>();
  private final Map<String, String> sourceOfPath = new HashMap<>();
  private Optional<String> source = Optional.empty();
  private boolean conflictTold;

  private ManifestReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Returns what the list says; on errors, which are added to the problems, only part of it. */
  static Manifest read(Path file, String text, Problems problems) {
    ManifestReader reader = new ManifestReader(file, problems);
    List<String> lines = text.lines().toList();
    if (reader.isOurFormat(lines)) {
      for (int i = 1; i < lines.size(); i++) {
        reader.readLine(i + 1, lines.get(i));
      }
    }
    return reader.manifest;
  }

  private boolean isOurFormat(List<String> lines) {
    String first = lines.isEmpty() ? "" : lines.get(0);
    if (CONFLICT.matcher(first).matches()) {
      conflict(1);
      return false;
    }
    if (!first.startsWith(Manifest.FORMAT)) {
      damaged(1, "this is not a list of generated files: it does not begin with its format");
      return false;
    }
    String version = first.substring(Manifest.FORMAT.length());
    if (!version.equals(Manifest.VERSION)) {
      problems.add(
          Problem.error(
                  "ownership-list-format",
                  "this list of generated files has a format this Driftless does not know",
                  new Location(file, 1, Manifest.FORMAT.length() + 1))
              .withHint("use the Driftless that wrote it, or a newer one"));
      return false;
    }
    return true;
  }

  private void readLine(int number, String line) {
    Matcher entry = ENTRY.matcher(line);
    if (CONFLICT.matcher(line).matches()) {
      conflict(number);
    } else if (line.startsWith(Manifest.FROM)) {
      source = Optional.of(line.substring(Manifest.FROM.length()));
    } else if (line.startsWith(Manifest.MADE)) {
      String mark = line.substring(Manifest.MADE.length());
      source.ifPresent(from -> manifest.made(from, mark));
    } else if (entry.matches()) {
      readEntry(number, entry.group(1), entry.group(2));
    } else if (!line.startsWith("#") && !line.isBlank()) {
      damaged(number, "this line is not a sha-256, two spaces and a path");
    }
  }

  private void readEntry(int number, String hash, String path) {
    Optional<String> fault = RelativePath.fault(path);
    if (fault.isPresent()) {
      damaged(number, "the path in this line " + fault.get());
    } else if (source.isEmpty()) {
      damaged(number, "no line \"" + Manifest.FROM + "…\" before this one");
    } else if (!sourceOfPath.getOrDefault(path, source.get()).equals(source.get())) {
      problems.add(
          Problem.error(
                  "ownership-list-damaged",
                  "this file is listed as generated from two stacks",
                  new Location(file, number, 1))
              .withRelated(new Location(file, lineOfPath.get(path), 1), "first listed here")
              .withHint(WAY_OUT));
    } else {
      lineOfPath.putIfAbsent(path, number);
      sourceOfPath.put(path, source.get());
      manifest.add(source.get(), path, hash);
    }
  }

  private void conflict(int line) {
    if (conflictTold) {
      return;
    }
    conflictTold = true;
    problems.add(
        Problem.error(
                "ownership-list-conflict",
                "the list of generated files holds an unresolved merge conflict",
                new Location(file, line, 1))
            .withHint(
                Advice.of(
                        "delete the lines that begin with <<<<<<<, |||||||, ======= or >>>>>>>,"
                            + " keep the lines of both sides, and run ")
                    .then(Command.GENERATE)));
  }

  private void damaged(int line, String message) {
    problems.add(
        Problem.error("ownership-list-damaged", message, new Location(file, line, 1))
            .withHint(WAY_OUT));
  }
}
