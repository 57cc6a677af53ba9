package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A test of the network that {@code topology.yaml} sets: {@code policies}. */
public sealed interface Policy {

  /** Returns where it is set. */
  Location location();

  /**
   * A name as it is written; what it means depends on the mode.
   *
   * @param text an actor, a group, a service, a pattern of services, a tier, {@code machine},
   *     {@code internet} or {@code lan}
   * @param location where it is written
   */
  record Name(String text, Location location) {}

  /**
   * Nobody of {@code from} may reach anybody of {@code to}.
   *
   * @param from at least one
   * @param to at least one
   */
  record Deny(List<Name> from, List<Name> to, Location location) implements Policy {

    public Deny {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /**
   * Nobody but {@code from} may reach anybody of {@code to}.
   *
   * @param from at least one
   * @param to at least one
   */
  record AllowOnly(List<Name> from, List<Name> to, Location location) implements Policy {

    public AllowOnly {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /**
   * Services must leave the host in one way and no other.
   *
   * @param services at least one
   * @param via the way
   * @param gateway the VPN gateway it must be; empty: any
   */
  record RequireEgress(List<Name> services, Via via, Optional<Name> gateway, Location location)
      implements Policy {

    public RequireEgress {
      services = List.copyOf(services);
    }
  }

  /**
   * Routes must ask who is there.
   *
   * @param routes host names, or patterns of them
   * @param except the same; these need not
   */
  record RequireAuth(List<Name> routes, List<Name> except, Location location) implements Policy {

    public RequireAuth {
      routes = List.copyOf(routes);
      except = List.copyOf(except);
    }
  }

  /** A way out of the host, or none. */
  enum Via {
    VPN,
    DIRECT,
    HOST,
    NONE;

    /** Returns the word used in {@code topology.yaml}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
