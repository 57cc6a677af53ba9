package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.address.IpRange;
import io.github.driftless.compose.ComposeService;
import io.github.driftless.topology.ModeBuilder.Parts;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Unread.Kind;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds external networks that are likely no bridge: no compose file says their driver, and their
 * name, a hardware address or an address of the LAN speaks against the one that is assumed.
 */
final class UnknownDrivers {

  private final Set<String> declared;
  private final List<IpRange> lan;

  /**
   * @param declared the networks whose driver {@code topology.yaml} says, by real name
   * @param actors those outside, whose subnets on the LAN are known
   */
  UnknownDrivers(Set<String> declared, List<Actor> actors) {
    this.declared = declared;
    this.lan =
        actors.stream()
            .filter(actor -> actor.zone() == Zone.LAN)
            .flatMap(actor -> actor.subnet().stream())
            .flatMap(subnet -> IpRange.parse(subnet).stream())
            .toList();
  }

  /** Finds them among the networks of some modes, each once. */
  List<Unread> of(List<Parts> modes) {
    Map<String, Unread> found = new LinkedHashMap<>();
    for (Parts mode : modes) {
      for (Network network : mode.networks().values()) {
        if (isDoubtful(network) && isNamedSo(network)) {
          found.putIfAbsent(network.name(), unread(network, "its name"));
        }
      }
      for (Service service : mode.services()) {
        for (Attachment attachment : service.attachments()) {
          Network network = mode.networks().get(attachment.network());
          if (isDoubtful(network)) {
            sign(attachment, network, service, mode)
                .ifPresent(sign -> found.putIfAbsent(network.name(), unread(network, sign)));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private boolean isDoubtful(Network network) {
    return network.external() && !declared.contains(HostIds.nameOf(network.name()));
  }

  private static boolean isNamedSo(Network network) {
    return Stream.concat(Stream.of(network.name()), network.keys().stream())
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vlan"));
  }

  private static Unread unread(Network network, String sign) {
    return new Unread(
        Kind.NETWORK, network.name(), List.of(), Optional.of(sign), network.source(), false);
  }

  private Optional<String> sign(
      Attachment attachment, Network network, Service service, Parts mode) {
    return attachment.addresses().stream()
        .filter(this::isOnLan)
        .findFirst()
        .map(address -> "the address " + address + " of " + service.name())
        .or(
            () ->
                Optional.ofNullable(mode.composed().get(service.id()))
                    .filter(composed -> hasHardwareAddress(composed, network))
                    .map(composed -> "the mac_address of " + service.name()));
  }

  private boolean isOnLan(String address) {
    return IpAddress.parse(address)
        .filter(it -> lan.stream().anyMatch(range -> range.contains(it)))
        .isPresent();
  }

  private static boolean hasHardwareAddress(ComposeService service, Network network) {
    if (service.networks().size() == 1 && service.resolved().get("mac_address").isPresent()) {
      return true;
    }
    return service
        .resolved()
        .get("networks")
        .filter(MappingNode.class::isInstance)
        .map(node -> (MappingNode) node)
        .filter(
            networks ->
                network.keys().stream()
                    .flatMap(key -> networks.get(key).stream())
                    .anyMatch(UnknownDrivers::hasHardwareAddress))
        .isPresent();
  }

  private static boolean hasHardwareAddress(Node attachment) {
    return attachment instanceof MappingNode map && map.get("mac_address").isPresent();
  }
}
