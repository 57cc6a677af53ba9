package io.github.driftless.analysis.lint;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem.Related;
import io.github.driftless.problem.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param sameCause what else was found of the same cause, in order; {@code message}, {@code
 *     related} and {@code services} have it too
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    Location location,
    List<Related> related,
    Optional<String> hint,
    List<String> services,
    List<String> modes,
    List<SameCause> sameCause) {

  /** So many things that do not work either are named; the rest is counted. */
  private static final int NAMED = 3;

  /**
   * Something else that was found of the same cause.
   *
   * @param rule the rule that found it
   * @param thing what does not work either, for example {@code the flow app -> db}; empty where
   *     that is no other thing
   * @param remark what there is to say at its line
   * @param location the line that asks for it
   * @param services ids of the services it is about, as in {@link Finding#services}
   */
  public record SameCause(
      String rule,
      Optional<String> thing,
      String remark,
      Location location,
      List<String> services) {

    public SameCause {
      services = List.copyOf(services);
    }
  }

  public Finding {
    related = List.copyOf(related);
    services = List.copyOf(services);
    modes = List.copyOf(modes);
    sameCause = List.copyOf(sameCause);
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
        "",
        severity,
        message,
        at,
        List.of(),
        Optional.empty(),
        List.of(services),
        List.of(),
        List.of());
  }

  Finding withHint(String text) {
    return new Finding(
        rule, severity, message, location, related, Optional.of(text), services, modes, sameCause);
  }

  Finding withHint(Optional<String> text) {
    return new Finding(
        rule, severity, message, location, related, text, services, modes, sameCause);
  }

  Finding withRelated(Location at, String text) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(at, text));
    return new Finding(rule, severity, message, location, more, hint, services, modes, sameCause);
  }

  Finding withSeverity(Severity other) {
    return new Finding(rule, other, message, location, related, hint, services, modes, sameCause);
  }

  Finding of(String ruleName, List<String> inModes) {
    return new Finding(
        ruleName, severity, message, location, related, hint, services, inModes, sameCause);
  }

  /** Returns this with what else was found of its cause. */
  Finding withSameCause(List<SameCause> others) {
    List<Related> places = new ArrayList<>(related);
    Set<Location> known = new HashSet<>(Set.of(location));
    related.forEach(each -> known.add(each.location()));
    Set<String> about = new LinkedHashSet<>(services);
    for (SameCause other : others) {
      if (other.thing().isPresent() || !known.contains(other.location())) {
        places.add(new Related(other.location(), other.remark()));
      }
      about.addAll(other.services());
    }
    List<String> things = others.stream().flatMap(other -> other.thing().stream()).toList();
    return new Finding(
        rule,
        severity,
        things.isEmpty() ? message : message + "; so " + listed(things) + " cannot work either",
        location,
        places,
        hint,
        List.copyOf(about),
        modes,
        others);
  }

  private static String listed(List<String> all) {
    List<String> things = new ArrayList<>(all.subList(0, Math.min(NAMED, all.size())));
    if (all.size() > NAMED) {
      things.add(all.size() - NAMED + " more");
    }
    String last = things.remove(things.size() - 1);
    return things.isEmpty() ? last : String.join(", ", things) + " and " + last;
  }
}
