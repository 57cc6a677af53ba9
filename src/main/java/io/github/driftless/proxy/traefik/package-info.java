/** Traefik, of its first version on. */
@NullMarked
package io.github.driftless.proxy.traefik;

import org.jspecify.annotations.NullMarked;
