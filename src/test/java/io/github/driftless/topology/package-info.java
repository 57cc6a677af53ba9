@NullMarked
package io.github.driftless.topology;

import org.jspecify.annotations.NullMarked;
