/** How JSON is written that other tools read. */
@NullMarked
package io.github.driftless.json;

import org.jspecify.annotations.NullMarked;
