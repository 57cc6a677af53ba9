/**
 * The map: diagrams laid out in landscape, for a screen and not for a page. ELK places boxes and
 * routes lines; what is placed is written as SVG.
 */
@NullMarked
package io.github.driftless.diagram.map;

import org.jspecify.annotations.NullMarked;
