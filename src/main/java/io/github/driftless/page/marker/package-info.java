/**
 * Marker regions of hand-written pages: {@code MarkedPage} reads and fills them, {@code MarkerKind}
 * says what they may ask for. Knows nothing of what stands in them.
 */
@NullMarked
package io.github.driftless.page.marker;

import org.jspecify.annotations.NullMarked;
