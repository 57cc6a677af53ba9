package io.github.driftless.topology;

import java.util.Optional;

/**
 * A published port, seen from the service that answers on it.
 *
 * @param portMapping what is published
 * @param publisher the id of the service that publishes it for this one; empty where it does so
 *     itself
 * @param inferred why it is taken to be this service's, for example {@code variable
 *     WEBUI_PORT_BAZARR}; empty where nothing had to be guessed
 */
public record ExposedPort(
    PortMapping portMapping, Optional<String> publisher, Optional<String> inferred) {}
