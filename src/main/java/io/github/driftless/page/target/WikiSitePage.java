package io.github.driftless.page.target;

/**
 * A page and where it is in the wiki.
 *
 * @param path {@code [a-z0-9-]} between slashes
 */
public record WikiSitePage(String path, WikiText text) {}
