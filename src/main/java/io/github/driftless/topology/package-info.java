/**
 * The one model, and building it from the compose project and {@code topology.yaml}. Knows nothing
 * of output formats.
 */
@NullMarked
package io.github.driftless.topology;

import org.jspecify.annotations.NullMarked;
