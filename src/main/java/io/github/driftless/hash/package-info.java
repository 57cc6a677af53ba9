/** What tells contents apart. */
@NullMarked
package io.github.driftless.hash;

import org.jspecify.annotations.NullMarked;
