package io.github.driftless.report;

import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.json.JsonText;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem.Related;
import io.github.driftless.problem.ProblemPrinter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings as JSON, a contract that other tools may rely on ({@code docs/lint.md}). */
final class FindingsJson {

  /** The version of the shape; grows when a key changes its meaning or goes. */
  static final int SCHEMA = 1;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FindingsJson() {}

  /** Returns findings as the text of a document of their own. */
  static String text(List<Finding> findings, ProblemPrinter names) {
    ObjectNode root = JSON.objectNode();
    root.put("schema", SCHEMA);
    root.set("findings", of(findings, names));
    return JsonText.of(root);
  }

  /**
   * Returns findings as a list.
   *
   * @param names shows files
   */
  static ArrayNode of(List<Finding> findings, ProblemPrinter names) {
    ArrayNode array = JSON.arrayNode();
    for (Finding finding : findings) {
      ObjectNode node = array.addObject();
      node.put("rule", finding.rule());
      node.put("severity", finding.severity().word());
      node.put("message", finding.message());
      place(node.putObject("source"), finding.location(), names);
      if (!finding.related().isEmpty()) {
        ArrayNode related = node.putArray("related");
        for (Related each : finding.related()) {
          ObjectNode other = related.addObject();
          other.put("message", each.message());
          place(other.putObject("source"), each.location(), names);
        }
      }
      finding.hint().ifPresent(hint -> node.put("hint", hint));
      finding.services().forEach(node.putArray("services")::add);
      finding.modes().forEach(node.putArray("modes")::add);
    }
    return array;
  }

  /** Writes a place. */
  static void place(ObjectNode node, Location at, ProblemPrinter names) {
    node.put("file", names.shown(at.file()).replace('\\', '/'));
    if (!at.isWholeFile()) {
      node.put("line", at.line()).put("column", at.column());
    }
  }
}
