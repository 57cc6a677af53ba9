/**
 * Compose files to a resolved project, as the Compose Specification says. Knows nothing of
 * topologies or diagrams.
 */
@NullMarked
package io.github.driftless.compose;

import org.jspecify.annotations.NullMarked;
