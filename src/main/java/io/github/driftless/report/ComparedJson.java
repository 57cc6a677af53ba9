package io.github.driftless.report;

import io.github.driftless.app.Compared;
import io.github.driftless.json.JsonText;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What changed between two revisions as JSON, the contract that other tools may rely on. */
final class ComparedJson {

  /** The version of the shape; grows when a key changes its meaning or goes. */
  private static final int SCHEMA = 1;

  private ComparedJson() {}

  static String of(Compared result) {
    ChangesJson changes = new ChangesJson(new ProblemPrinter(result.folder()));
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    root.put("from", result.before().name());
    root.put("to", result.after().name());
    ArrayNode all = root.putArray("changes");
    result.changes().ifPresent(found -> changes.add(all, found, found.all()));
    ArrayNode failed = root.putArray("failed");
    for (Compared.Side side : result.failed()) {
      for (Problem problem : side.errors()) {
        ObjectNode node = failed.addObject();
        node.put("revision", side.name());
        node.put("message", problem.message());
        problem.location().ifPresent(at -> changes.place(node.putObject("source"), at));
      }
    }
    return JsonText.of(root);
  }
}
