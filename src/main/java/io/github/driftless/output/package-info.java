/** The planned files: ownership, atomic writing, comparing, unified diff. */
@NullMarked
package io.github.driftless.output;

import org.jspecify.annotations.NullMarked;
