package io.github.driftless.engine;

/**
 * Something that listens, and answers with its name.
 *
 * @param of the name of the container that listens
 * @param container in whose network namespace; empty: in the host's
 * @param protocol {@code tcp} or {@code udp}
 * @param name the id of the service it is for
 */
record Listener(String of, String container, int port, String protocol, String name) {}
