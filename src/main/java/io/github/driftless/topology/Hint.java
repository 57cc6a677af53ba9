package io.github.driftless.topology;

import io.github.driftless.problem.Location;

/**
 * Something from which a flow can be told.
 *
 * @param from a service's id
 * @param to a service's id
 * @param source what it was told from, never a value: {@code environment DB_HOST}
 * @param location where that stands
 */
record Hint(String from, String to, String source, Location location) {}
