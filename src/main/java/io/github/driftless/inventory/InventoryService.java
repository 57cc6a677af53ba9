package io.github.driftless.inventory;

import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.Reachability.Answer;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.Optional;

/**
 * A service, and how it is reached in one mode.
 *
 * @param service what is declared
 * @param group what a label or {@code topology.yaml} groups it under; empty where nothing does
 * @param egress how its traffic leaves; empty for a service that does not run on the host
 * @param gateway the shortest name of the VPN client it leaves through; empty where there is none
 * @param networks real names of the networks it is on, those of the service it joins too
 * @param addresses the fixed addresses that may be shown
 * @param ports the host's ports it answers on, or may answer on
 * @param pages where people open it
 * @param internet whether somebody on the Internet reaches it; empty for a service that does not
 *     run on the host
 * @param lan whether somebody on the LAN does; empty for such a one too
 * @param file the file it is declared in, relative to the folder of the stack, with {@code /}
 */
public record InventoryService(
    Service service,
    Optional<String> group,
    Optional<Egress> egress,
    Optional<String> gateway,
    List<String> networks,
    List<String> addresses,
    List<InventoryPort> ports,
    Pages pages,
    Optional<Answer> internet,
    Optional<Answer> lan,
    String file) {

  public InventoryService {
    networks = List.copyOf(networks);
    addresses = List.copyOf(addresses);
    ports = List.copyOf(ports);
  }
}
