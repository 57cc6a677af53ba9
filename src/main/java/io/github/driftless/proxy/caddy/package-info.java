/** Caddy and caddy-docker-proxy. */
@NullMarked
package io.github.driftless.proxy.caddy;

import org.jspecify.annotations.NullMarked;
