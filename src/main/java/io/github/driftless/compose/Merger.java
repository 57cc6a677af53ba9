package io.github.driftless.compose;

import io.github.driftless.compose.AttributeRules.Merge;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.MappingNode.Entry;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.ScalarType;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phase: lays a later file over an earlier one (Compose Specification, "Merge"). */
final class Merger {

  private final LoadProblems report;

  Merger(LoadProblems report) {
    this.report = report;
  }

  MappingNode merge(MappingNode base, MappingNode over) {
    return entries(base, over, AttributeTable.ROOT);
  }

  /** Lays a service over the one it extends. */
  MappingNode mergeService(MappingNode base, MappingNode over) {
    return entries(base, over, AttributeTable.SERVICE);
  }

  private MappingNode entries(MappingNode base, MappingNode over, @Nullable Attribute row) {
    MappingBuilder result = new MappingBuilder(base);
    for (Entry entry : over.entries()) {
      Optional<Node> before = result.get(entry.key());
      if (before.isEmpty()) {
        result.put(entry);
      } else {
        Attribute part = row == null ? null : row.part(entry.key());
        result.put(entry.withValue(merge(before.get(), entry.value(), part)));
      }
    }
    return result.node();
  }

  /** Lays a value over another at the same path. */
  Node merge(Node base, Node over, @Nullable Attribute row) {
    Merge rule = row == null ? Merge.DEFAULT : row.merge();
    return switch (rule) {
      case DEFAULT -> plain(base, over, row);
      case REPLACE -> over;
      case LIST -> concat(asList(base), asList(over), over);
      case MAPPINGS ->
          base instanceof MappingNode && over instanceof MappingNode
              ? plain(base, over, row)
              : over;
      case HOSTS -> hosts(base, over);
      case BUILD -> asMappings(build(base), build(over), row);
      case NAMES -> asMappings(names(listed(base)), names(listed(over)), row);
      case DEPENDENCIES -> asMappings(dependencies(listed(base)), dependencies(listed(over)), row);
      case LOGGING -> logging(base, over, row);
      case SUBNETS -> subnets(base, over, row);
    };
  }

  private Node plain(Node base, Node over, @Nullable Attribute row) {
    if (Trees.isNull(over)) {
      return base;
    }
    if (base instanceof MappingNode one) {
      return over instanceof MappingNode other ? entries(one, other, row) : mismatch(base, over);
    }
    if (base instanceof SequenceNode one) {
      return over instanceof SequenceNode other
          ? concat(one.items(), other.items(), over)
          : mismatch(base, over);
    }
    return over;
  }

  private Node mismatch(Node base, Node over) {
    report.add(
        Problem.error(
                "merge-kind",
                PlainNames.kind(over) + " cannot be laid over " + PlainNames.kind(base),
                over.location())
            .withRelated(base.location(), "first written here"));
    return base;
  }

  /** One list behind the other; of the other, what is there already is not added again. */
  private static SequenceNode concat(List<Node> base, List<Node> over, Node origin) {
    List<Node> all = new ArrayList<>(base.size() + over.size());
    all.addAll(base);
    Set<Object> there = new HashSet<>();
    base.forEach(item -> there.add(Trees.content(item)));
    for (Node item : over) {
      if (there.add(Trees.content(item))) {
        all.add(item);
      }
    }
    return Trees.list(all, origin);
  }

  /** Lists stay; a mapping becomes sorted {@code key=value} items, a text one item. */
  static List<Node> asList(Node node) {
    return node.match(
        Merger::keyValues,
        SequenceNode::items,
        scalar -> scalar.type() == ScalarType.TEXT ? List.of(scalar) : List.of());
  }

  private static List<Node> keyValues(MappingNode mapping) {
    List<Node> items = new ArrayList<>();
    List<Node> wrong = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      if (entry.value() instanceof ScalarNode scalar) {
        items.add(keyValue(entry, scalar));
      } else if (entry.value() instanceof SequenceNode list) {
        for (Node item : list.items()) {
          if (item instanceof ScalarNode scalar) {
            items.add(keyValue(entry, scalar));
          }
        }
      } else {
        wrong.add(entry.value()); // reported where the list is validated
      }
    }
    items.sort((a, b) -> CodePoints.compare(((ScalarNode) a).text(), ((ScalarNode) b).text()));
    items.addAll(wrong);
    return items;
  }

  private static Node keyValue(Entry entry, ScalarNode value) {
    String text = value.isNull() ? entry.key() : entry.key() + "=" + Numbers.text(value);
    return Trees.scalar(text, ScalarType.TEXT, value, entry.keyLocation());
  }

  private static Node hosts(Node base, Node over) {
    List<Node> all = new ArrayList<>(asList(base));
    Set<String> there = new HashSet<>();
    all.forEach(item -> Trees.textOf(item).ifPresent(there::add));
    for (Node item : asList(over)) {
      if (!Trees.textOf(item).map(there::contains).orElse(false)) {
        all.add(item);
      }
    }
    return Trees.list(all, over);
  }

  private Node asMappings(Node base, Node over, @Nullable Attribute row) {
    if (!(over instanceof MappingNode other)) {
      return Trees.isNull(over) ? base : mismatch(base, over);
    }
    return base instanceof MappingNode one ? entries(one, other, row) : over;
  }

  private static Node build(Node node) {
    return Trees.textOf(node).isPresent()
        ? MappingBuilder.at(node).set("context", node).node()
        : node;
  }

  /** As the reference does: where something is merged, one name may stand for a list of it. */
  private static Node listed(Node node) {
    return Trees.textOf(node).isPresent() ? Trees.list(List.of(node), node) : node;
  }

  static Node names(Node node) {
    if (!(node instanceof SequenceNode list)) {
      return node;
    }
    MappingBuilder names = MappingBuilder.at(list);
    for (Node item : list.items()) {
      Trees.textOf(item).ifPresent(name -> names.set(name, Trees.nothingOf(item)));
    }
    return names.node();
  }

  static Node dependencies(Node node) {
    if (!(node instanceof SequenceNode list)) {
      return node;
    }
    MappingBuilder names = MappingBuilder.at(list);
    for (Node item : list.items()) {
      Trees.textOf(item).ifPresent(name -> names.set(name, dependency(item)));
    }
    return names.node();
  }

  static MappingNode dependency(Node origin) {
    return MappingBuilder.at(origin)
        .set("condition", Trees.text("service_started", origin))
        .set("required", Trees.flag(true, origin))
        .node();
  }

  private Node logging(Node base, Node over, @Nullable Attribute row) {
    if (base instanceof MappingNode one && over instanceof MappingNode other) {
      Optional<String> before = Trees.text(one, "driver");
      Optional<String> after = Trees.text(other, "driver");
      boolean same = before.isEmpty() || !other.has("driver") || before.equals(after);
      return same ? entries(one, other, row) : over;
    }
    return plain(base, over, row);
  }

  /** Pools of one subnet are merged; the rules follow the reference, order included. */
  private Node subnets(Node base, Node over, @Nullable Attribute row) {
    if (!(base instanceof SequenceNode one) || !(over instanceof SequenceNode other)) {
      return Trees.isNull(over) ? base : mismatch(base, over);
    }
    if (one.items().isEmpty() || other.items().isEmpty()) {
      Node empty = one.items().isEmpty() ? base : over;
      report.add(
          Problem.error("merge-kind", "an empty list of subnets cannot be merged", empty.location())
              .withRelated((empty == base ? over : base).location(), "merged with this one")
              .withHint("write !override before the later one to replace the earlier"));
      return base;
    }
    // The reference merges into the very pool it compares with, so that what comes later is
    // compared
    // with, and stands in the place of, what came out of that.
    List<Pool> pools = new ArrayList<>();
    for (Node original : one.items()) {
      Pool right = new Pool(original);
      for (Node override : other.items()) {
        if (!(right.node instanceof MappingNode earlier)
            || !(override instanceof MappingNode left)) {
          continue;
        }
        if (!subnet(left).equals(subnet(earlier)) && indexOf(pools, subnet(left)) < 0) {
          pools.add(new Pool(left));
          continue;
        }
        MappingNode merged = entries(earlier, left, row == null ? null : row.item());
        right.node = merged;
        int at = indexOf(pools, subnet(merged));
        if (at >= 0) {
          pools.set(at, right);
        } else {
          pools.add(right);
        }
      }
    }
    return Trees.list(pools.stream().map(pool -> pool.node).toList(), over);
  }

  /** A pool of addresses while pools are merged. */
  private static final class Pool {
    private Node node;

    private Pool(Node node) {
      this.node = node;
    }
  }

  private static Optional<String> subnet(MappingNode pool) {
    return Trees.text(pool, "subnet");
  }

  private static int indexOf(List<Pool> pools, Optional<String> subnet) {
    for (int i = 0; i < pools.size(); i++) {
      if (pools.get(i).node instanceof MappingNode pool && subnet(pool).equals(subnet)) {
        return i;
      }
    }
    return -1;
  }
}
