package io.github.driftless.compose;

import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarStyle;
import io.github.driftless.yaml.ScalarType;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points in time, which YAML 1.1 knows and compose files inherit: {@code 2024-01-01} without quotes
 * is one, and is printed in full where a text is asked for.
 */
final class Timestamps {

  /** The tag of scalars found to be points in time. */
  static final String TAG = "tag:yaml.org,2002:timestamp";

  private Timestamps() {}

  private record Moment(LocalDateTime time, Optional<ZoneOffset> offset, String fraction) {}

  /** Tags a scalar where it is a point in time. */
  static ScalarNode tagged(ScalarNode scalar) {
    boolean candidate =
        scalar.type() == ScalarType.TEXT
            && scalar.style() == ScalarStyle.PLAIN
            && scalar.tag().isEmpty()
            && scalar.text().length() > 7
            && scalar.text().charAt(4) == '-'
            && Character.isDigit(scalar.text().charAt(0));
    return candidate && parse(scalar.text()).isPresent() ? scalar.withTag(TAG) : scalar;
  }

  static boolean isTimestamp(ScalarNode scalar) {
    return scalar.tag().isPresent() && scalar.tag().get().equals(TAG);
  }

  /** Returns the time as the reference writes it into texts. */
  static String text(String written) {
    return parse(written)
        .map(
            moment -> {
              String zone =
                  moment.offset().isEmpty() || moment.offset().get().equals(ZoneOffset.UTC)
                      ? "+0000 UTC"
                      : offset(moment.offset().get(), "") + " " + offset(moment.offset().get(), "");
              return date(moment) + " " + clock(moment) + " " + zone;
            })
        .orElse(written);
  }

  /** Returns the time in the form of RFC 3339. */
  static String json(String written) {
    return parse(written)
        .map(
            moment ->
                date(moment)
                    + "T"
                    + clock(moment)
                    + moment
                        .offset()
                        .filter(zone -> !zone.equals(ZoneOffset.UTC))
                        .map(zone -> offset(zone, ":"))
                        .orElse("Z"))
        .orElse(written);
  }

  private static Optional<Moment> parse(String text) {
    Matcher parts =
        Pattern.compile(
                "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                    + "(?:([Tt ])(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.(\\d{1,9}))?"
                    + "(Z|[+-]\\d\\d:\\d\\d)?)?")
            .matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean clock = parts.group(4) != null;
    boolean spaced = clock && parts.group(4).equals(" ");
    if (clock && spaced == (parts.group(9) != null)) {
      return Optional.empty();
    }
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(parts, 1),
              number(parts, 2),
              number(parts, 3),
              clock ? number(parts, 5) : 0,
              clock ? number(parts, 6) : 0,
              clock ? number(parts, 7) : 0);
      String fraction = clock && parts.group(8) != null ? parts.group(8) : "";
      Optional<ZoneOffset> offset =
          clock && parts.group(9) != null
              ? Optional.of(ZoneOffset.of(parts.group(9)))
              : Optional.empty();
      return Optional.of(new Moment(time, offset, trimmed(fraction)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static String trimmed(String fraction) {
    int end = fraction.length();
    while (end > 0 && fraction.charAt(end - 1) == '0') {
      end--;
    }
    return fraction.substring(0, end);
  }

  private static String date(Moment moment) {
    LocalDateTime time = moment.time();
    return padded(time.getYear(), 4)
        + "-"
        + padded(time.getMonthValue(), 2)
        + "-"
        + padded(time.getDayOfMonth(), 2);
  }

  private static String clock(Moment moment) {
    LocalDateTime time = moment.time();
    return padded(time.getHour(), 2)
        + ":"
        + padded(time.getMinute(), 2)
        + ":"
        + padded(time.getSecond(), 2)
        + (moment.fraction().isEmpty() ? "" : "." + moment.fraction());
  }

  private static String offset(ZoneOffset zone, String separator) {
    int minutes = zone.getTotalSeconds() / 60;
    return (minutes < 0 ? "-" : "+")
        + padded(Math.abs(minutes) / 60, 2)
        + separator
        + padded(Math.abs(minutes) % 60, 2);
  }

  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
