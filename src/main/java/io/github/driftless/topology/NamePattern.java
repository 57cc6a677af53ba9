package io.github.driftless.topology;

import java.util.regex.Pattern;

/**
 * A service's name or id, or a pattern of them: {@code *} and {@code ?} mean what they do in a
 * shell.
 *
 * @param text as it is written
 * @param compiled the same as a regular expression
 */
public record NamePattern(String text, Pattern compiled) {

  /** Returns the pattern that a text spells. */
  public static NamePattern of(String text) {
    String regex =
        "\\Q" + text.replace("\\E", "").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
    return new NamePattern(text, Pattern.compile(regex));
  }

  /** Returns whether a service is meant: by its name, its id or its container's chosen name. */
  public boolean matches(Service service) {
    return matches(service.name())
        || matches(service.id())
        || service.chosenContainerName().filter(this::matches).isPresent();
  }

  /**
   * Returns whether a service of a mode is meant, where a plain name means a service before a
   * container.
   */
  boolean matches(Service service, ServiceNames names) {
    return isWild() ? matches(service) : names.all(text).contains(service);
  }

  /** Returns whether a text is meant. */
  public boolean matches(String name) {
    return compiled.matcher(name).matches();
  }

  /** Returns whether it is a pattern, and not a plain name. */
  public boolean isWild() {
    return text.contains("*") || text.contains("?");
  }
}
