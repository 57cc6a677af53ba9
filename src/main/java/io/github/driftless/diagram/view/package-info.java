/** The views: what a diagram of a mode shows. */
@NullMarked
package io.github.driftless.diagram.view;

import org.jspecify.annotations.NullMarked;
