package io.github.driftless.topology;

import java.util.Optional;

/**
 * A machine, of several that a stack runs on.
 *
 * @param name its key under {@code hosts}, or the name of the folder that was read as a host
 * @param title for people
 * @param address its address or DNS name; empty where nobody says
 * @param inferred what its folder was read as a host for; empty where it is declared
 */
public record Host(
    String name, String title, Optional<String> address, Optional<String> inferred) {}
