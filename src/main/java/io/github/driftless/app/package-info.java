/** The one way from a stack to what is written about it, and its ends. */
@NullMarked
package io.github.driftless.app;

import org.jspecify.annotations.NullMarked;
