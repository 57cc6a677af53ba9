package io.github.driftless.page;

import java.util.List;

/**
 * What a mode opens outside its own networks, for templates.
 *
 * @param open ports of the host that the network outside gets to
 * @param local ports of the host that it does not get to
 * @param host services on the host network
 * @param stations services with an address of their own on the LAN
 * @param undecided services of which nothing says whether the network outside gets to them
 * @param shut ports that files ask for and the engine does not open
 */
public record ExposureDetails(
    List<Port> open,
    List<Port> local,
    List<Listener> host,
    List<Station> stations,
    List<Undecided> undecided,
    List<Shut> shut) {

  /**
   * A published port.
   *
   * @param number the host's port or range; {@code any} where the engine chooses
   * @param addresses the host's addresses it is open on, and whether those of IPv6 are
   * @param service who answers
   * @param target the port inside
   * @param publisher the title of the service that publishes it; {@code itself} where it is who
   *     answers
   * @param from who gets to it
   * @param byProxy who gets to what is behind it without it, through a reverse proxy; may be blank
   */
  public record Port(
      String number,
      String protocol,
      String addresses,
      ServiceName service,
      String target,
      String publisher,
      String from,
      String byProxy) {

    /** Returns the same about other numbers. */
    Port with(String otherNumber, String otherTarget) {
      return new Port(
          otherNumber, protocol, addresses, service, otherTarget, publisher, from, byProxy);
    }
  }

  /**
   * A service on the host network.
   *
   * @param known ports its image is known to listen on; may be empty
   */
  public record Listener(ServiceName service, List<String> known) {

    public Listener {
      known = List.copyOf(known);
    }
  }

  /**
   * A service with an address of its own on the LAN.
   *
   * @param network the network's real name
   * @param addresses the fixed ones that may be shown
   */
  public record Station(ServiceName service, String network, List<String> addresses) {

    public Station {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * A service that the network outside may get to.
   *
   * @param why a clause
   */
  public record Undecided(ServiceName service, String why) {}

  /**
   * A port that is asked for and stays shut.
   *
   * @param port for example {@code 8100 → 8080/tcp}
   * @param why a clause
   */
  public record Shut(ServiceName service, String port, String why) {}

  public ExposureDetails {
    open = List.copyOf(open);
    local = List.copyOf(local);
    host = List.copyOf(host);
    stations = List.copyOf(stations);
    undecided = List.copyOf(undecided);
    shut = List.copyOf(shut);
  }
}
