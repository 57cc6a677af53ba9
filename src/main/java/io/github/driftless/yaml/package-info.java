/**
 * YAML text to a tree whose every node knows its file, line and column. Knows nothing of Compose.
 */
@NullMarked
package io.github.driftless.yaml;

import org.jspecify.annotations.NullMarked;
