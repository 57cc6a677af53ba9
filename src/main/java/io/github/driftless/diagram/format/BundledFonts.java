package io.github.driftless.diagram.format;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * The fonts that text in pictures is measured with: DejaVu, out of a package, instead of whatever
 * the host has.
 *
 * <p>The JDK takes its logical fonts from the file that {@code sun.awt.fontconfig} names, if that
 * property is set before the first text of the process is measured. Where it came too late, or was
 * set to other fonts, {@link #inUse} says so.
 */
final class BundledFonts {

  private static final String PROPERTY = "sun.awt.fontconfig";
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");
  private static final List<String> SANS =
      List.of("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique", "DejaVuSans-BoldOblique");
  private static final List<String> MONO =
      List.of(
          "DejaVuSansMono",
          "DejaVuSansMono-Bold",
          "DejaVuSansMono-Oblique",
          "DejaVuSansMono-BoldOblique");

  /** Letters whose widths tell fonts apart. */
  private static final String PROBE = "Wij gqQ@ The quick brown fox 0123456789 ÄÖÜß«»→—";

  private BundledFonts() {}

  /**
   * Makes the JDK use these fonts, unless somebody has chosen others.
   *
   * @throws UncheckedIOException where they cannot be unpacked to the folder for temporary files
   */
  static void choose() {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, unpack().toString());
    }
  }

  /**
   * Returns whether the JDK measures text with these fonts.
   *
   * @throws AWTError where it measures none, as it has no FreeType
   */
  static boolean inUse() {
    FontRenderContext context = new FontRenderContext(null, true, true);
    try (InputStream in = open(SANS.get(0))) {
      Font wanted = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(13f);
      Font used = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
      return wanted.getStringBounds(PROBE, context).equals(used.getStringBounds(PROBE, context));
    } catch (IOException e) {
      // the JDK's word for whatever keeps it from reading a font that is there
      throw new AWTError(e.getMessage());
    } catch (FontFormatException e) {
      throw new IllegalStateException("the packaged font is damaged", e);
    }
  }

  private static Path unpack() {
    try {
      Path folder = Files.createTempDirectory("driftless-fonts");
      folder.toFile().deleteOnExit();
      StringBuilder config = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
      for (String logical : List.of("dialog", "sansserif", "serif")) {
        assign(config, logical, SANS);
      }
      for (String logical : List.of("monospaced", "dialoginput")) {
        assign(config, logical, MONO);
      }
      for (List<String> family : List.of(SANS, MONO)) {
        for (String name : family) {
          Path file = folder.resolve(name + ".ttf");
          file.toFile().deleteOnExit();
          try (InputStream in = open(name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
          config.append("filename.").append(name).append('=').append(escape(file)).append('\n');
        }
      }
      Path file = folder.resolve("fontconfig.properties");
      file.toFile().deleteOnExit();
      Files.writeString(file, config, StandardCharsets.ISO_8859_1);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assign(StringBuilder config, String logical, List<String> names) {
    for (int i = 0; i < STYLES.size(); i++) {
      config.append(logical).append('.').append(STYLES.get(i)).append(".latin-1=");
      config.append(names.get(i)).append('\n');
    }
  }

  /** A path as a value in a properties file. */
  private static String escape(Path file) {
    StringBuilder out = new StringBuilder();
    for (char c : file.toString().toCharArray()) {
      if (c == '\\') {
        out.append("\\\\");
      } else if (c < 0x7f) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.toString();
  }

  private static InputStream open(String name) {
    InputStream in = BundledFonts.class.getResourceAsStream(FOLDER + name + ".ttf");
    if (in == null) {
      throw new IllegalStateException("the font " + name + " is not in the package");
    }
    return in;
  }
}
