package io.github.driftless.proxy.route;

import io.github.driftless.problem.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container that may ask a proxy for routes.
 *
 * @param id what routes call it
 * @param service its service's name
 * @param project its compose project; empty for none
 * @param containerName the name that the engine gives it
 * @param labels the container's own, in declared order
 * @param serviceLabels those of its service in a swarm ({@code deploy.labels}), which no container
 *     bears; in declared order
 * @param variables its environment; only those that nginx-proxy reads are looked at
 * @param listensOn the lowest port that it is known to offer; empty where none is known
 * @param networks the real names of the networks it is on, in declared order
 */
public record Container(
    String id,
    String service,
    Optional<String> project,
    String containerName,
    Map<String, Word> labels,
    Map<String, Word> serviceLabels,
    Map<String, Word> variables,
    Optional<Integer> listensOn,
    List<String> networks) {

  public Container {
    networks = List.copyOf(networks);
  }

  /** Returns the labels of container and service; of one key that of the service. */
  public Map<String, Word> allLabels() {
    if (serviceLabels.isEmpty()) {
      return labels;
    }
    Map<String, Word> all = new LinkedHashMap<>(labels);
    all.putAll(serviceLabels);
    return all;
  }

  /** Returns what a label of container or service says; empty where neither has it. */
  public Optional<String> label(String key) {
    return Optional.ofNullable(allLabels().get(key)).map(Word::text);
  }

  /** Returns whether a label is {@code true}, in whatever case. */
  public boolean isSet(String key) {
    return label(key).filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }

  /** A text and where it stands. */
  public record Word(String text, Location at) {}
}
