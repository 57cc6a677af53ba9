package io.github.driftless.page;

import java.util.List;

/**
 * Something lint tells, for templates.
 *
 * @param severity {@code error} or {@code warning}
 * @param rule the rule's name in kebab-case
 * @param message a sentence without a full stop
 * @param services whom it is about, the one it is mainly about first
 * @param modes titles of the modes in which it holds; empty where that is all
 * @param hint the way out; may be blank
 */
public record FindingRow(
    String severity,
    String rule,
    String message,
    List<ServiceName> services,
    List<String> modes,
    String hint) {

  public FindingRow {
    services = List.copyOf(services);
    modes = List.copyOf(modes);
  }
}
