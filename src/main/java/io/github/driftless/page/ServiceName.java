package io.github.driftless.page;

/**
 * A service as pages name it.
 *
 * @param id its id in the model; blank for what is no service of the stack
 */
public record ServiceName(String id, String title) {}
