package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a service's labels tell dashboards of it: those of gethomepage (its documentation, "Docker",
 * "Automatic Service Discovery"), and {@code org.opencontainers.image.title} (OCI Image Format
 * Specification, "Annotations"). Nothing else of a label is kept: {@code homepage.widget.key} is a
 * secret. What hangs on a variable without a value is left out, but for an address.
 *
 * @param name {@code homepage.name}, one line
 * @param group {@code homepage.group}, one line
 * @param icon {@code homepage.icon}
 * @param href {@code homepage.href}; a variable without a value shows in it as {@code ${NAME}}
 * @param description {@code homepage.description}
 * @param imageTitle {@code org.opencontainers.image.title}, one line
 */
public record DashboardLabels(
    Optional<String> name,
    Optional<String> group,
    Optional<String> icon,
    Optional<String> href,
    Optional<String> description,
    Optional<String> imageTitle) {

  /** What gethomepage fills in from its own environment when it reads a label. */
  public static final String PLACEHOLDER = "{{HOMEPAGE_";

  /** The label that tells a dashboard the group. */
  public static final String GROUP = "homepage.group";

  /** What no title holds, in {@code topology.yaml} neither. */
  private static final Pattern NO_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  /** No label says anything. */
  static final DashboardLabels NONE =
      new DashboardLabels(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Reads the labels of a service.
   *
   * @param swarm whether it is meant for a swarm, where dashboards read the labels under {@code
   *     deploy}
   */
  static DashboardLabels of(ComposeService service, boolean swarm) {
    Labels labels = new Labels(service, swarm);
    return new DashboardLabels(
        labels.line("homepage.name"),
        labels.line(GROUP),
        labels.text("homepage.icon"),
        labels.written("homepage.href"),
        labels.text("homepage.description"),
        labels.line("org.opencontainers.image.title"));
  }

  /** Returns what they call the service; empty where none does. */
  public Optional<String> title() {
    return name.or(this::imageTitle);
  }

  private record Labels(ComposeService service, boolean swarm) {

    Optional<String> line(String name) {
      return text(name)
          .filter(text -> !NO_LINE.matcher(text).find())
          .filter(text -> !text.contains(PLACEHOLDER));
    }

    Optional<String> text(String name) {
      return written(name)
          .filter(text -> service.unset("labels", name).isEmpty())
          .filter(text -> service.unset("deploy", "labels", name).isEmpty());
    }

    Optional<String> written(String name) {
      return Optional.of(name)
          .filter(any -> swarm)
          .flatMap(this::deployed)
          .or(() -> Optional.ofNullable(service.labels().get(name)))
          .map(String::strip)
          .filter(text -> !text.isEmpty());
    }

    private Optional<String> deployed(String name) {
      return in(in(in(Optional.of(service.resolved()), "deploy"), "labels"), name)
          .filter(ScalarNode.class::isInstance)
          .map(node -> ((ScalarNode) node).text());
    }

    private static Optional<Node> in(Optional<Node> node, String key) {
      return node.filter(MappingNode.class::isInstance)
          .flatMap(map -> ((MappingNode) map).get(key));
    }
  }
}
