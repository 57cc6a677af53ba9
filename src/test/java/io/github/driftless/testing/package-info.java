/** What several tests use. */
@NullMarked
package io.github.driftless.testing;

import org.jspecify.annotations.NullMarked;
