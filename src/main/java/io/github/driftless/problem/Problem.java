package io.github.driftless.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something a person should know, and how to mend it. A value: collected, never thrown.
 *
 * @param severity how bad it is
 * @param rule a stable name in kebab-case, for example {@code unknown-key}
 * @param message one line, in the user's words, without a place and without a full stop
 * @param location where it is; empty only where no file is concerned (a wrong option)
 * @param related the second place where there are two (the first of two duplicate keys)
 * @param hint the way out, one line
 */
public record Problem(
    Severity severity,
    String rule,
    String message,
    Optional<Location> location,
    Optional<Related> related,
    Optional<Advice> hint) {

  /**
   * A second place that helps to understand a problem.
   *
   * @param location where
   * @param message what is there, for example {@code first defined here}
   * @param more further places that the same is said of, in order
   */
  public record Related(Location location, String message, List<Location> more) {

    public Related {
      more = List.copyOf(more);
    }

    /** Makes one of a single place. */
    public Related(Location location, String message) {
      this(location, message, List.of());
    }

    /** Returns all the places, in order. */
    public List<Location> places() {
      return Stream.concat(Stream.of(location), more.stream()).toList();
    }
  }

  /** Returns an error at a place. */
  public static Problem error(String rule, String message, Location at) {
    return new Problem(
        Severity.ERROR, rule, message, Optional.of(at), Optional.empty(), Optional.empty());
  }

  /** Returns an error that concerns no file. */
  public static Problem error(String rule, String message) {
    return new Problem(
        Severity.ERROR, rule, message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns a warning at a place. */
  public static Problem warning(String rule, String message, Location at) {
    return new Problem(
        Severity.WARNING, rule, message, Optional.of(at), Optional.empty(), Optional.empty());
  }

  /** Returns a warning that concerns no file. */
  public static Problem warning(String rule, String message) {
    return new Problem(
        Severity.WARNING, rule, message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns this problem with a way out. */
  public Problem withHint(String text) {
    return withHint(Advice.of(text));
  }

  /** Returns this problem with a way out that names commands. */
  public Problem withHint(Advice advice) {
    return new Problem(severity, rule, message, location, related, Optional.of(advice));
  }

  /** Returns this problem with a way out where there is one. */
  public Problem withHint(Optional<String> text) {
    return new Problem(severity, rule, message, location, related, text.map(Advice::of));
  }

  /** Returns this problem with a second place. */
  public Problem withRelated(Location at, String text) {
    return new Problem(severity, rule, message, location, Optional.of(new Related(at, text)), hint);
  }

  /** Returns this problem with further places that one thing is said of; unchanged without any. */
  public Problem withRelated(List<Location> places, String text) {
    return places.isEmpty()
        ? this
        : new Problem(
            severity,
            rule,
            message,
            location,
            Optional.of(new Related(places.get(0), text, places.subList(1, places.size()))),
            hint);
  }

  /** Returns this problem as a warning. */
  public Problem asWarning() {
    return new Problem(Severity.WARNING, rule, message, location, related, hint);
  }

  /** Returns this problem as an error. */
  public Problem asError() {
    return new Problem(Severity.ERROR, rule, message, location, related, hint);
  }
}
