package io.github.driftless.revision;

/**
 * Two revisions that are there.
 *
 * @param before the older side
 * @param after the newer side
 */
public record RevisionPair(Revision before, Revision after) {}
