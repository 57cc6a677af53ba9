package io.github.driftless.page.marker;

/** How markers are spelt: {@code <!-- driftless:begin vpn mode=full-vpn -->}. */
final class MarkerSyntax {

  static final String BEGIN = "begin";
  static final String END = "end";

  private MarkerSyntax() {}

  /**
   * @param nameAndAttributes for example {@code vpn mode=full-vpn}
   */
  static String begin(String nameAndAttributes) {
    return "<!-- driftless:" + BEGIN + " " + nameAndAttributes + " -->";
  }

  static String end(String name) {
    return "<!-- driftless:" + END + " " + name + " -->";
  }

  static String attribute(String name, String value) {
    boolean plain =
        !value.isEmpty() && value.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '\'');
    return name + "=" + (plain ? value : "\"" + value + "\"");
  }
}
