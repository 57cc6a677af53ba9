package io.github.driftless.proxy.traefik;

import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider that reads labels (Traefik documentation, "Docker" and "Docker Swarm"): of containers,
 * or of the services of a swarm.
 *
 * @param name as in {@code web@docker}
 * @param reads whose labels it reads
 * @param exposedByDefault whether it looks at those that do not ask for it
 * @param network the real name of the network over which it asks; empty: any
 * @param constraints which ones it looks at; empty: all
 * @param defaultRule the template of a rule
 */
record TraefikProvider(
    String name,
    Reads reads,
    boolean exposedByDefault,
    Optional<String> network,
    Optional<String> constraints,
    String defaultRule) {

  /** Whose labels a provider reads. */
  enum Reads {
    /** Those of containers. */
    CONTAINERS,
    /** Those of services, which stand under {@code deploy}. */
    SERVICES,
    /** Not known, since nothing at hand says which provider there is. */
    EITHER
  }

  /** Returns the labels that it reads. */
  Map<String, Word> labels(Container container) {
    return switch (reads) {
      case CONTAINERS -> container.labels();
      case SERVICES -> container.serviceLabels();
      case EITHER -> container.allLabels();
    };
  }

  /**
   * Returns whether it looks at a container.
   *
   * @param labels those that it reads
   */
  boolean looksAt(Container container, Map<String, Word> labels) {
    // what is neither is for somebody to see
    boolean enabled =
        TraefikLabels.value(labels, "traefik.enable")
            .map(value -> bool(value.text()).orElse(true))
            .orElse(exposedByDefault);
    return enabled
        && constraints
            .flatMap(text -> TraefikConstraint.holds(text, texts(container, labels)))
            .orElse(true);
  }

  /** Returns what a text means that is true or false as Go writes it; empty for another one. */
  static Optional<Boolean> bool(String text) {
    return switch (text) {
      case "1", "t", "T", "true", "TRUE", "True" -> Optional.of(true);
      case "0", "f", "F", "false", "FALSE", "False" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Map<String, String> texts(Container container, Map<String, Word> labels) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("com.docker.compose.service", container.service());
    container.project().ifPresent(name -> texts.put("com.docker.compose.project", name));
    labels.forEach((key, word) -> texts.put(key, word.text()));
    return texts;
  }

  /**
   * Returns the network that is asked for, by a label or for all, with the label where it is one.
   */
  Optional<Word> networkLabel(Map<String, Word> labels) {
    return TraefikLabels.value(labels, "traefik.docker.network")
        .or(() -> TraefikLabels.value(labels, "traefik.swarm.network"));
  }

  /**
   * Returns the networks over which a container may be asked: the one that is named, where it is on
   * that; else Traefik takes any.
   */
  List<String> networksOf(Container container, Map<String, Word> labels) {
    return networkLabel(labels)
        .map(Word::text)
        .or(this::network)
        .filter(container.networks()::contains)
        .map(List::of)
        .orElse(container.networks());
  }
}
