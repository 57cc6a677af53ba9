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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Ports as pictures say them: {@code 8100 → 8080/tcp}, one number where both are equal, {@code
 * 32412–32414/udp} where one follows the other.
 *
 * @param number the lowest port of the host, for the order; {@link Integer#MAX_VALUE} where the
 *     engine chooses
 */
record PortLabel(int number, String text) {

  static final Comparator<PortLabel> ORDER =
      Comparator.comparingInt(PortLabel::number).thenComparing(PortLabel::text);

  private static final String TO = "–";

  /** Returns a text that is of no published port, to stand before the ports. */
  static PortLabel first(String text) {
    return new PortLabel(0, text);
  }

  /** Returns a text that is of no published port, to stand behind the ports. */
  static PortLabel last(String text) {
    return new PortLabel(Integer.MAX_VALUE, text);
  }

  /**
   * Ports of one address, apart from their protocol.
   *
   * @param address what stands before the number; empty where they are open on every address
   * @param first the lowest of the host
   * @param last the highest of the host
   * @param elsewhere where they lead inside; empty where to the same numbers
   */
  private record Numbers(String address, int first, int last, Optional<String> elsewhere) {

    static final Comparator<Numbers> ORDER =
        Comparator.comparingInt(Numbers::first)
            .thenComparing(Numbers::address)
            .thenComparingInt(Numbers::last)
            .thenComparing(numbers -> numbers.elsewhere().orElse(""));

    static Numbers of(String ports) {
      int[] range = range(ports);
      return new Numbers("", range[0], range[range.length - 1], Optional.empty());
    }

    private static int[] range(String text) {
      return Stream.of(text.split("-")).mapToInt(Integer::parseInt).toArray();
    }

    static Numbers of(PublishedPort port) {
      PortMapping mapping = port.portMapping();
      String target = mapping.targetText();
      String published = mapping.published().orElse("any");
      int[] range =
          mapping.knownPublished().map(Numbers::range).orElse(new int[] {Integer.MAX_VALUE});
      return new Numbers(
          PortLabel.address(port),
          range[0],
          range[range.length - 1],
          published.equals(target) ? Optional.empty() : Optional.of(published + " → " + target));
    }

    boolean isFollowedBy(Numbers next) {
      return elsewhere.isEmpty()
          && next.elsewhere.isEmpty()
          && address.equals(next.address)
          && last + 1 == next.first;
    }

    Numbers with(Numbers next) {
      return new Numbers(address, first, next.last, Optional.empty());
    }

    String text() {
      return address
          + elsewhere
              .map(text -> text.replace("-", TO))
              .orElse(first == last ? "" + first : first + TO + last);
    }
  }

  /**
   * Returns the texts of one service's ports in order: of those that differ by their protocol alone
   * one, and of those that follow each other one.
   */
  static List<PortLabel> of(List<PublishedPort> ports) {
    Map<Numbers, Set<String>> protocols = new TreeMap<>(Numbers.ORDER);
    for (PublishedPort port : ports) {
      protocols
          .computeIfAbsent(Numbers.of(port), any -> new TreeSet<>())
          .add(port.portMapping().protocol());
    }
    return together(protocols);
  }

  /**
   * Returns the texts of ports of a container in the same way, in the order in which they come.
   *
   * @param ports as {@code 8123/tcp}
   */
  static List<String> ofContainer(List<String> ports) {
    Map<Numbers, Set<String>> protocols = new TreeMap<>(Numbers.ORDER);
    List<Integer> order = new ArrayList<>();
    for (String port : ports) {
      String[] parts = port.split("/");
      Numbers numbers = Numbers.of(parts[0]);
      order.add(numbers.first());
      protocols.computeIfAbsent(numbers, any -> new TreeSet<>()).add(parts[1]);
    }
    return together(protocols).stream()
        .sorted(Comparator.comparingInt(label -> order.indexOf(label.number())))
        .map(PortLabel::text)
        .toList();
  }

  private static List<PortLabel> together(Map<Numbers, Set<String>> protocols) {
    Map<Set<String>, List<Numbers>> runs = new LinkedHashMap<>();
    protocols.forEach(
        (numbers, names) -> {
          List<Numbers> run = runs.computeIfAbsent(names, any -> new ArrayList<>());
          int end = run.size() - 1;
          if (end >= 0 && run.get(end).isFollowedBy(numbers)) {
            run.set(end, run.get(end).with(numbers));
          } else {
            run.add(numbers);
          }
        });
    List<PortLabel> texts = new ArrayList<>();
    runs.forEach(
        (names, run) ->
            run.forEach(
                numbers ->
                    texts.add(
                        new PortLabel(
                            numbers.first(), numbers.text() + "/" + String.join("+", names)))));
    return texts.stream().sorted(ORDER).toList();
  }

  /** Where a port is open on every address of IPv4, none is said. */
  private static String address(PublishedPort port) {
    if (port.scope() == Scope.EVERYWHERE && port.ipv4()) {
      return "";
    }
    String address = port.addresses().get(0);
    return (address.contains(":") ? "[" + address + "]" : address) + ":";
  }
}
