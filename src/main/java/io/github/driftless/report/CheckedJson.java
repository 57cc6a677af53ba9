package io.github.driftless.report;

import io.github.driftless.app.Checked;
import io.github.driftless.app.SinceWritten;
import io.github.driftless.app.StackFindings;
import io.github.driftless.json.JsonText;
import io.github.driftless.output.Change;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.ProblemPrinter;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where docs and stack disagree as JSON, the contract that other tools may rely on. */
final class CheckedJson {

  /** The version of the shape; grows when a key changes its meaning or goes. */
  private static final int SCHEMA = 1;

  private CheckedJson() {}

  static String of(Checked result, Door door) {
    ProblemPrinter names = door.printer();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    root.put("upToDate", !result.isDrift());
    ArrayNode stacks = root.putArray("stacks");
    result.since().forEach(since -> stack(stacks.addObject(), since, names));
    ArrayNode files = root.putArray("files");
    result.drift().forEach(change -> file(files.addObject(), change, names));
    ArrayNode violations = root.putArray("violations");
    for (StackFindings stack : result.violations()) {
      violations.addAll(FindingsJson.of(stack.findings(), names));
    }
    return JsonText.of(root);
  }

  private static void stack(ObjectNode node, SinceWritten since, ProblemPrinter names) {
    ChangesJson json = new ChangesJson(new ProblemPrinter(since.folder()));
    node.put("stack", names.shown(since.stack()).replace('\\', '/'));
    node.put("compared", since.changes().isPresent());
    ArrayNode changes = node.putArray("changes");
    since.changes().ifPresent(found -> json.add(changes, found, found.all()));
    if (!since.lacks().isEmpty()) {
      since.lacks().forEach(node.putArray("lacks")::add);
    }
  }

  private static void file(ObjectNode node, Change change, ProblemPrinter names) {
    Location at = DriftText.place(change);
    node.put("file", names.shown(change.path()).replace('\\', '/'));
    if (!at.isWholeFile()) {
      node.put("line", at.line());
    }
    node.put("what", change.kind().name().toLowerCase(Locale.ROOT));
    if (change.editedByHand()) {
      node.put("editedByHand", true);
    }
  }
}
