/**
 * Format-neutral diagrams. In the packages within, views make them of the model, layouts fit them
 * to a page, and formats write them down. Knows nothing of pages.
 */
@NullMarked
package io.github.driftless.diagram;

import org.jspecify.annotations.NullMarked;
