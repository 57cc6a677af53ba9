package io.github.driftless.diagram.format;

import io.github.driftless.problem.Problems;

/**
 * What formats need whose files are pictures.
 *
 * @param drawing where they are drawn; its owner closes it
 * @param problems takes what stood in the way
 */
public record Rendering(SvgDrawing drawing, Problems problems) {}
