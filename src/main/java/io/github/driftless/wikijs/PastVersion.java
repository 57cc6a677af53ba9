package io.github.driftless.wikijs;

import java.time.Instant;

/**
 * What a page was before one of its changes.
 *
 * @param revision what it said; without its tags, which are not remembered
 * @param dates when readers saw it; styles and scripts are not remembered
 * @param replaced when the next text took its place; the epoch where the wiki did not say
 */
record PastVersion(Revision revision, PageSettings dates, Instant replaced) {}
