package io.github.driftless.wikijs;

import java.time.Instant;

/**
 * A page as the wiki's list has it: enough to find it, without its content.
 *
 * @param markdown whether it is written in Markdown
 * @param updated when it was saved or rendered last
 * @param isPrivate whether only its author sees it; must be said again with every update
 */
record ListedPage(int id, PageKey key, boolean markdown, boolean isPrivate, Instant updated) {}
