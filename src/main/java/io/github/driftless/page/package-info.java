/** Pages: their model, their templates and what belongs into regions. Knows no place by name. */
@NullMarked
package io.github.driftless.page;

import org.jspecify.annotations.NullMarked;
