package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The services behind one door, each with what is open of it: a box for each where they are few,
 * else lists in the order of the ports, which is how somebody looks for a free one.
 */
final class ExposureScopeBox {

  /** As many services as these are drawn one by one. */
  private static final int FEW = 12;

  /** As many services a list has, and as many characters a line of it. */
  private static final int LINES = 15;

  private static final int WIDTH = 32;

  private final ExposureScope door;
  private final Map<String, Opening> open = new LinkedHashMap<>();

  /** A service and what it has open. */
  private record Opening(Service service, List<PortLabel> ports) {}

  ExposureScopeBox(ExposureScope door) {
    this.door = door;
  }

  void add(Service service, Collection<PortLabel> ports) {
    open.computeIfAbsent(service.id(), any -> new Opening(service, new ArrayList<>()))
        .ports()
        .addAll(ports);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  ExposureScope door() {
    return door;
  }

  /**
   * Returns the box.
   *
   * @param names says what nodes of services are called
   * @param marks what is found about services
   */
  Group group(Names names, FindingMarks marks) {
    List<Node> nodes = open.size() > FEW ? lists(marks) : nodes(names, marks);
    return Group.of("door " + door.title(), door.title(), Frame.CLUSTER, nodes)
        .withTone(door.tone());
  }

  /** Says what nodes of services are called. */
  interface Names {
    String of(Service service);
  }

  private List<Node> nodes(Names names, FindingMarks marks) {
    List<Node> nodes = new ArrayList<>();
    for (Opening each : open.values()) {
      Service service = each.service();
      Node node =
          Node.of(names.of(service), service.title())
              .withTone(door.tone())
              .withIcon(ServiceNodes.icon(service));
      String detail = String.join("\n", each.ports().stream().map(PortLabel::text).toList());
      nodes.add(marks.on(detail.isEmpty() ? node : node.withDetail(detail), List.of(service.id())));
    }
    return nodes;
  }

  private List<Node> lists(FindingMarks marks) {
    List<PortLabel> lines = new ArrayList<>();
    for (Opening each : open.values()) {
      Service service = each.service();
      String who =
          service.title()
              + marks.of(service.id()).map(mark -> " " + mark.replace('\n', ' ')).orElse("");
      String ports = String.join(", ", each.ports().stream().map(PortLabel::text).toList());
      lines.add(
          ports.isEmpty()
              ? PortLabel.last(who)
              : new PortLabel(
                  each.ports().get(0).number(), Wrapping.wrap(who + ": " + ports, WIDTH)));
    }
    lines.sort(PortLabel.ORDER);
    int lists = (lines.size() + LINES - 1) / LINES;
    int length = (lines.size() + lists - 1) / lists;
    List<Node> nodes = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += length) {
      List<String> part =
          lines.subList(from, Math.min(lines.size(), from + length)).stream()
              .map(PortLabel::text)
              .toList();
      nodes.add(
          Node.of("list " + from + " " + door.title(), title(from))
              .withTone(door.tone())
              .withDetail(String.join("\n", part)));
    }
    return nodes;
  }

  private String title(int from) {
    return open.size() + " services" + (from == 0 ? "" : ", continued");
  }

  /** Returns some words, for a sentence, where it holds anybody. */
  Optional<String> says(String words) {
    return open.isEmpty() ? Optional.empty() : Optional.of(words);
  }
}
