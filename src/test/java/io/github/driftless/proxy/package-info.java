@NullMarked
package io.github.driftless.proxy;

import org.jspecify.annotations.NullMarked;
