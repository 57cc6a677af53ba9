package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.Optional;

/** Something that would decide a question and is not at hand. */
public sealed interface Unknown {

  /** Hands this to whoever reads what is not known. */
  <T> T read(Reader<T> reader);

  /** Reads every kind. */
  interface Reader<T> {

    /** Reads this kind. */
    T read(PossibleTunnel unknown);

    /** Reads this kind. */
    T read(ForeignContainer unknown);

    /** Reads this kind. */
    T read(UnclaimedPort unknown);

    /** Reads this kind. */
    T read(AnswersToLan unknown);

    /** Reads this kind. */
    T read(LetIn unknown);

    /** Reads this kind. */
    T read(NetworkDriver unknown);

    /** Reads this kind. */
    T read(DialsIn unknown);

    /** Reads this kind. */
    T read(RoutesElsewhere unknown);

    /** Reads this kind. */
    T read(NoValue unknown);

    /** Reads this kind. */
    T read(OutsideMachine unknown);
  }

  /**
   * Whether a service is the client of a VPN: then all of its network namespace leaves by that.
   *
   * @param service the id of the service that may be one
   * @param signs what speaks for it, as in {@link io.github.driftless.topology.Tunnel#signs()}
   */
  record PossibleTunnel(String service, List<String> signs) implements Unknown {

    public PossibleTunnel {
      signs = List.copyOf(signs);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Where a container stands whose network namespace a service is in, and that no file of the stack
   * has.
   *
   * @param service the service's id
   * @param container the container's name
   */
  record ForeignContainer(String service, String container) implements Unknown {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Which program of a network namespace answers on a published port.
   *
   * @param port as it stands at its publisher
   * @param candidates ids of those who may
   */
  record UnclaimedPort(PublishedPort port, List<String> candidates) implements Unknown {

    public UnclaimedPort {
      candidates = List.copyOf(candidates);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Whether what is published behind a VPN client answers the LAN, or answers into the tunnel.
   *
   * @param gateway the client's id
   */
  record AnswersToLan(String gateway, PublishedPort port) implements Unknown {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Which program answers on a port that a VPN's far end lets in.
   *
   * @param gateway the client's id
   * @param sign the variable that says so
   */
  record LetIn(String gateway, String sign) implements Unknown {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * What kind of network an external one is.
   *
   * @param network its real name
   * @param sign what speaks against a bridge
   */
  record NetworkDriver(String network, String sign) implements Unknown {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Whether somebody on the Internet dials into a VPN server, and so reaches what that reaches.
   *
   * @param actor his name in {@code topology.yaml}
   * @param server the server's id
   */
  record DialsIn(String actor, String server) implements Unknown {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * What a variable stands for that no file sets.
   *
   * @param what what hangs on it: {@code the address of port 8080}
   * @param variables the variables' names, one at least
   * @param source where they are used
   */
  record NoValue(String what, List<String> variables, Location source) implements Unknown {

    public NoValue {
      variables = List.copyOf(variables);
    }

    /** Returns where a service's network comes from, if that hangs on a variable. */
    static Optional<Unknown> ofPlacement(Service service) {
      return of(
          "where the network of \"" + service.name() + "\" comes from",
          service.network().unset(),
          service.network().location());
    }

    /** Returns what a network is, if that hangs on a variable. */
    static Optional<Unknown> ofNetwork(Network network) {
      return of(
          "what kind of network " + network.name() + " is", network.unset(), network.source());
    }

    /** Returns which address a port of the host is open on, if that hangs on a variable. */
    static Optional<Unknown> ofAddress(PortMapping port) {
      return of(
          "the address of the host's port " + port.published().orElse("for " + port.targetText()),
          port.isAddressKnown() ? List.of() : port.unset(),
          port.source());
    }

    private static Optional<Unknown> of(String what, List<String> variables, Location source) {
      return variables.isEmpty()
          ? Optional.empty()
          : Optional.of(new NoValue(what, variables, source));
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * Where the names lead that a proxy or tunnel takes from the Internet, and that no file has.
   *
   * @param proxy its id
   * @param service the id of a service that it could lead to
   */
  record RoutesElsewhere(String proxy, String service) implements Unknown {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /** Who reaches whom outside the host is in no file of the stack. */
  record OutsideMachine() implements Unknown {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }
}
