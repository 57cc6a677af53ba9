package io.github.driftless.output;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the pages of a folder were written from, kept beside them, {@link ListNames}. Format 1:
 *
 * <pre>
 * # driftless-facts 1
 * # Written by driftless generate: what the pages say. From it driftless check tells what changed.
 * # from ../../stacks/mediastack
 * modes default
 * radarr egress vpn via gluetun
 * </pre>
 *
 * The first line names the format. A {@code # from} line says which stack the lines after it are
 * about, relative to the folder; several stacks may share a folder. Sorted by stack. The lines
 * themselves mean nothing here.
 */
public final class FactsList {

  /** What it is called, save where {@link ListNames} says otherwise. */
  public static final String NAME = ".driftless-facts";

  private static final String FORMAT = "# driftless-facts ";
  private static final String VERSION = "1";
  private static final String FROM = "# from ";
  private static final String ABOUT =
      "# Written by driftless generate: what the pages say. From it driftless check tells what"
          + " changed.";

  /**
   * What is listed of one stack.
   *
   * @param file the list, absolute
   * @param firstLine the number of the first of the lines in it, counted from 1
   * @param lines in the order of the file
   */
  public record Section(Path file, int firstLine, List<String> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  private final Path file;
  private final SortedMap<String, Section> sections = new TreeMap<>();

  private FactsList(Path file) {
    this.file = file;
  }

  /**
   * Reads what a folder's list says of a stack.
   *
   * @param folder the folder with the pages, absolute
   * @param source the stack, as in {@link OutputFolder#source()}
   * @param problems takes a warning where there is a list that cannot be read
   * @return empty where nothing is listed of it
   */
  public static Optional<Section> read(Path folder, Path source, Problems problems) {
    Path file = ListNames.factsIn(folder);
    Problems unreadable = new Problems();
    Optional<String> text =
        new Place(file, unreadable).readInside(folder).map(bytes -> Text.ofFile(bytes).shown());
    // whoever compares the folder says what is wrong with the place itself
    return text.map(found -> of(file, found, problems))
        .flatMap(
            list -> Optional.ofNullable(list.sections.get(Slashes.of(folder.relativize(source)))));
  }

  static FactsList of(Path file, String text, Problems problems) {
    FactsList list = new FactsList(file);
    List<String> lines = text.lines().toList();
    String first = lines.isEmpty() ? "" : lines.get(0);
    if (!first.equals(FORMAT + VERSION)) {
      problems.add(
          Problem.warning(
                  "facts-format",
                  first.startsWith(FORMAT)
                      ? "this list of facts has a format that this Driftless does not know"
                      : "this is no list of facts: it does not begin with its format",
                  new Location(file, 1, 1))
              .withHint(
                  "what changed since the pages were written is not known until generate writes it"
                      + " anew; where a newer Driftless wrote it, use that"));
      return list;
    }
    String source = "";
    int begin = 1;
    List<String> facts = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FROM)) {
        list.add(source, begin, facts);
        source = lines.get(i).substring(FROM.length());
        begin = i + 2;
        facts.clear();
      } else if (!source.isEmpty()) {
        facts.add(lines.get(i));
      }
    }
    list.add(source, begin, facts);
    return list;
  }

  private void add(String source, int begin, List<String> facts) {
    if (!source.isEmpty()) {
      sections.put(source, new Section(file, begin, facts));
    }
  }

  /**
   * Returns the text of the list once these stacks have spoken; empty where nothing is left to say.
   *
   * @param kept which of the stacks that are listed and do not speak are still there
   * @param speaking the lines of those that do, by their sources
   */
  Optional<String> after(Predicate<String> kept, Map<String, List<String>> speaking) {
    SortedMap<String, List<String>> all = new TreeMap<>();
    sections.forEach(
        (source, section) -> {
          if (kept.test(source)) {
            all.put(source, section.lines());
          }
        });
    speaking.forEach(
        (source, lines) -> {
          if (!lines.isEmpty()) {
            all.put(source, lines);
          }
        });
    if (all.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(FORMAT).append(VERSION).append('\n');
    out.append(ABOUT).append('\n');
    all.forEach(
        (source, lines) -> {
          out.append(FROM).append(source).append('\n');
          lines.forEach(line -> out.append(line).append('\n'));
        });
    return Optional.of(out.toString());
  }
}
