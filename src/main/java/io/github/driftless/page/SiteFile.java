package io.github.driftless.page;

/**
 * A file of a site.
 *
 * @param path relative to the site's folder, with {@code /}
 * @param content the whole text, with line feeds, ending in one
 */
public record SiteFile(String path, String content) {}
