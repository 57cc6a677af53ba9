/** The command line: reads arguments, calls one use case, prints its result. */
@NullMarked
package io.github.driftless.cli;

import org.jspecify.annotations.NullMarked;
