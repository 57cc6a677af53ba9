package io.github.driftless.analysis.change;

/**
 * That one thing is joined to another, as a fact says.
 *
 * @param label how, in a word or two; may be empty
 */
record Link(Term from, Term to, String label) {}
