/** Text in directives and braces, as nginx and Caddy have it. */
@NullMarked
package io.github.driftless.proxy.syntax;

import org.jspecify.annotations.NullMarked;
