package io.github.driftless.topology;

import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code lint} and {@code policies}, whose shape the schema has approved. */
final class LintReader {

  private LintReader() {}

  static LintSettings settings(Fields lint) {
    Map<String, LintSettings.Level> levels = new LinkedHashMap<>();
    for (MappingNode.Entry entry : lint.map("rules").entries()) {
      levels.put(
          entry.key(),
          LintSettings.Level.valueOf(Fields.value(entry.value()).toUpperCase(Locale.ROOT)));
    }
    return new LintSettings(
        levels,
        lint.node("exclude").map(Fields::nodes).orElse(List.of()).stream()
            .map(LintReader::exclusion)
            .toList());
  }

  private static LintSettings.Exclusion exclusion(Node node) {
    Fields fields = new Fields((MappingNode) node);
    return new LintSettings.Exclusion(
        fields.texts("rule").stream().map(Text::value).toList(),
        fields.texts("services").stream().map(Text::value).map(NamePattern::of).toList(),
        fields.text("reason").orElseThrow(),
        node.location());
  }

  static List<Policy> policies(Fields root) {
    return root.node("policies").map(Fields::nodes).orElse(List.of()).stream()
        .flatMap(node -> policies((MappingNode) node))
        .toList();
  }

  private static Stream<Policy> policies(MappingNode node) {
    return node.entries().stream().map(LintReader::policy);
  }

  private static Policy policy(MappingNode.Entry entry) {
    Fields fields = new Fields((MappingNode) entry.value());
    return switch (entry.key()) {
      case "deny" ->
          new Policy.Deny(names(fields, "from"), names(fields, "to"), entry.keyLocation());
      case "allow-only" ->
          new Policy.AllowOnly(names(fields, "from"), names(fields, "to"), entry.keyLocation());
      case "require-egress" -> egress(fields, entry);
      default ->
          new Policy.RequireAuth(
              names(fields, "routes"), names(fields, "except"), entry.keyLocation());
    };
  }

  private static Policy egress(Fields fields, MappingNode.Entry entry) {
    Text via = fields.located("via").orElseThrow();
    Optional<Policy.Via> word =
        Stream.of(Policy.Via.values()).filter(each -> each.word().equals(via.value())).findFirst();
    return new Policy.RequireEgress(
        names(fields, "services"),
        word.orElse(Policy.Via.VPN),
        word.isPresent()
            ? Optional.empty()
            : Optional.of(new Policy.Name(via.value(), via.location())),
        entry.keyLocation());
  }

  private static List<Policy.Name> names(Fields fields, String key) {
    return fields.texts(key).stream()
        .map(text -> new Policy.Name(text.value(), text.location()))
        .toList();
  }
}
