package io.github.driftless.page;

/**
 * One picture, in every form a page may show it.
 *
 * @param source stands for what it was drawn from: equal where the drawing is
 * @param svg the drawing as base64 of an SVG document
 */
public record PictureView(
    String title, String source, String svg, String plantUml, String mermaid) {}
