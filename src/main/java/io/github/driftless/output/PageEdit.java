package io.github.driftless.output;

import java.nio.file.Path;

/**
 * New text for the marker regions of a hand-written page. The page must still hold {@code before}
 * when it is written, so that nothing a person saved meanwhile is lost.
 *
 * @param page the page, absolute and normalised
 * @param before the whole page as it was read: byte order mark and line ends as they are
 * @param after the whole page as it shall be; equal to {@code before} where nothing changes
 */
public record PageEdit(Path page, String before, String after) {}
