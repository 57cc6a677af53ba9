/**
 * Says results in words: as text for people, for jobs of CI, and as the documents that other tools
 * read. Front doors print what it makes, and hold no words of their own about results.
 */
@NullMarked
package io.github.driftless.report;

import org.jspecify.annotations.NullMarked;
