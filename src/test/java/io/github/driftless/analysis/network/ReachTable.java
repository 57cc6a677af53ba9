package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.RemoteAccess.Forward;
import io.github.driftless.topology.RemoteAccess.Route;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers and exposures, a line each, every reason with all it knows but places. */
final class ReachTable {

  private final StringBuilder text = new StringBuilder();
  private final Connectivity connectivity;
  private final String project;

  /**
   * Begins a table.
   *
   * @param project whose name is left out before ids and networks
   */
  ReachTable(Connectivity connectivity, String project) {
    this.connectivity = connectivity;
    this.project = project;
  }

  void add(Reachability answer) {
    Collection<?> why =
        switch (answer.answer()) {
          case YES -> answer.ways();
          case MAYBE -> answer.unknowns();
          case NO -> answer.blockers();
        };
    text.append(name(answer.from()))
        .append(
            switch (answer.answer()) {
              case YES -> " -> ";
              case MAYBE -> " ?> ";
              case NO -> " x> ";
            })
        .append(name(answer.to()))
        .append(": ")
        .append(why.stream().map(this::show).collect(Collectors.joining("; ")))
        .append('\n');
  }

  void add(Exposure exposure) {
    text.append("open: ")
        .append(show(exposure.service()))
        .append(' ')
        .append(show(exposure))
        .append('\n');
  }

  void add(IneffectivePort port) {
    text.append("shut: ").append(show(port)).append('\n');
  }

  String text() {
    return text.toString();
  }

  private String name(Peer peer) {
    if (peer instanceof Peer.OfService service) {
      return connectivity.shortName(service.id());
    }
    return peer instanceof Peer.OfZone zone ? zone.zone().word() : "machine";
  }

  private String show(Object value) {
    if (value instanceof PublishedPort port) {
      return port(port.portMapping()) + " on " + port.addresses() + " " + port.scope();
    }
    if (value instanceof PortMapping port) {
      return port(port);
    }
    if (value instanceof Route route) {
      return route.host();
    }
    if (value instanceof Forward forward) {
      return "router " + forward.router() + " to " + forward.machine();
    }
    if (value instanceof Location location) {
      return "line " + location.line();
    }
    if (value instanceof Record) {
      StringBuilder parts = new StringBuilder(value.getClass().getSimpleName());
      for (RecordComponent part : value.getClass().getRecordComponents()) {
        String shown = show(get(part, value));
        if (!shown.isEmpty()) {
          parts.append(' ').append(shown);
        }
      }
      return parts.toString();
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(this::show).orElse("");
    }
    if (value instanceof Collection<?> many) {
      return many.isEmpty()
          ? ""
          : many.stream().map(this::show).collect(Collectors.joining(", ", "[", "]"));
    }
    String text = value.toString();
    return Stream.of("/", "_")
        .map(after -> project + after)
        .filter(text::startsWith)
        .findFirst()
        .map(prefix -> text.substring(prefix.length()))
        .orElse(text);
  }

  private static String port(PortMapping port) {
    return port.published().orElse("any") + ":" + port.target() + "/" + port.protocol();
  }

  private static Object get(RecordComponent part, Object of) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }
}
