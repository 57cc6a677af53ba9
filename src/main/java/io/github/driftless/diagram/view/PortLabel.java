package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Exposure.Scope;
import io.github.driftless.topology.PortMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A port as pictures say it: {@code 8100 → 8080/tcp}, one number where both are equal.
 *
 * @param number the lowest port of the host, for the order; {@link Integer#MAX_VALUE} where the
 *     engine chooses
 * @param publisher who publishes it in the service's place; empty where it does itself
 */
record PortLabel(int number, String text, Optional<String> publisher) {

  static final Comparator<PortLabel> ORDER =
      Comparator.comparingInt(PortLabel::number).thenComparing(PortLabel::text);

  /** Returns a text that is of no published port, to stand before the ports. */
  static PortLabel first(String text) {
    return new PortLabel(0, text, Optional.empty());
  }

  /** Returns a text that is of no published port, to stand behind the ports. */
  static PortLabel last(String text) {
    return new PortLabel(Integer.MAX_VALUE, text, Optional.empty());
  }

  /** Returns the text, for the box of the service. */
  String alone() {
    return text + by();
  }

  /** Returns the text, for a list of services. */
  String with(String service) {
    return text + ": " + service + by();
  }

  private String by() {
    return publisher.map(title -> " (by " + title + ")").orElse("");
  }

  /** What ports have in common that differ by their protocol alone. */
  private record Numbers(int first, String text, Optional<String> publisher) {}

  /**
   * Returns the texts of one service's ports in order, of those that differ by their protocol alone
   * as one.
   *
   * @param publisher says who publishes a port in the service's place; empty where it does itself
   */
  static List<PortLabel> of(
      List<PublishedPort> ports, Function<PublishedPort, Optional<String>> publisher) {
    Map<Numbers, Set<String>> protocols = new LinkedHashMap<>();
    for (PublishedPort port : ports) {
      String words = address(port) + numbers(port.portMapping());
      protocols
          .computeIfAbsent(
              new Numbers(lowest(port.portMapping()), words, publisher.apply(port)),
              any -> new TreeSet<>())
          .add(port.portMapping().protocol());
    }
    List<PortLabel> texts = new ArrayList<>();
    protocols.forEach(
        (numbers, names) ->
            texts.add(
                new PortLabel(
                    numbers.first(),
                    numbers.text() + "/" + String.join("+", names),
                    numbers.publisher())));
    return texts.stream().sorted(ORDER).toList();
  }

  private static int lowest(PortMapping portMapping) {
    return portMapping
        .knownPublished()
        .map(range -> Integer.parseInt(range.split("-")[0]))
        .orElse(Integer.MAX_VALUE);
  }

  /** Where a port is open on every address of IPv4, none is said. */
  private static String address(PublishedPort port) {
    if (port.scope() == Scope.EVERYWHERE && port.ipv4()) {
      return "";
    }
    String address = port.addresses().get(0);
    return (address.contains(":") ? "[" + address + "]" : address) + ":";
  }

  private static String numbers(PortMapping portMapping) {
    String target = portMapping.targetText();
    String machine = portMapping.published().orElse("any");
    return machine.equals(target) ? target : machine + " → " + target;
  }
}
