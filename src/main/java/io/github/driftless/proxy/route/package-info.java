/**
 * What a proxy is asked and what comes of it: requests, routes, and who reads the one out of the
 * other.
 */
@NullMarked
package io.github.driftless.proxy.route;

import org.jspecify.annotations.NullMarked;
