/** Tunnels that pass on by name. */
@NullMarked
package io.github.driftless.proxy.tunnel;

import org.jspecify.annotations.NullMarked;
