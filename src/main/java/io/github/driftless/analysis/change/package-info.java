/** What differs between two states of a stack: facts, and how they changed. */
@NullMarked
package io.github.driftless.analysis.change;

import org.jspecify.annotations.NullMarked;
