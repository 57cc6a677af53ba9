package io.github.driftless.page;

/**
 * A picture of a mode, for templates.
 *
 * @param title the mode's; blank where the picture is that of every mode
 * @param text Markdown that shows it
 */
public record ModePicture(String title, String text) {}
