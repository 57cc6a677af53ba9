package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.MappingNode.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/** Builds trees from the parser's events, without recursion. Made for one text. */
final class TreeBuilder {

  private static final String MERGE_KEY = "<<";
  private static final String BINARY = "tag:yaml.org,2002:binary";

  private final SourceText source;
  private final Problems problems;
  private final TokenEnds ends = new TokenEnds();
  private final List<Node> documents = new ArrayList<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Anchor> anchors = new HashMap<>();

  /** Nodes with all their aliases stand for, for those that have an anchor. */
  private final Map<Node, Long> sizes = new IdentityHashMap<>();

  /**
   * Every key once. The same few keys stand in every service, and to look them up is most of what
   * later stages do: one text of each stays where the processor reaches it fast.
   */
  private final Map<String, String> keys = new HashMap<>();

  private long written;

  /** Entries looked at for merge keys. */
  private long merged;

  private int told;
  private boolean stopped;

  /** Whether the parser sees stand-ins for control characters. */
  private boolean hidden;

  /** An anchor; {@code node} is null while what it names is still being read. */
  private record Anchor(@Nullable Node node, Location location) {}

  TreeBuilder(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  List<Node> documents() {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel("yaml")
            .setParseComments(false)
            .setCodePointLimit(YamlLimits.BYTES)
            .setBufferSize(Math.max(1, source.text().length()))
            .build();
    try {
      String text = Controls.hide(source.text());
      hidden = !text.equals(source.text());
      ParserImpl parser = new ParserImpl(settings, new TabScanner(settings, source, text));
      while (!stopped && parser.hasNext()) {
        Event event = parser.next();
        take(event);
        if (written > YamlLimits.NODES && !stopped) {
          stop(
              Problem.error(
                  "node-limit",
                  "the document holds more than " + YamlLimits.NODES + " nodes",
                  event.getStartMark().map(this::location).orElse(Location.of(source.file()))));
        }
      }
    } catch (YamlEngineException e) {
      problems.add(new SyntaxProblems(source).of(e));
    }
    return List.copyOf(documents);
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case MappingStart, SequenceStart -> begin((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> end(event);
      case DocumentStart -> {
        anchors.clear();
        sizes.clear();
        written = 0;
      }
      default -> {}
    }
  }

  private void scalar(ScalarEvent event) {
    Mark start = event.getStartMark().orElseThrow();
    Mark end = event.getEndMark().orElseThrow();
    Location at = location(start);
    String value = Controls.show(event.getValue(), hidden);
    ends.scalar(start, end, event.isLiteral() || event.isFolded());
    Optional<String> tag = event.getTag();
    ScalarType type = Scalars.type(event, tag);
    if (Scalars.isMistagged(type, tag)) {
      tell(
          Problem.error("yaml-tag", "this is not what its tag says it is", at)
              .withHint("remove the tag, or write what it asks for"));
    }
    Frame frame = open.peek();
    if (frame != null && frame.expectsKey()) {
      if (type == ScalarType.TEXT && event.isPlain() && tag.isEmpty() && value.equals(MERGE_KEY)) {
        frame.mergeKey(at);
      } else {
        frame.key(keys.computeIfAbsent(value, key -> key), at, type);
      }
      anchored(
          event,
          new ScalarNode(
              value, type, Scalars.style(event), List.of(), List.of(), at, tag, Optional.empty()),
          at,
          1);
      written++;
      return;
    }
    boolean absent = value.isEmpty() && event.isPlain() && tag.isEmpty();
    Location place = absent && frame != null ? frame.placeOfAbsent(at) : at;
    String text = tag.isPresent() && tag.get().equals(BINARY) ? decoded(value, at) : value;
    Node node =
        new ScalarNode(
            text, type, Scalars.style(event), List.of(), List.of(), place, tag, comment(frame, at));
    written++;
    anchored(event, node, place, 1);
    add(node, 1);
  }

  private void alias(AliasEvent event) {
    Mark start = event.getStartMark().orElseThrow();
    ends.token(event.getEndMark().orElseThrow());
    Location at = location(start);
    String name = event.getAlias().getValue();
    Anchor anchor = anchors.get(name);
    if (anchor == null) {
      stop(
          Problem.error("unknown-anchor", "there is no anchor &" + name + " above", at)
              .withHint(Nearest.hint(name, anchors.keySet())));
      return;
    }
    if (anchor.node() == null) {
      stop(
          Problem.error("anchor-cycle", "*" + name + " stands inside the very node it repeats", at)
              .withRelated(anchor.location(), "&" + name + " begins here"));
      return;
    }
    Frame frame = open.peek();
    written++;
    if (frame != null && frame.expectsKey()) {
      if (anchor.node() instanceof ScalarNode key) {
        frame.key(key.text(), at, key.type());
      } else {
        stop(Problem.error("yaml-key", "a key must be text, not a list or a mapping", at));
      }
      return;
    }
    long size = sizes.getOrDefault(anchor.node(), 1L);
    if (tooLarge(size + (frame == null ? 0 : frame.size))) {
      stop(
          Problem.error(
                  "alias-limit",
                  "aliases make this document grow beyond " + YamlLimits.NODES + " nodes",
                  at)
              .withRelated(anchor.location(), "&" + name + " begins here"));
      return;
    }
    add(anchor.node(), size);
  }

  private void begin(CollectionStartEvent event) {
    Mark start = event.getStartMark().orElseThrow();
    Location at = location(start);
    if (event.isFlow()) {
      ends.token(event.getEndMark().orElseThrow());
    }
    Frame frame = open.peek();
    if (frame != null && frame.expectsKey()) {
      stop(Problem.error("yaml-key", "a key must be text, not a list or a mapping", at));
      return;
    }
    if (open.size() >= YamlLimits.DEPTH) {
      stop(
          Problem.error(
              "nesting-limit",
              "collections are nested more than " + YamlLimits.DEPTH + " deep",
              at));
      return;
    }
    written++;
    Optional<String> anchor = event.getAnchor().map(a -> a.getValue());
    anchor.ifPresent(name -> anchors.put(name, new Anchor(null, at)));
    Location commentedLine = frame == null ? at : frame.lineOfNext(at);
    open.push(
        new Frame(
            event.getEventId() == Event.ID.MappingStart,
            event.isFlow(),
            frame != null && (frame.flow || frame.insideFlow),
            at,
            commentedLine,
            event.getTag(),
            anchor));
  }

  private void end(Event event) {
    Frame frame = open.pop();
    if (frame.flow) {
      ends.token(event.getEndMark().orElseThrow());
    }
    Optional<String> comment =
        frame.insideFlow ? Optional.empty() : ends.comment(source, frame.commentedLine);
    Node node =
        frame.mapping
            ? new MappingNode(merged(frame), frame.location, frame.tag, comment)
            : new SequenceNode(frame.items, frame.location, frame.tag, comment);
    if (frame.anchor.isPresent()) {
      anchors.put(frame.anchor.get(), new Anchor(node, frame.location));
      sizes.put(node, frame.size);
    }
    add(node, frame.size);
  }

  private void anchored(NodeEvent event, Node node, Location at, long size) {
    if (event.getAnchor().isPresent()) {
      anchors.put(event.getAnchor().get().getValue(), new Anchor(node, at));
      sizes.put(node, size);
    }
  }

  private void add(Node node, long size) {
    Frame frame = open.peek();
    if (frame == null) {
      if (tooLarge(size)) {
        stop(
            Problem.error(
                "node-limit",
                "the document holds more than " + YamlLimits.NODES + " nodes",
                node.location()));
      } else if (size > YamlLimits.ALIASES_WATCHED_FROM
          && (double) (size - written) / size > YamlLimits.ALIASED_SHARE) {
        stop(
            Problem.error(
                "alias-limit",
                "nearly all of this document, %d of %d nodes, is aliases repeating each other"
                    .formatted(size - written, size),
                node.location()));
      } else {
        documents.add(node);
      }
      return;
    }
    frame.size += size;
    if (frame.mapping) {
      value(frame, node);
    } else {
      frame.items.add(node);
    }
  }

  private void value(Frame frame, Node node) {
    Entry key = frame.takeKey(node);
    Entry before = frame.seen(key);
    if (before != null) {
      tell(
          Problem.error(
                  "duplicate-key",
                  "key \"" + key.key() + "\" is written twice in one mapping",
                  key.keyLocation())
              .withRelated(before.keyLocation(), "first written here")
              .withHint("keep one of them"));
    } else if (frame.isMerge()) {
      frame.mergeSources = node;
      frame.mergeAt = frame.entries.size();
      frame.merges = false;
    } else {
      frame.entries.add(key);
    }
  }

  /** Returns the entries of a mapping, with those its merge key takes in. */
  private List<Entry> merged(Frame frame) {
    if (frame.mergeSources == null) {
      return frame.entries;
    }
    List<MappingNode> sources = new ArrayList<>();
    if (frame.mergeSources instanceof MappingNode one) {
      sources.add(one);
    } else if (frame.mergeSources instanceof SequenceNode many) {
      for (Node item : many.items()) {
        if (item instanceof MappingNode one) {
          sources.add(one);
        } else {
          notAMapping(item, frame);
        }
      }
    } else {
      notAMapping(frame.mergeSources, frame);
    }
    for (MappingNode from : sources) {
      merged += from.entries().size();
    }
    if (tooLarge(merged)) {
      stop(
          Problem.error(
              "alias-limit",
              "this merge takes in too many entries",
              frame.mergeSources.location()));
      return frame.entries;
    }
    return MergeKey.merged(frame.entries, frame.mergeAt, sources);
  }

  private void notAMapping(Node node, Frame frame) {
    tell(
        Problem.error("merge-key", "<< takes a mapping or a list of mappings", node.location())
            .withRelated(frame.mergeKeyLocation(), "merged here"));
  }

  private Optional<String> comment(@Nullable Frame frame, Location at) {
    return frame == null || frame.flow || frame.insideFlow
        ? Optional.empty()
        : ends.comment(source, frame.lineOfNext(at));
  }

  private String decoded(String value, Location at) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(value);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      tell(Problem.error("yaml-syntax", "this is not base64, as !!binary says", at));
      return "";
    }
  }

  private Location location(Mark mark) {
    return new Location(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static boolean tooLarge(long nodes) {
    return nodes > YamlLimits.NODES || nodes < 0;
  }

  private void tell(Problem problem) {
    if (++told <= YamlLimits.PROBLEMS) {
      problems.add(problem);
    }
  }

  private void stop(Problem problem) {
    problems.add(problem);
    stopped = true;
  }
}
