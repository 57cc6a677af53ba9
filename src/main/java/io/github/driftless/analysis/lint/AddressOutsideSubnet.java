package io.github.driftless.analysis.lint;

import io.github.driftless.address.IpAddress;
import io.github.driftless.address.IpRange;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;

/** A fixed address that its network does not have. */
final class AddressOutsideSubnet implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "address-outside-subnet",
        "A fixed address (`ipv4_address`, `ipv6_address`, a network's `gateway`) that is in none of"
            + " the network's subnets, or on a network without a subnet.",
        "The engine refuses to start the container: it gives out only addresses of the network, and"
            + " fixed ones only where the subnet is written down.",
        "Take an address of the subnet, or write the subnet down under the network's `ipam`. Often"
            + " no fixed address is needed: services find each other by name.",
        "error");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Service service : context.onMachine()) {
      for (Attachment attachment : service.attachments()) {
        Network network = context.networks().get(attachment.network());
        for (String address : attachment.addresses()) {
          if (isOutside(address, network)) {
            findings.add(finding(context, service, attachment, address, network));
          }
        }
      }
    }
    for (Network network : context.mode().networks()) {
      for (Network.Subnet subnet : network.subnets()) {
        subnet
            .gateway()
            .filter(gateway -> isOutside(gateway, subnet))
            .ifPresent(gateway -> findings.add(finding(network, subnet, gateway)));
      }
    }
    return findings;
  }

  private static boolean isOutside(String text, Network.Subnet subnet) {
    var address = IpAddress.parse(text);
    var range = IpRange.parse(subnet.range());
    return address.isPresent() && range.isPresent() && !range.get().contains(address.get());
  }

  /** What an external network has is in no file of the stack, unless topology.yaml says it. */
  private static boolean isOutside(String text, Network network) {
    var address = IpAddress.parse(text);
    if (address.isEmpty() || network.external() && network.ranges().isEmpty()) {
      return false;
    }
    List<IpRange> ranges =
        network.ranges().stream().flatMap(range -> IpRange.parse(range).stream()).toList();
    boolean allKnown = ranges.size() == network.ranges().size();
    return allKnown && ranges.stream().noneMatch(range -> range.contains(address.get()));
  }

  private static Finding finding(
      RuleContext context,
      Service service,
      Attachment attachment,
      String address,
      Network network) {
    boolean none = network.ranges().isEmpty();
    String where =
        none
            ? "but " + network.name() + " has no subnet of its own to take it from"
            : "which is outside " + String.join(", ", network.ranges()) + " of " + network.name();
    Finding finding =
        Finding.error(
            context.name(service.id()) + " wants the address " + address + ", " + where,
            attachment.location(),
            service.id());
    return none
        ? finding
            .withRelated(network.source(), "the network")
            .withHint("write the subnet down under \"ipam\", or take the address away")
        : finding
            .withRelated(network.subnets().get(0).location(), "the subnet")
            .withHint("take an address of the subnet");
  }

  private static Finding finding(Network network, Network.Subnet subnet, String gateway) {
    return Finding.error(
            "the gateway "
                + gateway
                + " of "
                + network.name()
                + " is outside its subnet "
                + subnet.range(),
            subnet.location())
        .withHint("take an address of the subnet");
  }
}
