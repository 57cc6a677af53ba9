package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem.Related;
import io.github.driftless.topology.LintSettings;
import io.github.driftless.topology.LintSettings.Exclusion;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.yaml.Comments.Comment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is not to be told: exclusions of {@code topology.yaml}, and comments of the form {@code #
 * driftless: ignore RULE, RULE — reason} on the line of a finding or on the one above it.
 */
final class Suppressions {

  private static final String MARK = "driftless:";

  /** Everything behind the names is the reason. */
  private static final Pattern IGNORE =
      Pattern.compile("driftless:\\s*ignore\\s+([a-z-]+[a-z](?:\\s*,\\s*[a-z-]+[a-z])*)(.*)");

  private final LintSettings settings;
  private final Map<String, Service> services;
  private final Map<Place, List<Ignore>> ignores = new HashMap<>();
  private final List<Ignore> all = new ArrayList<>();
  private final Set<Object> used = new HashSet<>();

  /** A line of a file. */
  private record Place(Path file, int line) {}

  /** One rule of one comment. */
  private record Ignore(String rule, Location location) {}

  /** One rule of one exclusion. */
  private record Part(Exclusion exclusion, String rule) {}

  private Suppressions(LintSettings settings, Map<String, Service> services) {
    this.settings = settings;
    this.services = services;
  }

  /**
   * @param services of all modes, by id
   */
  static Suppressions of(
      Topology topology, LintSettings settings, SourceFiles files, Map<String, Service> services) {
    Suppressions suppressions = new Suppressions(settings, services);
    for (Path file : topology.inputs()) {
      List<Comment> comments = files.comments(file, MARK);
      Set<Integer> alone = new HashSet<>();
      comments.stream()
          .filter(Comment::alone)
          .forEach(comment -> alone.add(comment.location().line()));
      comments.forEach(comment -> suppressions.add(comment, alone));
    }
    return suppressions;
  }

  /**
   * A comment that stands alone speaks of the line below it, and below others of its kind.
   *
   * @param alone the lines of the file that hold such a comment and nothing else
   */
  private void add(Comment comment, Set<Integer> alone) {
    Matcher matcher = IGNORE.matcher(comment.text());
    if (!matcher.lookingAt()) {
      return;
    }
    Location at = comment.location();
    int line = at.line();
    while (alone.contains(line)) {
      line++;
    }
    for (String rule : matcher.group(1).split("\\s*,\\s*")) {
      Ignore ignore = new Ignore(rule, at);
      all.add(ignore);
      ignores.computeIfAbsent(new Place(at.file(), line), any -> new ArrayList<>()).add(ignore);
    }
  }

  /**
   * Returns whether a finding is not to be reported. Every suppression that would do is looked at,
   * so that each knows it was of use.
   */
  boolean isSuppressed(Finding finding) {
    boolean suppressed = false;
    for (Exclusion exclusion : settings.exclusions()) {
      if (exclusion.rules().contains(finding.rule()) && isAbout(finding, exclusion)) {
        used.add(new Part(exclusion, finding.rule()));
        suppressed = true;
      }
    }
    List<Location> places =
        Stream.concat(
                Stream.of(finding.location()), finding.related().stream().map(Related::location))
            .toList();
    for (Location at : places) {
      for (Ignore ignore : ignores.getOrDefault(new Place(at.file(), at.line()), List.of())) {
        if (ignore.rule().equals(finding.rule())) {
          used.add(ignore);
          suppressed = true;
        }
      }
    }
    return suppressed;
  }

  private boolean isAbout(Finding finding, Exclusion exclusion) {
    return exclusion.services().isEmpty()
        || finding.services().stream()
            .map(services::get)
            .filter(Objects::nonNull)
            .anyMatch(
                service ->
                    exclusion.services().stream().anyMatch(pattern -> pattern.matches(service)));
  }

  /**
   * Returns a finding for each suppression that was of no use; asked after {@link #isSuppressed}.
   */
  List<Finding> unused() {
    List<Finding> unused = new ArrayList<>();
    for (Exclusion exclusion : settings.exclusions()) {
      for (String rule : exclusion.rules()) {
        if (!used.contains(new Part(exclusion, rule))) {
          unused.add(UnusedExclusion.finding(rule, exclusion.location()));
        }
      }
    }
    for (Ignore ignore : all) {
      if (!used.contains(ignore)) {
        unused.add(UnusedExclusion.finding(ignore.rule(), ignore.location()));
      }
    }
    return unused;
  }
}
