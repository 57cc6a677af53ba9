package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.Optional;

/**
 * What of the host or the engine shows inside a service.
 *
 * @param type {@code bind}, {@code volume}, {@code tmpfs}, {@code npipe}, {@code cluster} or {@code
 *     image}
 * @param source the path on the host, absolute, for {@code bind}; the volume's compose key for
 *     {@code volume}; empty where it has no name
 * @param target the path inside
 * @param location where it is declared
 */
public record Mount(
    String type, Optional<String> source, String target, boolean readOnly, Location location) {}
