package io.github.driftless.analysis.lint;

import io.github.driftless.address.IpAddress;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.NetworkSettings.Attachment;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One fixed address for two. */
final class DuplicateAddress implements Rule {

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "duplicate-address",
        "A fixed address that two services have on one network, or that is also the network's"
            + " gateway.",
        "The engine gives an address once: the second container does not start.",
        "Give one of them another address of the subnet, or none: services find each other by name.",
        "error");
  }

  /** An address of a network. */
  private record Place(String network, IpAddress address) {}

  /**
   * Who has it.
   *
   * @param service empty for the network's gateway
   */
  private record Holder(Optional<String> service, Location location) {}

  @Override
  public List<Finding> check(RuleContext context) {
    Map<Place, Holder> holders = new HashMap<>();
    for (Network network : context.mode().networks()) {
      for (Network.Subnet subnet : network.subnets()) {
        subnet
            .gateway()
            .flatMap(IpAddress::parse)
            .ifPresent(
                address ->
                    holders.putIfAbsent(
                        new Place(network.name(), address),
                        new Holder(Optional.empty(), subnet.location())));
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Service service : context.onMachine()) {
      for (Attachment attachment : service.attachments()) {
        for (String text : attachment.addresses()) {
          IpAddress.parse(text)
              .map(address -> new Place(attachment.network(), address))
              .map(
                  place ->
                      holders.putIfAbsent(
                          place, new Holder(Optional.of(service.id()), attachment.location())))
              .ifPresent(
                  holder -> findings.add(finding(context, service, attachment, text, holder)));
        }
      }
    }
    return findings;
  }

  private static Finding finding(
      RuleContext context, Service service, Attachment attachment, String address, Holder holder) {
    String id = service.id();
    String on = address + " on " + attachment.network();
    Finding finding =
        holder
            .service()
            .map(
                other ->
                    Finding.error(
                        context.name(other)
                            + " and "
                            + context.name(id)
                            + " both have the address "
                            + on,
                        attachment.location(),
                        id,
                        other))
            .orElseGet(
                () ->
                    Finding.error(
                        context.name(id) + " has the address " + on + ", which is the gateway's",
                        attachment.location(),
                        id));
    return finding
        .withRelated(holder.location(), "also given here")
        .withHint("take another address of the subnet");
  }
}
