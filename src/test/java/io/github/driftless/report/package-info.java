/** Tests of how results are said. */
@NullMarked
package io.github.driftless.report;

import org.jspecify.annotations.NullMarked;
