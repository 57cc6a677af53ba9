package io.github.driftless.output;

import java.nio.file.Path;

/**
 * A file that {@code generate} would write.
 *
 * @param path where, absolute and normalised
 * @param content the whole text, UTF-8 with line feeds, ending in one
 */
public record PlannedFile(Path path, String content) {}
