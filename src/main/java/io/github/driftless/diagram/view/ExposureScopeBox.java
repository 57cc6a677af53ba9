package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram.Frame;
import io.github.driftless.diagram.Diagram.Group;
import io.github.driftless.diagram.Diagram.Item;
import io.github.driftless.diagram.Diagram.Node;
import io.github.driftless.diagram.layout.Wrapping;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
   * Returns the box: a frame with a node for each service or with lists. What is not known leads to
   * no page and has no icon, and is one list without a frame.
   *
   * @param names says what nodes of services are called
   * @param marks what is found about services
   */
  Item item(Names names, FindingMarks marks) {
    if (door == ExposureScope.UNKNOWN && open.size() <= FEW) {
      return Node.of(id(), door.title()).withTone(door.tone()).withDetail(text(lines(marks)));
    }
    return Group.of(
            id(),
            door.title(),
            Frame.CLUSTER,
            open.size() > FEW ? lists(marks) : nodes(names, marks))
        .withTone(door.tone());
  }

  private String id() {
    return "door " + door.title();
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
    List<Node> nodes = new ArrayList<>();
    for (List<PortLabel> part : PortLists.of(lines(marks), LINES)) {
      boolean first = nodes.isEmpty();
      nodes.add(
          Node.of(
                  "list " + nodes.size() + " " + door.title(),
                  first ? open.size() + " services" : "continued")
              .withTone(door.tone())
              .withDetail(text(part)));
    }
    return nodes;
  }

  /** Returns a line for each service, in the order of the ports. */
  private List<PortLabel> lines(FindingMarks marks) {
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
    return lines;
  }

  private static String text(List<PortLabel> lines) {
    return String.join("\n", lines.stream().map(PortLabel::text).toList());
  }
}
