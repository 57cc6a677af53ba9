package io.github.driftless.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import net.sourceforge.plantuml.version.Version;

/**
 * Names what a picture was drawn from and by: its PlantUML text, and the version of PlantUML. A
 * page remembers it, so that a picture is drawn again only where it would be another.
 */
public final class PictureSource {

  private PictureSource() {}

  /** Returns the first 16 digits of a SHA-256. */
  public static String of(String plantUml) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Version.versionString().getBytes(StandardCharsets.UTF_8));
      digest.update(plantUml.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
