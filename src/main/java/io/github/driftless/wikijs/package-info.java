/** Pages on a Wiki.js 2.5 server: what publishing would change, and doing it without a loss. */
@NullMarked
package io.github.driftless.wikijs;

import org.jspecify.annotations.NullMarked;
