package io.github.driftless.topology;

import java.util.regex.Pattern;

/**
 * A name of a service, or a pattern of names; {@code *} and {@code ?} mean what they do in a shell.
 * It is tried on the name and on the id.
 */
final class ServicePattern {

  private ServicePattern() {}

  static boolean isPattern(String text) {
    return text.contains("*") || text.contains("?");
  }

  static boolean matches(String pattern, Service service) {
    if (!isPattern(pattern)) {
      return pattern.equals(service.name()) || pattern.equals(service.id());
    }
    String regex =
        "\\Q" + pattern.replace("\\E", "").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
    Pattern compiled = Pattern.compile(regex);
    return compiled.matcher(service.name()).matches() || compiled.matcher(service.id()).matches();
  }
}
