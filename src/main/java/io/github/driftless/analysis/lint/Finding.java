package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem.Related;
import io.github.driftless.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something about a network that its owner should know.
 *
 * @param rule the rule's name in kebab-case, for example {@code docker-socket}
 * @param severity how bad it is
 * @param message a sentence in the user's words, without a place and without a full stop
 * @param location the line that causes it
 * @param related further lines that have a part in it, in order
 * @param hint the way out, one line
 * @param services ids of the services it is about, the one it is mainly about first; empty where it
 *     is about none
 * @param modes the names of the modes in which it holds, in declared order
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    Location location,
    List<Related> related,
    Optional<String> hint,
    List<String> services,
    List<String> modes) {

  public Finding {
    related = List.copyOf(related);
    services = List.copyOf(services);
    modes = List.copyOf(modes);
  }

  /** Returns a warning about services, by id. */
  static Finding warning(String message, Location at, String... services) {
    return of(Severity.WARNING, message, at, services);
  }

  /** Returns an error about services, by id. */
  static Finding error(String message, Location at, String... services) {
    return of(Severity.ERROR, message, at, services);
  }

  /** Returns a finding whose rule and modes are filled in by whoever runs the rule. */
  static Finding of(Severity severity, String message, Location at, String... services) {
    return new Finding(
        "", severity, message, at, List.of(), Optional.empty(), List.of(services), List.of());
  }

  Finding withHint(String text) {
    return new Finding(
        rule, severity, message, location, related, Optional.of(text), services, modes);
  }

  Finding withHint(Optional<String> text) {
    return new Finding(rule, severity, message, location, related, text, services, modes);
  }

  Finding withRelated(Location at, String text) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(at, text));
    return new Finding(rule, severity, message, location, more, hint, services, modes);
  }

  Finding withSeverity(Severity other) {
    return new Finding(rule, other, message, location, related, hint, services, modes);
  }

  Finding of(String ruleName, List<String> inModes) {
    return new Finding(ruleName, severity, message, location, related, hint, services, inModes);
  }
}
