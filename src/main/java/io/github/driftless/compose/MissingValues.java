package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what loads lack: variables without a value, and env files that are not there. Each is
 * one warning, however often and in however many projects it is used. Made per run; not safe for
 * use by several threads.
 */
public final class MissingValues {

  /** Warnings of one run; whoever has more reads the first ones anyway. */
  private static final int MOST = 500;

  /** Further places that a warning names. */
  private static final int PLACES = 5;

  /**
   * What the shell has that starts Docker Compose (POSIX, "Environment Variables"). Nothing is
   * missing where one of these is used, though its value is that of another machine.
   */
  private static final Set<String> OF_THE_SHELL = Set.of("HOME", "LOGNAME", "PWD", "USER");

  private final Map<String, Use> variables = new LinkedHashMap<>();
  private final Map<Path, EnvFileUse> files = new LinkedHashMap<>();

  /** Where something is used, each place once. */
  private static class Places {
    private final Set<Location> all = new LinkedHashSet<>();

    void add(Location at) {
      all.add(at);
    }

    /** Makes the one warning of all the places. */
    Problem warning(String rule, String message) {
      List<Location> places = new ArrayList<>(all);
      String often = places.size() > 1 ? " (used " + places.size() + " times)" : "";
      return Problem.warning(rule, message + often, places.get(0))
          .withRelated(
              places.subList(1, Math.min(places.size(), PLACES + 1)),
              places.size() > PLACES + 1 ? "also used here, and elsewhere" : "also used here");
    }
  }

  /** How a variable is used. */
  private static final class Use extends Places {
    private final EnvSource source;
    private final boolean lenient;
    private boolean fact;
    private String reason = "";

    Use(EnvSource source, boolean lenient) {
      this.source = source;
      this.lenient = lenient;
    }
  }

  /** How an env file is used that is not there. */
  private static final class EnvFileUse extends Places {
    private final String shown;
    private final Optional<String> hint;

    EnvFileUse(String shown, Optional<String> hint) {
      this.shown = shown;
      this.hint = hint;
    }
  }

  /**
   * Remembers a use of a variable.
   *
   * @param fact whether the network depends on it
   * @param reason what the file says of a variable that must be set; empty: nothing
   * @param source what could give it a value
   * @param lenient whether it shows as {@code ${NAME}}; else an empty text takes its place
   */
  void variable(
      String name, Location at, boolean fact, String reason, EnvSource source, boolean lenient) {
    if (lenient && OF_THE_SHELL.contains(name)) {
      return;
    }
    Use use = variables.computeIfAbsent(name, any -> new Use(source, lenient));
    use.add(at);
    use.fact |= fact;
    if (use.reason.isEmpty()) {
      use.reason = reason;
    }
  }

  /**
   * Remembers a place that names an env file which is not there.
   *
   * @param shown the file as it may be shown
   * @param hint how it comes to be there
   */
  void envFile(Path file, String shown, Optional<String> hint, Location at) {
    Places use = files.computeIfAbsent(file, any -> new EnvFileUse(shown, hint));
    use.add(at);
  }

  /** Adds a warning for each of them, in the order in which they were met. */
  public void report(Problems problems) {
    for (EnvFileUse use : files.values()) {
      problems.add(
          use.warning("missing-file", "there is no env file " + use.shown).withHint(use.hint));
    }
    Set<String> hints = new HashSet<>();
    int count = 0;
    for (Map.Entry<String, Use> each : variables.entrySet()) {
      if (count++ == MOST) {
        problems.add(
            Problem.warning(
                "too-many-problems",
                "there are more than " + MOST + " variables that are not set"));
        return;
      }
      Use use = each.getValue();
      // the way out is the same for all variables of a folder: it is said once
      Optional<String> hint =
          use.lenient ? use.source.hint(each.getKey()).filter(hints::add) : Optional.empty();
      problems.add(
          use.warning(UnsetVariableProblem.RULE, message(each.getKey(), use)).withHint(hint));
    }
  }

  private static String message(String name, Use use) {
    return "variable "
        + name
        + " is not set, "
        + (use.lenient ? "it shows as ${" + name + "}" : "an empty text takes its place")
        + (use.lenient && use.fact ? ", and the network depends on it" : "")
        + (use.reason.isEmpty() ? "" : ": " + use.reason);
  }
}
