package io.github.driftless.page.marker;

/**
 * An HTML comment in a page.
 *
 * @param start where {@code <!--} begins in the page, in UTF-16 units
 * @param end just behind {@code -->}
 */
record Comment(int start, int end) {}
