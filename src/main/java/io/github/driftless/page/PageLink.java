package io.github.driftless.page;

/** A link to another of a stack's pages, for templates. */
public record PageLink(String title, String href) {}
