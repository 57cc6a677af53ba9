/** The script people start, run for real in checkouts whose build is played by a script. */
@NullMarked
package io.github.driftless.launch;

import org.jspecify.annotations.NullMarked;
