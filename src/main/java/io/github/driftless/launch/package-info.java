/** Where the process begins, and what makes a start quick. */
@NullMarked
package io.github.driftless.launch;

import org.jspecify.annotations.NullMarked;
