package io.github.driftless.compose;

import io.github.driftless.compose.AttributeRules.Concern;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingEdit;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceEdit;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phase: turns every short form into its long form. */
final class Canonicaliser {

  /** Ports of one project; a few ranges of all 65,535 would otherwise take all memory. */
  private static final int PORTS = 100_000;

  private final LoadProblems report;
  private int published;

  Canonicaliser(LoadProblems report) {
    this.report = report;
  }

  MappingNode canonical(MappingNode document) {
    return mapping(document, AttributeTable.ROOT);
  }

  private Node canonical(Node node, @Nullable Attribute row) {
    if (row == null || !row.concerns(Concern.FORM)) {
      return node;
    }
    return switch (row.form()) {
      case LONG -> parts(node, row);
      case BUILD ->
          parts(
              Trees.textOf(node).isPresent()
                  ? MappingBuilder.at(node).set("context", node).node()
                  : node,
              row);
      case EXTENDS -> extending(node);
      case DEPENDENCIES -> dependencies(node);
      case NAMES -> Merger.names(node);
      case ENV_FILES -> envFiles(node);
      case LISTED -> Trees.textOf(node).isPresent() ? Trees.list(List.of(node), node) : node;
      case GPUS ->
          Trees.textOf(node).isPresent()
              ? Trees.list(
                  List.of(MappingBuilder.at(node).set("count", Trees.text("all", node)).node()),
                  node)
              : node;
      case VOLUME -> volume(node);
      case DEVICE -> device(node);
      case FILE_MOUNT ->
          Trees.textOf(node).isPresent()
              ? MappingBuilder.at(node).set("source", node).node()
              : node;
      case PORTS -> ports(node);
      case SSH -> ssh(node);
      case ULIMIT -> node;
      case EXTERNAL -> external(node, row);
      case WRITTEN_OUT ->
          node instanceof ScalarNode scalar
              ? scalar.with(Numbers.text(scalar), ScalarType.TEXT)
              : node;
      case KEY_VALUES -> keyValues(node);
    };
  }

  private Node parts(Node node, Attribute row) {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, row);
    }
    if (node instanceof SequenceNode list && row.item() != null) {
      SequenceEdit items = new SequenceEdit(list);
      for (Node item : list.items()) {
        items.next(canonical(item, row.item()));
      }
      return items.node();
    }
    return node;
  }

  private MappingNode mapping(MappingNode mapping, Attribute row) {
    MappingEdit entries = new MappingEdit(mapping);
    for (Entry entry : mapping.entries()) {
      entries.next(entry.withValue(canonical(entry.value(), row.part(entry.key()))));
    }
    return entries.node();
  }

  private Node extending(Node node) {
    if (Trees.textOf(node).isPresent()) {
      return MappingBuilder.at(node).set("service", node).node();
    }
    if (!(node instanceof MappingNode)) {
      report.error("attribute-type", "\"extends\" must be a text or a mapping", node.location());
    }
    return node;
  }

  private static Node dependencies(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      return Merger.dependencies(node);
    }
    MappingEdit result = new MappingEdit(mapping);
    for (Entry entry : mapping.entries()) {
      if (entry.value() instanceof MappingNode one) {
        MappingBuilder dependency = new MappingBuilder(one);
        if (!dependency.has("condition")) {
          dependency.set("condition", Trees.text("service_started", one));
        }
        if (!dependency.has("required")) {
          dependency.set("required", Trees.flag(true, one));
        }
        result.next(entry.withValue(dependency.node()));
      } else {
        result.next(entry);
      }
    }
    return result.node();
  }

  private Node envFiles(Node node) {
    if (node instanceof MappingNode) {
      report.add(
          Problem.error("attribute-type", "\"env_file\" must be a text or a list", node.location())
              .withHint("write the mapping as an item of a list"));
      return Trees.list(List.of(), node);
    }
    List<Node> files = new ArrayList<>();
    for (Node item : node instanceof SequenceNode list ? list.items() : List.of(node)) {
      MappingBuilder file =
          item instanceof MappingNode mapping
              ? new MappingBuilder(mapping)
              : MappingBuilder.at(item).set("path", item);
      if (!file.has("required")) {
        file.set("required", Trees.flag(true, item));
      }
      files.add(file.node());
    }
    return Trees.list(files, node);
  }

  private Node volume(Node node) {
    Optional<String> text = Trees.textOf(node);
    if (text.isEmpty()) {
      return node;
    }
    VolumeText volume = VolumeText.read(text.get());
    if (!volume.fault().isEmpty()) {
      report.volume(
          Problem.error(
                  "volume-syntax",
                  PlainNames.quoted((ScalarNode) node) + " is no volume: " + volume.fault(),
                  node.location())
              .withHint("write SOURCE:TARGET or SOURCE:TARGET:ro"));
      return node;
    }
    // what an unset variable stands for is rather a path than a name
    boolean bind =
        volume.type().equals("bind") || Trees.isOpen(node) && volume.source().startsWith("${");
    MappingBuilder mount =
        MappingBuilder.at(node).set("type", Trees.text(bind ? "bind" : volume.type(), node));
    if (!volume.source().isEmpty()) {
      mount.set("source", Trees.text(volume.source(), node));
    }
    mount.set("target", Trees.text(UnixPath.clean(volume.target()), node));
    if (volume.readOnly()) {
      mount.set("read_only", Trees.flag(true, node));
    }
    if (bind || !volume.propagation().isEmpty() || !volume.selinux().isEmpty()) {
      MappingBuilder options = MappingBuilder.at(node);
      if (!volume.selinux().isEmpty()) {
        options.set("selinux", Trees.text(volume.selinux(), node));
      }
      if (!volume.propagation().isEmpty()) {
        options.set("propagation", Trees.text(volume.propagation(), node));
      }
      if (bind) {
        options.set("create_host_path", Trees.flag(true, node));
      }
      mount.set("bind", options.node());
    }
    if (!bind && !volume.bare() || volume.noCopy()) {
      MappingBuilder options = MappingBuilder.at(node);
      if (volume.noCopy()) {
        options.set("nocopy", Trees.flag(true, node));
      }
      mount.set("volume", options.node());
    }
    return mount.node();
  }

  private Node device(Node node) {
    Optional<String> text = Trees.textOf(node);
    if (text.isEmpty()) {
      return node;
    }
    String[] parts = text.get().split(":", -1);
    if (parts.length > 3) {
      report.add(
          Problem.error(
                  "device-syntax",
                  PlainNames.quoted((ScalarNode) node) + " is no device: there are too many colons",
                  node.location())
              .withHint("write SOURCE:TARGET:PERMISSIONS"));
      return node;
    }
    String target = parts.length > 1 && !parts[1].isEmpty() ? parts[1] : parts[0];
    return MappingBuilder.at(node)
        .set("source", Trees.text(parts[0], node))
        .set("target", Trees.text(target, node))
        .set("permissions", Trees.text(parts.length > 2 ? parts[2] : "rwm", node))
        .node();
  }

  private Node ports(Node node) {
    if (!(node instanceof SequenceNode list)) {
      return node;
    }
    List<Node> ports = new ArrayList<>(list.items().size());
    boolean changed = false;
    for (Node item : list.items()) {
      if (!(item instanceof ScalarNode scalar)) {
        ports.add(item);
        continue;
      }
      changed = true;
      PortSyntax.Result result = PortSyntax.parse(Numbers.text(scalar), Trees.isOpen(scalar));
      if (!result.fault().isEmpty()) {
        report.add(
            Problem.error(
                    "port-syntax",
                    PlainNames.quoted(scalar) + " is no port: " + result.fault(),
                    item.location())
                .withHint("write \"8080:80\", \"127.0.0.1:8080:80\" or \"8080:80/udp\""));
        continue;
      }
      published += result.ports().size();
      if (published > PORTS) {
        report.error(
            "port-limit", "the project has more than " + PORTS + " ports", item.location());
        return list.withItems(ports);
      }
      for (PortSyntax.Port port : result.ports()) {
        ports.add(port(port, scalar));
      }
    }
    return changed ? list.withItems(ports) : list;
  }

  private static Node port(PortSyntax.Port port, ScalarNode origin) {
    MappingBuilder draft = MappingBuilder.at(origin).set("mode", Trees.text("ingress", origin));
    if (!port.address().isEmpty()) {
      draft.set("host_ip", Trees.text(port.address(), origin));
    }
    draft.set(
        "target",
        port.openTarget().isEmpty()
            ? Trees.integer(port.target(), origin)
            : Trees.text(port.openTarget(), origin));
    if (!port.published().isEmpty()) {
      draft.set("published", Trees.text(port.published(), origin));
    }
    return draft.set("protocol", Trees.text(port.protocol(), origin)).node();
  }

  private Node ssh(Node node) {
    if (!(node instanceof SequenceNode list)) {
      return node;
    }
    MappingBuilder keys = MappingBuilder.at(list);
    for (Node item : list.items()) {
      String text = Trees.textOf(item).orElse("");
      int equals = text.indexOf('=');
      if (equals >= 0) {
        keys.set(text.substring(0, equals), Trees.text(text.substring(equals + 1), item));
      } else if (text.equals("default")) {
        keys.set(text, Trees.nothing(item.location()));
      } else {
        report.error("ssh-syntax", "an SSH key must be default or ID=PATH", item.location());
      }
    }
    return keys.node();
  }

  private Node keyValues(Node node) {
    if (!(node instanceof SequenceNode list)) {
      return node;
    }
    MappingBuilder values = MappingBuilder.at(list);
    for (Node item : list.items()) {
      String text = Trees.textOf(item).orElse("");
      int equals = text.indexOf('=');
      if (equals < 0) {
        report.error(
            "key-value",
            report.shown(text, item.location()) + " must be NAME=VALUE",
            item.location());
      } else {
        values.set(text.substring(0, equals), Trees.text(text.substring(equals + 1), item));
      }
    }
    return values.node();
  }

  /** {@code external: {name: X}}, deprecated, is {@code external: true} and {@code name: X}. */
  private Node external(Node node, Attribute row) {
    if (!(node instanceof MappingNode mapping)) {
      return node;
    }
    MappingNode resource = mapping(mapping, row);
    Optional<MappingNode> old = Trees.mapping(resource, "external");
    if (old.isEmpty()) {
      return resource;
    }
    MappingBuilder result =
        new MappingBuilder(resource).set("external", Trees.flag(true, old.get()));
    Optional<Node> name = old.get().get("name");
    if (name.isPresent()) {
      Optional<Node> own = resource.get("name");
      if (own.isEmpty()) {
        result.set("name", name.get());
      } else if (!Trees.textOf(own.get()).equals(Trees.textOf(name.get()))) {
        report.add(
            Problem.error(
                    "external-name", "the name is given twice, differently", name.get().location())
                .withRelated(own.get().location(), "the other name")
                .withHint("keep \"name\" and write external: true"));
      }
    }
    return result.node();
  }
}
