package io.github.driftless.inventory;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability.Answer;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.topology.Certainty;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what an inventory says of the services of one mode. */
final class InventoryBuilder {

  private final ModeAnalysis mode;
  private final Connectivity connectivity;
  private final PageFinder pages;
  private final boolean addressesHidden;
  private final Map<String, String> groups = new HashMap<>();

  InventoryBuilder(ModeAnalysis mode) {
    this.mode = mode;
    this.connectivity = mode.connectivity();
    this.pages = new PageFinder(mode);
    this.addressesHidden = mode.settings().pages().subnetsHidden();
    for (Group group : mode.mode().groups()) {
      group.services().forEach(id -> groups.putIfAbsent(id, group.title()));
    }
  }

  InventoryService of(Service service) {
    Optional<ServiceNetwork> here = connectivity.find(service.id());
    Peer peer = new Peer.OfService(service.id());
    return new InventoryService(
        service,
        service.dashboard().group().or(() -> Optional.ofNullable(groups.get(service.id()))),
        here.map(ServiceNetwork::egress),
        here.flatMap(ServiceNetwork::gateway).map(connectivity::shortName),
        here.map(any -> mode.reach().networksOf(service.id())).orElse(List.of()),
        addresses(service),
        ports(service),
        pages.of(service),
        here.map(any -> answer(Peer.INTERNET, peer)),
        here.map(any -> answer(Peer.LAN, peer)),
        relative(service.source().file()));
  }

  private Answer answer(Peer from, Peer to) {
    return mode.reach().between(from, to).answer();
  }

  private List<String> addresses(Service service) {
    return addressesHidden
        ? List.of()
        : service.attachments().stream()
            .flatMap(attachment -> attachment.addresses().stream())
            .toList();
  }

  private List<InventoryPort> ports(Service service) {
    List<InventoryPort> ports = new ArrayList<>();
    for (Exposure exposure : mode.reach().exposuresOf(service.id())) {
      ports.addAll(
          exposure.match(
              port -> List.of(published(port)),
              host -> host.known().stream().map(InventoryBuilder::listening).toList(),
              lan -> List.of()));
    }
    return ports;
  }

  private InventoryPort published(PublishedPort port) {
    PortMapping mapping = port.portMapping();
    return new InventoryPort(
        Optional.of(mapping.address()).filter(text -> !text.equals(PortMapping.ALL_ADDRESSES)),
        mapping.published(),
        mapping.targetText(),
        mapping.protocol(),
        Optional.of(port.publisher())
            .filter(id -> !id.equals(port.service()))
            .map(connectivity::shortName),
        port.certainty());
  }

  /** What is listened on in the host's own network is open as it is. */
  private static InventoryPort listening(String port) {
    String[] parts = port.split("/", 2);
    return new InventoryPort(
        Optional.empty(),
        Optional.of(parts[0]),
        parts[0],
        parts[1],
        Optional.empty(),
        Certainty.INFERRED);
  }

  private String relative(Path file) {
    return mode.topology().directory().relativize(file).toString().replace('\\', '/');
  }
}
