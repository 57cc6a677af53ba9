package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.address.IpRange;
import io.github.driftless.topology.Openings.Past;
import io.github.driftless.topology.Openings.WayIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from the variables of a VPN client what it opens beside its tunnel. */
final class OpeningsReader {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  private final TunnelCatalogue.Entry known;
  private final Map<String, Optional<String>> environment;

  OpeningsReader(TunnelCatalogue.Entry known, Map<String, Optional<String>> environment) {
    this.known = known;
    this.environment = environment;
  }

  Openings read() {
    List<Past> past = new ArrayList<>();
    for (String name : known.past()) {
      words(name)
          .flatMap(word -> range(word).stream())
          .forEach(range -> past.add(new Past(range, "variable " + name)));
    }
    List<WayIn> waysIn = new ArrayList<>();
    for (String name : known.letsIn()) {
      words(name)
          .filter(word -> word.matches("[0-9]{1,5}(?:/(?:tcp|udp))?"))
          .map(word -> Integer.valueOf(word.replaceFirst("/.*", "")))
          .forEach(port -> waysIn.add(new WayIn(Optional.of(port), "variable " + name)));
    }
    for (String name : known.forwards()) {
      if (TunnelSigns.isOn(environment, name)) {
        waysIn.add(new WayIn(Optional.empty(), "variable " + name));
      }
    }
    Optional<String> lan =
        known.lan() ? Optional.of("image") : past.stream().map(Past::sign).findFirst();
    return new Openings(lan, past, waysIn);
  }

  private Stream<String> words(String name) {
    return TunnelSigns.value(environment, name).stream()
        .flatMap(value -> BETWEEN.splitAsStream(value));
  }

  /** An address is a subnet of itself alone. */
  private static Optional<IpRange> range(String word) {
    return IpRange.parse(word)
        .or(
            () ->
                IpAddress.parse(word)
                    .flatMap(
                        address -> IpRange.parse(word + (word.contains(":") ? "/128" : "/32"))));
  }
}
