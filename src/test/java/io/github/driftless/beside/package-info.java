@NullMarked
package io.github.driftless.beside;

import org.jspecify.annotations.NullMarked;
