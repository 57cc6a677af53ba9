/**
 * The goals, run by real Maven in small builds: one folder of {@code src/it} for each behaviour.
 */
@NullMarked
package io.github.driftless.maven;

import org.jspecify.annotations.NullMarked;
