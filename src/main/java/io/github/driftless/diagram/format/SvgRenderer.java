package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.awt.AWTError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sourceforge.plantuml.BlockUml;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.core.ImageData;
import net.sourceforge.plantuml.error.PSystemError;
import net.sourceforge.plantuml.security.SecurityProfile;
import net.sourceforge.plantuml.security.SecurityUtils;

/**
 * Draws diagrams as SVG, in this process: with PlantUML, which may neither read a file nor ask the
 * network, and with fonts of our own, so that the same diagram gives the same bytes everywhere.
 *
 * <p>Text is measured by the JDK's AWT. In a process that has already used it, the fonts are
 * perhaps others already: that is an error, and the way out is a process of its own.
 */
public final class SvgRenderer {

  private static final String PROFILE = "PLANTUML_SECURITY_PROFILE";

  /**
   * How often a picture is tried again, each time with more room between boxes: now and then
   * Smetana finds no course for a line between boxes that stand just so.
   */
  private static final int MOST = 4;

  /** In pixels. */
  private static final int MORE_ROOM = 4;

  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private SvgRenderer() {}

  /**
   * Returns a diagram as an SVG document that ends in a line feed and can stand inside an HTML
   * page: no prolog, no comments, no versions.
   *
   * @param problems takes what stood in the way
   * @return empty where an error was added
   */
  public static Optional<String> render(Diagram diagram, Problems problems) {
    return SvgOrder.of(diagram).draw(problems);
  }

  /** Draws a PlantUML text. */
  static Optional<String> draw(
      String source, String title, String id, String description, Problems problems) {
    return plantUml(source, title, problems)
        .map(svg -> SvgDocument.of(svg, id, title, description));
  }

  /** Returns what PlantUML makes of a text, as it is. */
  static Optional<String> plantUml(String source, String title, Problems problems) {
    System.setProperty("java.awt.headless", "true");
    System.setProperty(PROFILE, SecurityProfile.SANDBOX.name());
    if (SecurityUtils.getSecurityProfile() != SecurityProfile.SANDBOX) {
      problems.add(
          Problem.error("svg-sandbox", "PlantUML already runs in this process without its sandbox")
              .withHint("start this process with -D" + PROFILE + "=" + SecurityProfile.SANDBOX));
      return Optional.empty();
    }
    Locale before = Locale.getDefault();
    PrintStream errors = System.err;
    try {
      // PlantUML reads its own keywords with the letters of the default locale: in Turkish it does
      // not find LINE in "line"
      Locale.setDefault(Locale.ROOT);
      try {
        BundledFonts.choose();
      } catch (UncheckedIOException e) {
        problems.add(
            Problem.error(
                    "svg-temporary",
                    "pictures cannot be drawn: there is nowhere to unpack their fonts to, as "
                        + System.getProperty("java.io.tmpdir")
                        + " cannot be written")
                .withHint("make it writable, or have Java use another: -Djava.io.tmpdir=FOLDER"));
        return Optional.empty();
      }
      if (!BundledFonts.inUse()) {
        problems.add(
            Problem.error(
                    "svg-fonts",
                    "this process measures text with other fonts, so that pictures would differ"
                        + " from those of other machines")
                .withHint("draw in a process of its own, one without -Dsun.awt.fontconfig"));
        return Optional.empty();
      }
      // layouts that fail are told there, with a stack trace
      System.setErr(NOWHERE);
      Optional<String> svg = laidOut(source);
      for (int again = 1; svg.isEmpty() && again <= MOST; again++) {
        svg = laidOut(PlantUmlWriter.widened(source, again * MORE_ROOM));
      }
      if (svg.isEmpty()) {
        problems.add(
            Problem.error("svg-refused", "PlantUML refused the diagram \"" + title + "\""));
      }
      return svg;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AWTError | LinkageError e) {
      problems.add(
          Problem.error(
                  "svg-awt", "pictures cannot be drawn: Java finds no FreeType to measure text")
              .withHint("install it: apt-get install libfreetype6"));
      return Optional.empty();
    } finally {
      System.setErr(errors);
      Locale.setDefault(before);
    }
  }

  /** Returns the picture, empty where PlantUML finds no way to draw it. */
  private static Optional<String> laidOut(String source) throws IOException {
    List<BlockUml> blocks = new SourceStringReader(source).getBlocks();
    if (blocks.size() != 1 || !isDrawing(blocks.get(0).getDiagram())) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageData image =
        blocks
            .get(0)
            .getDiagram()
            .exportDiagram(out, 0, new FileFormatOption(FileFormat.SVG, false));
    return image.getStatus() == 0
        ? Optional.of(out.toString(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** PlantUML draws its complaints into the picture, and calls that success. */
  private static boolean isDrawing(net.sourceforge.plantuml.core.Diagram drawn) {
    return !(drawn instanceof PSystemError)
        && drawn.getWarnings().isEmpty()
        && drawn.getWarningOrError() == null;
  }
}
