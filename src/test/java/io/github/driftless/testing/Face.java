package io.github.driftless.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The letters that a browser has, and no others. Pages name fonts that most machines have not, and
 * get what stands in for them: how wide a text is would depend on what is installed.
 */
public enum Face {
  /** Among the widest that a reader's machine may have, and all that a plain Linux has. */
  WIDE(
      "DejaVu Sans",
      "/net/sf/jasperreports/fonts/dejavu/",
      List.of("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")),
  /** As wide as Arial, which most machines have, or something like it. */
  NARROW(
      "Liberation Sans",
      "/org/apache/pdfbox/resources/ttf/",
      List.of("LiberationSans-Regular.ttf"));

  private static final String MONOSPACED = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono.ttf";

  private final String family;
  private final String folder;
  private final List<String> files;

  Face(String family, String folder, List<String> files) {
    this.family = family;
    this.folder = folder;
    this.files = files;
  }

  /** Writes the font files to a folder; returns what to set FONTCONFIG_FILE to. */
  Path unpack(Path target) throws IOException {
    Files.createDirectories(target);
    for (String file : files) {
      unpack(folder + file, target);
    }
    unpack(MONOSPACED, target);
    return Files.writeString(
        target.resolve("fonts.conf"),
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          <dir>%1$s</dir>
          <cachedir>%1$s/cache</cachedir>
          <match target="pattern">
            <test name="family"><string>monospace</string></test>
            <edit name="family" mode="assign" binding="strong"><string>DejaVu Sans Mono</string></edit>
          </match>
          <!-- letters as wide as their font says, not rounded to whole pixels -->
          <match target="pattern">
            <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
          </match>
          <match target="pattern">
            <edit name="family" mode="append_last" binding="weak"><string>%2$s</string></edit>
          </match>
        </fontconfig>
        """
            .formatted(target, family));
  }

  private static void unpack(String resource, Path target) throws IOException {
    try (InputStream in = Face.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the font " + resource + " is in no package");
      }
      Files.copy(in, target.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
    }
  }
}
