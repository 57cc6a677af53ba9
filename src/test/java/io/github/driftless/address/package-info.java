@NullMarked
package io.github.driftless.address;

import org.jspecify.annotations.NullMarked;
