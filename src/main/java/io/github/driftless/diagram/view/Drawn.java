package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram;

/**
 * What a view shows of one mode.
 *
 * @param title what people call the view where it shows this mode
 * @param informative whether it shows something of its own, see {@link View#isInformative}
 */
public record Drawn(View view, String title, boolean informative, Diagram diagram) {}
