/** nginx, and the proxies that are built on it. */
@NullMarked
package io.github.driftless.proxy.nginx;

import org.jspecify.annotations.NullMarked;
