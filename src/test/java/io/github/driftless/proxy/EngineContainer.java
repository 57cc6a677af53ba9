package io.github.driftless.proxy;

import java.util.List;
import java.util.Map;

/**
 * A container as an engine knows it that runs a stack.
 *
 * @param id what routes call it
 * @param name its own
 * @param service what the swarm calls its service; empty where there is no swarm
 * @param labels its own, with those that compose adds
 * @param serviceLabels those of its service in a swarm
 * @param mode its {@code NetworkMode}: {@code host}, {@code container:ID}, or a network's name
 * @param networks its address on each network, by the network's real name
 * @param ports those that its image or its compose file exposes
 */
public record EngineContainer(
    String id,
    String name,
    String service,
    Map<String, String> labels,
    Map<String, String> serviceLabels,
    String mode,
    Map<String, String> networks,
    List<Integer> ports) {

  /** A port that only its image exposes, which nobody knows who has not pulled it. */
  public static final int OF_IMAGE = 61234;

  /** Returns an address that nobody can reach, one for each container and network. */
  public static String address(int network, int container) {
    return "240." + (network + 1) % 256 + "." + container / 250 + "." + (container % 250 + 1);
  }
}
