package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * Something at hand that the model lacks: what was not read, and what no file says.
 *
 * @param kind what it is
 * @param what what {@code ignore} of {@code topology.yaml} calls it: a path relative to that file's
 *     folder, or the name of a profile, a service or a network
 * @param holds names of what is left out with it: the services of a profile, the folders that may
 *     be hosts; empty where that is not known
 * @param sign what points at it, a clause; empty where the kind says all
 * @param source where it stands
 * @param dismissed whether {@code ignore} names it
 */
public record Unread(
    Kind kind,
    String what,
    List<String> holds,
    Optional<String> sign,
    Location source,
    boolean dismissed) {

  /** What something is that was not read. */
  public enum Kind {
    /** A compose file that belongs to no project. */
    COMPOSE_FILE("compose-file"),
    /** A compose file with placeholders that nobody has filled in. */
    TEMPLATE("template"),
    /** A profile that is active in no mode. */
    PROFILE("profile"),
    /** The configuration of a proxy or tunnel, which is in no file that was found. */
    PROXY("proxy-configuration"),
    /** The driver of an external network that is likely no bridge. */
    NETWORK("network-driver"),
    /** Whether folders of projects are hosts. */
    HOSTS("hosts");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word for it in the model as JSON. */
    public String word() {
      return word;
    }
  }

  public Unread {
    holds = List.copyOf(holds);
  }

  /** Returns something of which there is no more to say. */
  static Unread of(Kind kind, String what, Location source) {
    return new Unread(kind, what, List.of(), Optional.empty(), source, false);
  }

  /** Returns this, dismissed. */
  Unread dismiss() {
    return new Unread(kind, what, holds, sign, source, true);
  }
}
