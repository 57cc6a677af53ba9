/**
 * What reverse proxies are told, as routes: configuration of nginx, Caddy, Traefik and cloudflared,
 * and the labels and variables by which containers ask a proxy for a route.
 */
@NullMarked
package io.github.driftless.proxy;

import org.jspecify.annotations.NullMarked;
