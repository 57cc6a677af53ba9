/** The Maven goals: read parameters, call one use case, print its result. */
@NullMarked
package io.github.driftless.maven;

import org.jspecify.annotations.NullMarked;
