package io.github.driftless.report;

import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.NetworkChange;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.ProblemPrinter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes as JSON: one for each mode in which something changed. */
final class ChangesJson {

  private final ProblemPrinter names;

  /**
   * Prepares.
   *
   * @param names shows files relative to the stack
   */
  ChangesJson(ProblemPrinter names) {
    this.names = names;
  }

  void add(ArrayNode array, Changes changes, List<NetworkChange> some) {
    for (NetworkChange change : some) {
      change.modes().forEach(mode -> add(array.addObject(), changes, change, mode));
    }
  }

  private void add(ObjectNode node, Changes changes, NetworkChange change, String mode) {
    node.put("kind", change.kind().word());
    node.put("mode", mode);
    node.put("subject", changes.names().written(change.subject()));
    change.beforeText(changes.names()).ifPresent(text -> node.put("before", text));
    change.afterText(changes.names()).ifPresent(text -> node.put("after", text));
    node.put("severity", change.gravity().word());
    change.source().ifPresent(at -> place(node.putObject("source"), at));
    change.was().ifPresent(at -> place(node.putObject("was"), at));
    node.put("text", change.words(changes.names()));
    if (change.renamed()) {
      node.put("renamed", true);
    }
  }

  void place(ObjectNode node, Location at) {
    FindingsJson.place(node, at, names);
  }
}
