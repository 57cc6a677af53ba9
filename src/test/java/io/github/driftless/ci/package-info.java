/** Tests of the jobs to copy, with all that a CI service would give them. */
@NullMarked
package io.github.driftless.ci;

import org.jspecify.annotations.NullMarked;
