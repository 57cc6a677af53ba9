/**
 * Format-neutral diagrams, the views that make them and the writers that print them. Knows nothing
 * of pages.
 */
@NullMarked
package io.github.driftless.diagram;

import org.jspecify.annotations.NullMarked;
