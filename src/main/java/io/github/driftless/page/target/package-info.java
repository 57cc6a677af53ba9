/**
 * Places for pages: one class a place and one list, {@code PageTargets}. Each place says what it is
 * called in {@code topology.yaml}, how pages are written for it and which files it consists of.
 */
@NullMarked
package io.github.driftless.page.target;

import org.jspecify.annotations.NullMarked;
