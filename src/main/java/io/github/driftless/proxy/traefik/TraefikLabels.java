package io.github.driftless.proxy.traefik;

import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes in what containers' labels say (Traefik documentation, "Traefik & Docker", labels). */
final class TraefikLabels {

  private final TraefikSection http;
  private final TraefikSection tcp;

  TraefikLabels(TraefikSection http, TraefikSection tcp) {
    this.http = http;
    this.tcp = tcp;
  }

  /** Returns whether a label speaks to Traefik, by its key. */
  static boolean isTraefik(String key) {
    return key.toLowerCase(Locale.ROOT).startsWith("traefik.");
  }

  /** Returns the value of a label, whatever the case of its key. */
  static Optional<Word> value(Map<String, Word> labels, String key) {
    Word plain = labels.get(key);
    return plain != null
        ? Optional.of(plain)
        : labels.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(key))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /**
   * Takes in the labels of a container.
   *
   * @param provider who reads them
   */
  void add(Container container, Map<String, Word> labels, String provider) {
    TraefikFirst.labels(labels)
        .forEach(
            (setting, value) ->
                http.book(setting.startsWith("loadbalancer") ? "services" : "routers")
                    .orElseThrow()
                    .add(
                        container.id(),
                        provider,
                        setting,
                        values(setting, value.text()),
                        Optional.of(container),
                        "label traefik.frontend",
                        value.at()));
    labels.forEach((key, value) -> add(container, key, value, provider));
  }

  private void add(Container container, String key, Word value, String provider) {
    String[] path = key.split("\\.");
    if (!isTraefik(key) || path.length <= 4) {
      return;
    }
    Optional<TraefikSection> section =
        path[1].equalsIgnoreCase("http")
            ? Optional.of(http)
            : Optional.of(tcp).filter(any -> path[1].equalsIgnoreCase("tcp"));
    String setting = String.join(".", List.of(path).subList(4, path.length));
    String prefix = String.join(".", List.of(path).subList(0, 4));
    section
        .flatMap(each -> each.book(path[2]))
        .ifPresent(
            book ->
                book.add(
                    path[3],
                    provider,
                    setting,
                    values(setting, value.text()),
                    Optional.of(container),
                    "label " + prefix,
                    value.at()));
  }

  private static List<String> values(String setting, String text) {
    return setting.equalsIgnoreCase(TraefikPart.RULE)
        ? List.of(text)
        : Stream.of(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }
}
