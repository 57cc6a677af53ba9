/** What a stack implies: worked out once a run, when it is first asked for, and handed on. */
@NullMarked
package io.github.driftless.analysis;

import org.jspecify.annotations.NullMarked;
