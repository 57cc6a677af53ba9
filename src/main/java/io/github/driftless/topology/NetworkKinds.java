package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.address.IpRange;
import io.github.driftless.compose.ComposeService;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.yaml.MappingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the external networks that may be no bridges. What an external network is, no compose file
 * says; it is taken for a bridge unless something speaks against it: its name, a MAC address that
 * somebody has on it, or an address of the LAN.
 */
final class NetworkKinds {

  private static final Pattern NAME =
      Pattern.compile("(?:.*[^a-z])?(?:macvlan|ipvlan|vlan)(?:[^a-z].*)?|.*(?:macvlan|ipvlan).*");

  /** Who is on a network, by its real name. */
  private final Map<String, List<Standing>> standing = new HashMap<>();

  private final Map<String, ComposeService> composed;
  private final List<IpRange> lan;
  private final Set<String> said;

  /**
   * @param composed what compose files say of services, by id
   * @param lan the declared subnets of the LAN
   * @param said the networks whose driver {@code topology.yaml} says
   */
  NetworkKinds(
      Collection<Service> services,
      Map<String, ComposeService> composed,
      List<IpRange> lan,
      Set<String> said) {
    for (Service service : services) {
      for (Attachment attachment : service.attachments()) {
        standing
            .computeIfAbsent(attachment.network(), any -> new ArrayList<>())
            .add(new Standing(service, attachment));
      }
    }
    this.composed = composed;
    this.lan = lan;
    this.said = said;
  }

  private record Standing(Service service, Attachment attachment) {}

  /** Returns the networks, by real name, with what speaks against a bridge. */
  Map<String, Network> of(Map<String, Network> networks) {
    Map<String, Network> all = new LinkedHashMap<>();
    networks.forEach(
        (name, network) ->
            all.put(
                name,
                network.external()
                        && !said.contains(name)
                        && network.driver().equals(Network.DEFAULT_DRIVER)
                    ? sign(network).map(network::against).orElse(network)
                    : network));
    return all;
  }

  private Optional<String> sign(Network network) {
    if (NAME.matcher(network.name().toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of("its name");
    }
    return standing.getOrDefault(network.name(), List.of()).stream()
        .flatMap(each -> sign(each.service(), each.attachment(), network).stream())
        .findFirst();
  }

  private Optional<String> sign(Service service, Attachment attachment, Network network) {
    if (hasMacAddress(service, network)) {
      return Optional.of("the MAC address of " + service.name());
    }
    boolean onLan =
        attachment.addresses().stream()
            .flatMap(text -> IpAddress.parse(text).stream())
            .anyMatch(address -> lan.stream().anyMatch(range -> range.contains(address)));
    return onLan ? Optional.of("the LAN address of " + service.name()) : Optional.empty();
  }

  private boolean hasMacAddress(Service service, Network network) {
    Optional<MappingNode> entry =
        Optional.ofNullable(composed.get(service.id())).map(ComposeService::resolved);
    if (entry.flatMap(each -> each.get("mac_address")).isPresent()) {
      return service.attachments().size() == 1;
    }
    return entry
        .flatMap(each -> each.get("networks"))
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .map(
            networks ->
                network.keys().stream()
                    .flatMap(key -> networks.get(key).stream())
                    .filter(MappingNode.class::isInstance)
                    .anyMatch(each -> ((MappingNode) each).has("mac_address")))
        .orElse(false);
  }
}
