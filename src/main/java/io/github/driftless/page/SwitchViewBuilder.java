package io.github.driftless.page;

import io.github.driftless.page.SwitchView.Derived;
import io.github.driftless.page.SwitchView.FileLines;
import io.github.driftless.page.SwitchView.Local;
import io.github.driftless.page.SwitchView.OverrideView;
import io.github.driftless.page.SwitchView.Step;
import io.github.driftless.topology.Derivation;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.NamespaceOwners;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.ServiceSwitch;
import io.github.driftless.topology.ServiceSwitch.Block;
import io.github.driftless.topology.ServiceSwitch.Way;
import io.github.driftless.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says in the words of pages how services are moved between direct and VPN. */
final class SwitchViewBuilder {

  private final Topology topology;

  SwitchViewBuilder(Topology topology) {
    this.topology = topology;
  }

  /** A switch and the mode whose files it changes. */
  private record Found(Mode mode, ServiceSwitch change) {}

  /**
   * Returns how each service is moved that is behind a gateway in some mode, in the order of the
   * first mode. What never is has its reasons; a page would drown in it.
   */
  List<MovesView> moves() {
    Set<String> gateways = new HashSet<>();
    for (Mode mode : topology.modes()) {
      mode.switches().forEach(change -> gateways.add(change.gateway()));
    }
    Set<String> behind = new HashSet<>();
    topology.modes().forEach(mode -> behind(mode, gateways, behind));
    Map<String, List<Found>> byService = new LinkedHashMap<>();
    for (Mode mode : topology.modes()) {
      for (ServiceSwitch change : mode.switches()) {
        byService
            .computeIfAbsent(change.service(), id -> new ArrayList<>())
            .add(new Found(mode, change));
      }
    }
    byService.keySet().retainAll(behind);
    return AlikeMoves.of(byService.values().stream().map(this::view).toList());
  }

  /** Adds the ids of the services that are in the network of a gateway. */
  private static void behind(Mode mode, Set<String> gateways, Set<String> behind) {
    NamespaceOwners owners = new NamespaceOwners(mode.services());
    for (Service service : mode.services()) {
      owners
          .of(service)
          .service()
          .map(Service::id)
          .filter(gateways::contains)
          .ifPresent(owner -> behind.add(service.id()));
    }
  }

  private SwitchView view(List<Found> found) {
    Found first = found.get(0);
    return new SwitchView(
        title(first.mode(), first.change().service()),
        key(first.mode(), first.change().service()),
        first.change().ports().stream().map(PortWords::of).toList(),
        Stream.of(Way.TO_DIRECT, Way.TO_VPN)
            .map(way -> step(found, way))
            .filter(step -> !step.files().isEmpty() || !step.local().isEmpty())
            .toList());
  }

  /**
   * The files of a mode say it where some mode has the service on the other side; else it is the
   * other direction the other way round.
   */
  private Step step(List<Found> found, Way way) {
    Optional<Found> own = found.stream().filter(each -> each.change().way() == way).findFirst();
    Found first = found.get(0);
    ServiceSwitch change = own.map(Found::change).orElseGet(() -> first.change().back());
    Mode mode = own.orElse(first).mode();
    return new Step(
        way == Way.TO_VPN,
        title(mode, change.gateway()),
        own.isPresent() && topology.modes().size() > 1 ? mode.title() : "",
        own.isPresent() ? files(change) : List.of(),
        change.local().stream()
            .map(local -> new Local(title(mode, local.service()), local.variable()))
            .toList());
  }

  private List<FileLines> files(ServiceSwitch change) {
    Map<Path, List<String>> byFile = new LinkedHashMap<>();
    for (Block block : change.blocks()) {
      List<String> lines = byFile.computeIfAbsent(block.file(), file -> new ArrayList<>());
      String indent = "";
      for (String key : block.path()) {
        String line = " " + indent + key + ":";
        // the services of a file stand below one key
        if (!lines.contains(line)) {
          lines.add(line);
        }
        indent += "  ";
      }
      for (ServiceSwitch.Line line : block.lines()) {
        String mark =
            switch (line.mark()) {
              case KEPT -> " ";
              case TAKEN -> "-";
              case GIVEN -> "+";
            };
        lines.add(mark + indent + line.text());
      }
    }
    return byFile.entrySet().stream()
        .map(entry -> new FileLines(relative(entry.getKey()), entry.getValue()))
        .toList();
  }

  /** Returns how the derived modes are made, in the order of the modes. */
  List<Derived> derived() {
    return topology.modes().stream()
        .flatMap(mode -> mode.derivation().map(derivation -> derived(mode, derivation)).stream())
        .filter(derived -> !derived.files().isEmpty())
        .toList();
  }

  private Derived derived(Mode mode, Derivation derivation) {
    return new Derived(
        mode.title(),
        OverrideFile.titleOf(topology, derivation.from()),
        derivation.overrides().stream()
            .map(
                override ->
                    new OverrideView(
                        OverrideFile.name(override),
                        override.files().stream().map(this::relative).toList(),
                        override.text().lines().toList()))
            .toList());
  }

  private String relative(Path file) {
    return OverrideFile.relative(topology.directory(), file);
  }

  private static String title(Mode mode, String id) {
    return service(mode, id).map(Service::title).orElse(id);
  }

  private static String key(Mode mode, String id) {
    return service(mode, id).map(Service::name).orElse(id);
  }

  private static Optional<Service> service(Mode mode, String id) {
    return mode.services().stream().filter(service -> service.id().equals(id)).findFirst();
  }
}
