/** Pages: templates, front matter and marker regions. Knows nothing of where files go. */
@NullMarked
package io.github.driftless.page;

import org.jspecify.annotations.NullMarked;
