package io.github.driftless.topology;

import io.github.driftless.topology.AttributeEdit.Part;
import io.github.driftless.topology.Wiring.OwnedPort;
import io.github.driftless.topology.Wiring.PortItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which published ports go from whom to whom, each as it is written. */
final class PortMoves {

  private final WrittenFiles written;
  private final SwitchTarget target;
  private final Map<String, List<Part>> kept = new LinkedHashMap<>();
  private final Map<String, List<Part>> taken = new LinkedHashMap<>();
  private final Map<String, List<Part>> given = new LinkedHashMap<>();
  private final Map<String, List<PortMapping>> moved = new LinkedHashMap<>();

  PortMoves(WrittenFiles written, SwitchTarget target) {
    this.written = written;
    this.target = target;
  }

  /**
   * Sorts items of the ports that a service publishes.
   *
   * @param others whether it publishes more, which stays
   */
  void sort(Service publisher, List<PortItem> items, boolean others) {
    if (others) {
      add(kept, publisher.id(), Part.of(List.of()));
    }
    items.forEach(item -> sort(publisher, item));
  }

  /** One item of a list may be a range, and that range may be of several services. */
  private void sort(Service publisher, PortItem item) {
    Map<String, List<PortMapping>> byNext = new LinkedHashMap<>();
    for (OwnedPort port : item.ports()) {
      Service next = target.publisher(port.owner(), publisher);
      byNext.computeIfAbsent(next.id(), id -> new ArrayList<>()).add(port.portMapping());
      if (!next.id().equals(publisher.id())) {
        moved.computeIfAbsent(port.owner().id(), id -> new ArrayList<>()).add(port.portMapping());
      }
    }
    if (byNext.size() == 1) {
      String next = byNext.keySet().iterator().next();
      if (next.equals(publisher.id())) {
        add(kept, next, whole(item));
      } else {
        add(taken, publisher.id(), whole(item));
        add(given, next, named(publisher, item));
      }
      return;
    }
    add(taken, publisher.id(), whole(item));
    byNext.forEach(
        (next, ports) ->
            ports.forEach(
                port -> add(given, next, new Part(single(port), Optional.of(port.source())))));
  }

  private static void add(Map<String, List<Part>> parts, String service, Part part) {
    parts.computeIfAbsent(service, id -> new ArrayList<>()).add(part);
  }

  private Part whole(PortItem item) {
    List<String> lines =
        written
            .portItem(item.source())
            .orElseGet(
                () ->
                    item.ports().stream()
                        .flatMap(port -> single(port.portMapping()).stream())
                        .toList());
    return new Part(lines, Optional.of(item.source()));
  }

  /** An item that leaves its owner says behind it whose it is, where it says nothing else. */
  private Part named(Service publisher, PortItem item) {
    Part whole = whole(item);
    OwnedPort first = item.ports().get(0);
    boolean own = first.owner().id().equals(publisher.id());
    return own && first.portMapping().comment().isEmpty()
        ? new Part(
            ComposeLines.commented(whole.lines(), Optional.of(first.owner().title())),
            whole.source())
        : whole;
  }

  /**
   * The short form (Compose Specification, "ports"), a dollar sign being a variable that is not
   * set, else none.
   */
  private static List<String> single(PortMapping port) {
    String address =
        port.address().equals(PortMapping.ALL_ADDRESSES)
            ? ""
            : (port.address().contains(":") ? "[" + port.address() + "]" : port.address()) + ":";
    String published =
        port.published().map(number -> number + ":").orElse(address.isEmpty() ? "" : ":");
    String text = address + published + port.targetText() + "/" + port.protocol();
    boolean variables = !port.unset().isEmpty();
    return List.of("- " + ComposeLines.quoted(variables ? text : text.replace("$", "$$")));
  }

  /** Returns what changes in the ports that a service publishes; empty where nothing does. */
  Optional<AttributeEdit> of(Service service) {
    List<Part> goes = taken.getOrDefault(service.id(), List.of());
    List<Part> comes = given.getOrDefault(service.id(), List.of());
    return goes.isEmpty() && comes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AttributeEdit(
                "ports", false, kept.getOrDefault(service.id(), List.of()), goes, comes, false));
  }

  /** Returns the ports of a service that another one publishes from now on. */
  List<PortMapping> movedOf(Service service) {
    return moved.getOrDefault(service.id(), List.of());
  }
}
