/** What is said to the person at the keyboard: problems with a place, a message and a way out. */
@NullMarked
package io.github.driftless.problem;

import org.jspecify.annotations.NullMarked;
