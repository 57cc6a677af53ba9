import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the icons that the catalogue names into one file, an icon a line: its name, a space, and
 * its outline on a square of 24 by 24. Simple Icons has thousands, and pictures need a few.
 *
 * <p>Outlines are spelled for readers that know little of <a
 * href="https://www.w3.org/TR/SVG2/paths.html">SVG paths</a>: PlantUML stops at the flags of an arc
 * where no space stands between them, and makes a picture as wide as the radius of the largest arc.
 * So each step has its letter, one of {@code M L C Z}, and its numbers are absolute, with two
 * decimals at most.
 *
 * <p>The build runs it from its source: {@code java -cp WEBJAR UsedIcons.java FOLDER CATALOGUE
 * FILE}, with the folder of the icons in the WebJar.
 */
final class UsedIcons {

  private static final Pattern NAME = Pattern.compile(" brand: ([a-z0-9_]+)[, ]");
  private static final Pattern OUTLINE =
      Pattern.compile(
          "viewBox=\"0 0 24 24\"[^>]*>(?:<title>[^<]*</title>)?<path d=\"([^\"]+)\"/></svg>");
  private static final Pattern STEP =
      Pattern.compile("([MLHVCSQTAZ])([^MLHVCSQTAZ]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

  /** The numbers of an arc; two of them are flags, of one digit each. */
  private static final Pattern ARC =
      Pattern.compile(
          "[\\s,]*(N)[\\s,]*(N)[\\s,]*(N)[\\s,]*([01])[\\s,]*([01])[\\s,]*(N)[\\s,]*(N)"
              .replace("N", NUMBER.pattern()));

  private final StringBuilder out = new StringBuilder();
  private double x;
  private double y;
  private double startX;
  private double startY;

  /** Where the last curve came from, which a smooth one goes on from. */
  private double controlX;

  private double controlY;
  private char before = 'M';

  private UsedIcons() {}

  public static void main(String[] arguments) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(Files.readString(Path.of(arguments[1])));
    while (name.find()) {
      names.add(name.group(1));
    }
    StringBuilder file = new StringBuilder();
    for (String each : names) {
      file.append(each)
          .append(' ')
          .append(outline(arguments[0] + "/" + each + ".svg"))
          .append('\n');
    }
    Path target = Path.of(arguments[2]).toAbsolutePath();
    Files.createDirectories(target.getParent());
    Files.writeString(target, file);
  }

  private static String outline(String resource) throws IOException {
    try (InputStream in = UsedIcons.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the catalogue names an icon that is not there: " + resource);
      }
      Matcher path = OUTLINE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (!path.find()) {
        throw new IOException("not one outline on 24 by 24: " + resource);
      }
      return new UsedIcons().spelled(path.group(1));
    }
  }

  private String spelled(String path) {
    for (MatchResult step : STEP.matcher(path).results().toList()) {
      char letter = step.group(1).charAt(0);
      char kind = Character.toUpperCase(letter);
      boolean relative = letter != kind;
      double[] numbers = kind == 'A' ? arcs(step.group(2)) : numbers(step.group(2));
      int size = size(kind);
      for (int from = 0; from == 0 || from < numbers.length; from += size) {
        // further pairs after the first of a move are lines
        step(kind == 'M' && from > 0 ? 'L' : kind, numbers, from, relative);
        if (size == 0) {
          break;
        }
      }
    }
    return out.toString();
  }

  private static int size(char kind) {
    return switch (kind) {
      case 'Z' -> 0;
      case 'H', 'V' -> 1;
      case 'M', 'L', 'T' -> 2;
      case 'S', 'Q' -> 4;
      case 'C' -> 6;
      default -> 7;
    };
  }

  private void step(char kind, double[] n, int at, boolean relative) {
    double dx = relative ? x : 0;
    double dy = relative ? y : 0;
    // a smooth curve begins where the last one of its kind points to
    double smoothX = 2 * x - controlX;
    double smoothY = 2 * y - controlY;
    switch (kind) {
      case 'M' -> {
        startX = n[at] + dx;
        startY = n[at + 1] + dy;
        write('M', startX, startY);
      }
      case 'L' -> write('L', n[at] + dx, n[at + 1] + dy);
      case 'H' -> write('L', n[at] + dx, y);
      case 'V' -> write('L', x, n[at] + dy);
      case 'C' ->
          curve(
              n[at] + dx,
              n[at + 1] + dy,
              n[at + 2] + dx,
              n[at + 3] + dy,
              n[at + 4] + dx,
              n[at + 5] + dy);
      case 'S' -> {
        boolean smooth = before == 'C' || before == 'S';
        curve(
            smooth ? smoothX : x,
            smooth ? smoothY : y,
            n[at] + dx,
            n[at + 1] + dy,
            n[at + 2] + dx,
            n[at + 3] + dy);
      }
      case 'Q' -> quadratic(n[at] + dx, n[at + 1] + dy, n[at + 2] + dx, n[at + 3] + dy);
      case 'T' -> {
        boolean smooth = before == 'Q' || before == 'T';
        quadratic(smooth ? smoothX : x, smooth ? smoothY : y, n[at] + dx, n[at + 1] + dy);
      }
      case 'A' ->
          arc(
              n[at],
              n[at + 1],
              Math.toRadians(n[at + 2]),
              n[at + 3] != n[at + 4],
              n[at + 4] == 1,
              n[at + 5] + dx,
              n[at + 6] + dy);
      default -> {
        out.append('Z');
        x = startX;
        y = startY;
      }
    }
    before = kind;
  }

  private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
    write('C', x1, y1, x2, y2, toX, toY);
    controlX = x2;
    controlY = y2;
  }

  private void quadratic(double cx, double cy, double toX, double toY) {
    write(
        'C',
        x + 2 * (cx - x) / 3,
        y + 2 * (cy - y) / 3,
        toX + 2 * (cx - toX) / 3,
        toY + 2 * (cy - toY) / 3,
        toX,
        toY);
    controlX = cx;
    controlY = cy;
  }

  /**
   * Writes an arc as curves, each of a quarter at most: <a
   * href="https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter">from its ends to
   * its centre</a>.
   *
   * @param tilt of its first axis, in radians
   * @param left whether its centre is to the left of the way from end to end
   * @param clockwise whether it runs that way round
   */
  private void arc(
      double radiusX,
      double radiusY,
      double tilt,
      boolean left,
      boolean clockwise,
      double toX,
      double toY) {
    double rx = Math.abs(radiusX);
    double ry = Math.abs(radiusY);
    if (rx == 0 || ry == 0 || x == toX && y == toY) {
      write('L', toX, toY);
      return;
    }
    double cos = Math.cos(tilt);
    double sin = Math.sin(tilt);
    // half the way from end to end, along the axes
    double halfX = (cos * (x - toX) + sin * (y - toY)) / 2;
    double halfY = (cos * (y - toY) - sin * (x - toX)) / 2;
    double reach = halfX * halfX / (rx * rx) + halfY * halfY / (ry * ry);
    double grown = Math.max(1, Math.sqrt(reach));
    rx *= grown;
    ry *= grown;
    double off = Math.sqrt(Math.max(0, grown > 1 ? 0 : 1 / reach - 1)) * (left ? 1 : -1);
    double fromCentreX = off * rx * halfY / ry;
    double fromCentreY = -off * ry * halfX / rx;
    double centreX = cos * fromCentreX - sin * fromCentreY + (x + toX) / 2;
    double centreY = sin * fromCentreX + cos * fromCentreY + (y + toY) / 2;
    double start = Math.atan2((halfY - fromCentreY) / ry, (halfX - fromCentreX) / rx);
    double end = Math.atan2((-halfY - fromCentreY) / ry, (-halfX - fromCentreX) / rx);
    double turn = end - start;
    if (clockwise && turn < 0) {
      turn += 2 * Math.PI;
    } else if (!clockwise && turn > 0) {
      turn -= 2 * Math.PI;
    }
    int parts = (int) Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6);
    double part = turn / parts;
    double pull = 4 * Math.tan(part / 4) / 3;
    for (int i = 0; i < parts; i++) {
      double a = start + i * part;
      double b = a + part;
      double[] points = {
        Math.cos(a) - pull * Math.sin(a),
        Math.sin(a) + pull * Math.cos(a),
        Math.cos(b) + pull * Math.sin(b),
        Math.sin(b) - pull * Math.cos(b),
        Math.cos(b),
        Math.sin(b)
      };
      for (int j = 0; j < points.length; j += 2) {
        double along = rx * points[j];
        double across = ry * points[j + 1];
        points[j] = cos * along - sin * across + centreX;
        points[j + 1] = sin * along + cos * across + centreY;
      }
      write('C', points);
    }
  }

  /** Writes a step whose last two numbers say where it ends. */
  private void write(char letter, double... numbers) {
    out.append(letter);
    for (int i = 0; i < numbers.length; i++) {
      out.append(i == 0 ? "" : " ").append(number(numbers[i]));
    }
    x = numbers[numbers.length - 2];
    y = numbers[numbers.length - 1];
  }

  private static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  private static double[] numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .mapToDouble(each -> Double.parseDouble(each.group()))
        .toArray();
  }

  private static double[] arcs(String text) {
    List<Double> numbers = new ArrayList<>();
    for (MatchResult arc : ARC.matcher(text).results().toList()) {
      for (int i = 1; i <= arc.groupCount(); i++) {
        numbers.add(Double.valueOf(arc.group(i)));
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
