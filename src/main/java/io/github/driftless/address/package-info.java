/**
 * IP addresses and ranges of them: read strictly, compared as numbers, never asked of a resolver.
 */
@NullMarked
package io.github.driftless.address;

import org.jspecify.annotations.NullMarked;
