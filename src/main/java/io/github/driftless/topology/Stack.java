package io.github.driftless.topology;

/**
 * A stack as it was loaded: its network, and what its documentation should be like.
 *
 * @param topology the model of the network
 * @param settings everything else that {@code topology.yaml} says
 */
public record Stack(Topology topology, StackSettings settings) {}
