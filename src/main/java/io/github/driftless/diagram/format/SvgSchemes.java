package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Color;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Gives a drawing colours for dark pages beside those for light ones, by {@code light-dark()} (CSS
 * Color 5, section 4.2), which follows the colour scheme of the page around it. The attributes keep
 * the light ones, for browsers that do not know it. There is no style sheet: Wiki.js takes one out
 * of what stands in a page.
 */
final class SvgSchemes {

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String FILL = "fill";
  private static final String STROKE = "stroke";

  /** Fits into the page's width; where schemes are not known, a light card on any page. */
  private static final String SIZE = "max-width:100%;height:auto;background:#ffffff;";

  private static final String INLINE = SIZE + "background-color:light-dark(#ffffff,transparent)";

  private SvgSchemes() {}

  /** Returns a drawing as a file, which itself follows the scheme that its reader prefers. */
  static String standalone(String svg) {
    return svg.replaceFirst(
        Pattern.quote("style=\"" + INLINE + "\""),
        "style=\"color-scheme:light dark;"
            + SIZE
            + "background-color:"
            + both(Color.PAPER, Palette.SLATE)
            + "\"");
  }

  /** Colours a drawing that PlantUML made. */
  static void add(Element root) {
    root.attr("style", INLINE);
    for (Element group : root.select("> g")) {
      group
          .attr(FILL, Color.INK.hex())
          .attr("style", FILL + ":" + both(Color.INK, DarkPalette.TEXT));
    }
    for (Element shape : root.select("[fill], [style*=stroke]")) {
      if (shape != root && shape.parent() != root) {
        paint(shape);
      }
    }
  }

  private static void paint(Element shape) {
    Map<String, String> style = declarations(shape.attr("style"));
    Optional<Color> stroke = color(style.getOrDefault(STROKE, shape.attr(STROKE)));
    Optional<Color> fill = color(shape.attr(FILL));
    // an icon, which is filled and has no outline, goes with the text beside it
    boolean text =
        shape.tagName().equals("text") || shape.tagName().equals("path") && stroke.isEmpty();
    if (text && fill.equals(Optional.of(Color.INK))) {
      shape.removeAttr(FILL);
      fill = Optional.empty();
    }
    boolean solid = text || fill.equals(stroke);
    fill.ifPresent(
        color ->
            style.put(
                FILL, both(color, solid ? DarkPalette.line(color) : DarkPalette.ground(color))));
    stroke.ifPresent(
        color -> {
          shape.attr(STROKE, color.hex());
          style.put(STROKE, both(color, DarkPalette.line(color)));
        });
    if (!style.isEmpty()) {
      StringJoiner joined = new StringJoiner(";");
      style.forEach((name, value) -> joined.add(name + ":" + value));
      shape.attr("style", joined.toString());
    }
  }

  private static Map<String, String> declarations(String style) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String each : style.split(";")) {
      int colon = each.indexOf(':');
      if (colon > 0) {
        found.put(each.substring(0, colon).strip(), each.substring(colon + 1).strip());
      }
    }
    return found;
  }

  private static Optional<Color> color(String value) {
    return HEX.matcher(value).matches()
        ? Optional.of(Color.rgb(Integer.parseInt(value.substring(1).toLowerCase(Locale.ROOT), 16)))
        : Optional.empty();
  }

  private static String both(Color light, Color dark) {
    return "light-dark(" + light.hex() + "," + dark.hex() + ")";
  }
}
