package io.github.driftless.map;

/**
 * A picture of the map, drawn.
 *
 * @param perspective what it shows
 * @param svg an {@code svg} element that needs the style and the symbols of its page
 */
public record Scene(Perspective perspective, String svg) {}
