/** Rules about the network of a stack, and the findings they make. */
@NullMarked
package io.github.driftless.analysis.lint;

import org.jspecify.annotations.NullMarked;
