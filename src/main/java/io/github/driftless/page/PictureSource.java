package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.PlantUmlFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import net.sourceforge.plantuml.version.Version;

/**
 * Names what a picture was drawn from and by: all that comes into its SVG, and the version of
 * PlantUML. A page remembers it, so that a picture is drawn again only where it would be another.
 */
public final class PictureSource {

  /** Goes up with every change of what is made of PlantUML's drawing. */
  private static final String FORM = "3";

  private PictureSource() {}

  /**
   * Returns the first 16 digits of a SHA-256. Two diagrams that look alike have different ones
   * where they are called or described differently: these words are in the SVG, too.
   */
  public static String of(Diagram diagram) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part :
          List.of(
              Version.versionString(),
              FORM,
              diagram.id(),
              diagram.title(),
              diagram.description(),
              new PlantUmlFormat().write(diagram))) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
