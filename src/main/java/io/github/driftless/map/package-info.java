/** The map: the whole network in one file. What it shows, and what it answers. */
@NullMarked
package io.github.driftless.map;

import org.jspecify.annotations.NullMarked;
