/**
 * What reverse proxies and tunnels are told, as routes: their configuration, and the labels and
 * variables by which containers ask a proxy for a route. A package below this one for each kind,
 * with one public reader each.
 */
@NullMarked
package io.github.driftless.proxy;

import org.jspecify.annotations.NullMarked;
