/**
 * The formats that diagrams are written in, and how each spells text. {@link
 * io.github.driftless.diagram.format.DiagramFormats} lists them.
 */
@NullMarked
package io.github.driftless.diagram.format;

import org.jspecify.annotations.NullMarked;
