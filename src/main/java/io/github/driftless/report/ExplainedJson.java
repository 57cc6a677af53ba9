package io.github.driftless.report;

import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.app.Explained;
import io.github.driftless.json.JsonText;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers to who reaches whom as JSON, the contract that other tools may rely on. */
final class ExplainedJson {

  /** The version of the shape; grows when a key changes its meaning or goes. */
  private static final int SCHEMA = 1;

  private ExplainedJson() {}

  static String of(Explained explained) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    ArrayNode modes = root.putArray("modes");
    explained.answers().forEach(answer -> answer.read(new Writer(modes.addObject())));
    return JsonText.of(root);
  }

  private record Writer(ObjectNode node) implements Explained.Reader<ObjectNode> {

    @Override
    public ObjectNode read(Explained.Absent absent) {
      node.put("mode", absent.mode().mode().name());
      node.put("answer", Reachability.Answer.NO.word());
      node.putArray("obstacles").add(absent.text());
      return node;
    }

    @Override
    public ObjectNode read(Explained.Portrait portrait) {
      node.put("mode", portrait.mode().mode().name());
      node.put("service", portrait.mode().connectivity().shortName(portrait.service()));
      return node.put("text", portrait.text());
    }

    @Override
    public ObjectNode read(Explained.Between between) {
      Reachability reachability = between.reachability();
      Explanation words = between.mode().explanation();
      node.put("mode", between.mode().mode().name());
      node.put("from", name(between, reachability.from()));
      node.put("to", name(between, reachability.to()));
      node.put("answer", reachability.answer().word());
      node.put("certainty", words.certaintyOf(reachability).word());
      words.waysOf(reachability).forEach(node.putArray("ways")::add);
      ArrayNode obstacles = node.putArray("obstacles");
      reachability.blockers().forEach(blocker -> obstacles.add(words.of(blocker)));
      ArrayNode unknown = node.putArray("unknown");
      reachability.unknowns().forEach(each -> unknown.add(words.of(each)));
      List<String> lines =
          reachability.unknowns().stream()
              .flatMap(each -> words.settledBy(each).stream())
              .distinct()
              .toList();
      if (!lines.isEmpty()) {
        lines.forEach(node.putArray("settledBy")::add);
      }
      return node;
    }

    private static String name(Explained.Between between, Peer peer) {
      return peer.match(
          service -> between.mode().connectivity().shortName(service.id()),
          machine -> "machine",
          outside -> outside.actor().orElse(outside.zone().word()));
    }
  }
}
