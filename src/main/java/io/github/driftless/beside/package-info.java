/** Work that is done in a thread of its own while the one who wants it does something else. */
@NullMarked
package io.github.driftless.beside;

import org.jspecify.annotations.NullMarked;
