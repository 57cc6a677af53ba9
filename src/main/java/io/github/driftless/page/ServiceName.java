package io.github.driftless.page;

/**
 * A service as pages name it.
 *
 * @param id its id in the model
 */
public record ServiceName(String id, String title) {}
