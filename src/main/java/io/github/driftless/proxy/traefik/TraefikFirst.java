package io.github.driftless.proxy.traefik;

import io.github.driftless.proxy.route.Container.Word;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Labels of Traefik's first version, said in the words of the later ones (Traefik documentation,
 * "Migration Guide: From v1 to v2"). {@code Host:a,b;PathPrefix:/c} is what {@code Host(`a`, `b`)
 * && PathPrefix(`/c`)} is now.
 */
final class TraefikFirst {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "traefik.frontend.rule", "rule",
          "traefik.frontend.entrypoints", "entrypoints",
          "traefik.port", "loadbalancer.server.port");

  private TraefikFirst() {}

  /** Returns the settings of a container's router and service; none where it has no such labels. */
  static Map<String, Word> labels(Map<String, Word> labels) {
    Map<String, Word> settings = new LinkedHashMap<>();
    labels.forEach(
        (key, value) -> {
          String setting = SETTINGS.get(key.toLowerCase(Locale.ROOT));
          if (setting != null) {
            String text = setting.equals("rule") ? rule(value.text()) : value.text();
            settings.put(setting, new Word(text, value.at()));
          }
        });
    return settings.containsKey("rule") ? settings : Map.of();
  }

  private static String rule(String text) {
    return Stream.of(text.split(";"))
        .map(
            part -> {
              int colon = part.indexOf(':');
              String values =
                  Stream.of(part.substring(colon + 1).split(","))
                      .map(value -> "`" + value.strip() + "`")
                      .collect(Collectors.joining(", "));
              return part.substring(0, Math.max(0, colon)).strip() + "(" + values + ")";
            })
        .collect(Collectors.joining(" && "));
  }
}
