/**
 * What package {@code network} says, held against a real Docker engine: stacks are started, and who
 * can open a connection to whom is tried.
 */
@NullMarked
package io.github.driftless.engine;

import org.jspecify.annotations.NullMarked;
