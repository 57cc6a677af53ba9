package io.github.driftless.analysis.network;

import io.github.driftless.topology.PortMapping;

/**
 * A port that a file asks the host to publish, and that the engine does not open.
 *
 * @param publisher the id of the service that asks
 */
public record IneffectivePort(String publisher, PortMapping portMapping, Cause cause) {

  /** Why a port stays shut. */
  public enum Cause {
    /** Its service shares another one's namespace: the engine refuses to start it. */
    JOINED,
    /** Its service is on the host network: whatever it listens on is open there anyway. */
    HOST_NETWORK,
    /** Its service has no network. */
    NO_NETWORK,
    /** All of its networks are internal. */
    INTERNAL,
    /** Its gateway is a macvlan or ipvlan network: it stands on the LAN by itself. */
    LAN_NETWORK,
    /** Its gateway routes instead of translating: the port is open on the container's address. */
    ROUTED
  }

  /** Returns the same about another port. */
  public IneffectivePort with(PortMapping other) {
    return new IneffectivePort(publisher, other, cause);
  }
}
