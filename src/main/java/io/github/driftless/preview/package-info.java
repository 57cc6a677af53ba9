/**
 * The local preview: a server for one person at this machine, whose page shows a stack's map anew
 * whenever one of its files is saved.
 */
@NullMarked
package io.github.driftless.preview;

import org.jspecify.annotations.NullMarked;
