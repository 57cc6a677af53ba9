package io.github.driftless.app;

/**
 * A file for other programs.
 *
 * @param name without a folder, in lower-case letters, digits, hyphens and dots: {@code
 *     remote-access-full-vpn.d2}, {@code services.yaml}
 */
public record ExportedFile(String name, String text) {}
