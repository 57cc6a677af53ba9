package io.github.driftless.proxy.caddy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in variables of the environment (Caddy documentation, "Caddyfile Concepts", "Environment
 * variables"): {@code {$DOMAIN}}, {@code {$DOMAIN:localhost}}. Only what looks like an address or a
 * name is filled in: a value may be a secret.
 */
final class CaddyVariables {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\$([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?\\}");

  private static final Pattern NAME =
      Pattern.compile("(?:[a-z]+://)?[A-Za-z0-9*][A-Za-z0-9.*_:/-]{0,250}");

  private static final Pattern SECRET =
      Pattern.compile(".*(TOKEN|SECRET|PASS|KEY|HASH|CRED|AUTH).*", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> values;

  CaddyVariables(Map<String, String> values) {
    this.values = values;
  }

  /** Returns a word with what is known filled in; what is not stays as it is written. */
  String fill(String word) {
    if (!word.contains("{$")) {
      return word;
    }
    return VARIABLE
        .matcher(word)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    value(match.group(1), Optional.ofNullable(match.group(2)))
                        .orElse(match.group())));
  }

  private Optional<String> value(String name, Optional<String> byDefault) {
    return Optional.ofNullable(values.get(name))
        .filter(text -> !text.isEmpty())
        .or(() -> byDefault)
        .filter(text -> NAME.matcher(text).matches())
        .filter(text -> !SECRET.matcher(name).matches());
  }
}
