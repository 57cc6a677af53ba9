package io.github.driftless.inventory;

import io.github.driftless.topology.Certainty;
import java.util.Optional;

/**
 * A port of the host.
 *
 * @param address the host's address it is open on; empty: all
 * @param published the host's port or range; empty: the engine takes any free one
 * @param target the container's port, or the variable that it hangs on
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 * @param publisher the shortest name of the service that publishes it for this one; empty where it
 *     does so itself, or is on the host's own network
 * @param certainty how sure it is that this service answers
 */
public record InventoryPort(
    Optional<String> address,
    Optional<String> published,
    String target,
    String protocol,
    Optional<String> publisher,
    Certainty certainty) {}
