/**
 * What a page as wide as it is makes of a diagram: which lines become one, what stands in which
 * column. Knows no format.
 */
@NullMarked
package io.github.driftless.diagram.layout;

import org.jspecify.annotations.NullMarked;
