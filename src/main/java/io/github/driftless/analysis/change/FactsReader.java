package io.github.driftless.analysis.change;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the lines that {@link FactsText} writes. Used once. */
public final class FactsReader {

  private final Path file;
  private final int firstLine;
  private final Problems problems;
  private int hidden;

  private FactsReader(Path file, int firstLine, Problems problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /**
   * Reads facts.
   *
   * @param file where they stand
   * @param firstLine the number of the first of the lines in it
   * @param problems takes a warning where lines are no facts, at the first of them
   * @return empty where some line is none: then nothing is known of what the list said
   */
  public static Optional<Facts> read(
      Path file, int firstLine, List<String> lines, Problems problems) {
    return new FactsReader(file, firstLine, problems).read(lines);
  }

  /** A line cut up: what it says, and the modes it is said of; all where it names none. */
  private record Cut(String fact, Optional<String> modes) {

    static Cut of(String line) {
      int begin = line.lastIndexOf(" (in ");
      return begin > 0 && line.endsWith(")")
          ? new Cut(
              line.substring(0, begin),
              Optional.of(line.substring(begin + " (in ".length(), line.length() - 1)))
          : new Cut(line, Optional.empty());
    }
  }

  private Optional<Facts> read(List<String> lines) {
    Map<String, List<PlacedFact>> modes = new LinkedHashMap<>();
    FactNames names = new FactNames(services(lines));
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!read(lines.get(i), modes, names)) {
        wrong.add(firstLine + i);
      }
    }
    if (!wrong.isEmpty()) {
      problems.add(
          Problem.warning(
                  "not-a-fact",
                  "this line is no fact that this version of Driftless knows"
                      + (wrong.size() > 1 ? ", and " + (wrong.size() - 1) + " more are none" : ""),
                  new Location(file, wrong.get(0), 1))
              .withHint(
                  "the list was edited by hand, holds a conflict, or was written by another version:"
                      + " what changed is not known until generate writes it anew"));
    }
    List<FactsOfMode> all = new ArrayList<>();
    modes.forEach((mode, facts) -> all.add(new FactsOfMode(mode, facts)));
    return wrong.isEmpty() ? Optional.of(new Facts(all, hidden, Map.of())) : Optional.empty();
  }

  private static Set<String> services(List<String> lines) {
    Set<String> ids = new LinkedHashSet<>();
    FactNames none = new FactNames(List.of());
    for (String line : lines) {
      FactTokens.of(Cut.of(line).fact())
          .flatMap(tokens -> FactKinds.SERVICE.shape().read(FactKinds.SERVICE, tokens, none))
          .ifPresent(fact -> ids.add(fact.key().get(0).text()));
    }
    return ids;
  }

  /** Returns whether the line says something. */
  private boolean read(String line, Map<String, List<PlacedFact>> modes, FactNames names) {
    Cut cut = Cut.of(line);
    Optional<FactTokens> tokens = FactTokens.of(cut.fact());
    if (tokens.isEmpty()) {
      return false;
    }
    if (modes.isEmpty()) {
      return tokens.get().skip(FactsText.MODES) && modes(tokens.get(), modes);
    }
    if (tokens.get().skip(FactsText.HIDDEN)) {
      return hidden(tokens.get());
    }
    int start = tokens.get().mark();
    for (FactKind kind : IN_READING_ORDER) {
      tokens.get().reset(start);
      Optional<Fact> fact = kind.shape().read(kind, tokens.get(), names);
      if (fact.isPresent()) {
        return add(fact.get(), cut.modes(), modes);
      }
    }
    return false;
  }

  /** Those that begin with a word of their own first: no service's short name is such a word. */
  private static final List<FactKind> IN_READING_ORDER = inReadingOrder();

  private static List<FactKind> inReadingOrder() {
    List<FactKind> kinds = new ArrayList<>(FactKinds.ALL);
    kinds.sort(java.util.Comparator.comparing(kind -> kind.shape().firstWord().isEmpty()));
    return List.copyOf(kinds);
  }

  private static boolean modes(FactTokens tokens, Map<String, List<PlacedFact>> modes) {
    while (tokens.isTerm()) {
      modes.put(tokens.next().text(), new ArrayList<>());
    }
    return tokens.isAtEnd() && !modes.isEmpty();
  }

  private boolean hidden(FactTokens tokens) {
    String count = tokens.isTerm() ? tokens.next().text() : "";
    if (!count.matches("[0-9]{1,9}")) {
      return false;
    }
    hidden = Integer.parseInt(count);
    return tokens.isAtEnd();
  }

  private static boolean add(
      Fact fact, Optional<String> holds, Map<String, List<PlacedFact>> modes) {
    List<String> in = new ArrayList<>();
    Optional<FactTokens> named = holds.flatMap(FactTokens::of);
    named.ifPresent(
        tokens -> {
          while (tokens.isTerm()) {
            in.add(tokens.next().text());
          }
        });
    if (holds.isEmpty()) {
      in.addAll(modes.keySet());
    }
    if (in.isEmpty() || !modes.keySet().containsAll(in)) {
      return false;
    }
    in.forEach(
        mode ->
            modes
                .get(mode)
                .add(new PlacedFact(fact, Optional.empty(), Optional.empty(), List.of())));
    return true;
  }
}
