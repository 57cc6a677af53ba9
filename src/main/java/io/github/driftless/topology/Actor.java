package io.github.driftless.topology;

import io.github.driftless.address.IpRange;
import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody or something outside the host.
 *
 * @param name its key under {@code actors}
 * @param subnet the addresses it stands for, for example {@code 192.168.10.0/24}
 * @param source where it is declared
 */
public record Actor(
    String name, String title, Kind kind, Zone zone, Optional<String> subnet, Location source) {

  /** Returns the declared subnets of the LAN, in the actors' order. */
  public static List<IpRange> lan(List<Actor> actors) {
    return actors.stream()
        .filter(actor -> actor.zone() == Zone.LAN)
        .flatMap(actor -> actor.subnet().stream())
        .flatMap(subnet -> IpRange.parse(subnet).stream())
        .toList();
  }

  /** How it is drawn. */
  public enum Kind {
    PERSON,
    CLOUD,
    DEVICE;

    /** Returns the word used in {@code topology.yaml} and the model's JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
