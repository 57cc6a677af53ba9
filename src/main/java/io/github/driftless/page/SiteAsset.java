package io.github.driftless.page;

import java.util.function.Supplier;

/**
 * A file that stands beside the pages of a site and is not committed.
 *
 * @param path relative to the site's folder, with {@code /}
 * @param hash the sha-256 of the text, UTF-8 with line feeds, in lower-case hexadecimal digits
 * @param text makes the whole text, with line feeds, ending in one; it may be large
 */
public record SiteAsset(String path, String hash, Supplier<String> text) {}
