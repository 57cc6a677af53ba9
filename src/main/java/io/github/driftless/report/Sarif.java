package io.github.driftless.report;

import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.analysis.lint.Lint;
import io.github.driftless.analysis.lint.RuleDescription;
import io.github.driftless.app.Checked;
import io.github.driftless.json.JsonText;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problem.Related;
import io.github.driftless.problem.ProblemPrinter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as a log of the Static Analysis Results Interchange Format, which code hosts read
 * (OASIS, "SARIF Version 2.1.0"). It holds no version of Driftless: the log of one stack stays the
 * same.
 */
final class Sarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Paths start at the root of the repository, whatever that is called. */
  private static final String BASE = "%SRCROOT%";

  private final ProblemPrinter names;
  private final List<String> rules = Lint.ruleNames();

  private Sarif(ProblemPrinter names) {
    this.names = names;
  }

  /**
   * Returns findings as the text of a log.
   *
   * @param names shows files relative to the root of the repository
   */
  static String of(List<Finding> findings, ProblemPrinter names) {
    return JsonText.of(new Sarif(names).log(findings));
  }

  /**
   * Returns where docs and stack disagree as the text of a log: a result for each change of a stack
   * since its docs were written, at its line; where the stack did not change, one for each file
   * that is out of date; and the policies that do not hold.
   */
  static String of(Checked result, Door door) {
    Sarif sarif = new Sarif(door.printer());
    List<Finding> violations =
        result.violations().stream().flatMap(stack -> stack.findings().stream()).toList();
    ObjectNode log = sarif.log(violations);
    ObjectNode run = (ObjectNode) log.get("runs").get(0);
    ArrayNode described = (ArrayNode) run.get("tool").get("driver").get("rules");
    for (String[] rule : OF_CHECK) {
      ObjectNode node = described.addObject();
      node.put("id", rule[0]);
      node.putObject("shortDescription").put("text", rule[1]);
    }
    ArrayNode results = (ArrayNode) run.get("results");
    for (Problem mark : new DriftText(result, door).marks()) {
      ObjectNode node = results.addObject();
      node.put("ruleId", mark.rule());
      node.put("ruleIndex", sarif.rules.size() + (mark.rule().equals(OF_CHECK[0][0]) ? 0 : 1));
      node.put("level", mark.severity().word());
      node.putObject("message").put("text", mark.message());
      mark.location().ifPresent(at -> sarif.place(node.putArray("locations").addObject(), at));
    }
    return JsonText.of(log);
  }

  private static final String[][] OF_CHECK = {
    {"changed", "The stack changed since its docs were written."},
    {"drift", "A generated file does not say what the stack is."}
  };

  private ObjectNode log(List<Finding> findings) {
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Driftless");
    ArrayNode described = driver.putArray("rules");
    for (RuleDescription about : Lint.rules()) {
      ObjectNode node = described.addObject();
      node.put("id", about.name());
      node.putObject("shortDescription").put("text", about.what());
      node.putObject("fullDescription").put("text", about.why());
      node.putObject("help").put("text", about.mend()).put("markdown", about.mend());
    }
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    findings.forEach(finding -> result(results.addObject(), finding));
    return log;
  }

  private void result(ObjectNode node, Finding finding) {
    node.put("ruleId", finding.rule());
    node.put("ruleIndex", rules.indexOf(finding.rule()));
    node.put("level", finding.severity().word());
    node.putObject("message")
        .put("text", finding.message() + finding.hint().map(hint -> "\nHint: " + hint).orElse(""));
    place(node.putArray("locations").addObject(), finding.location());
    if (!finding.related().isEmpty()) {
      ArrayNode related = node.putArray("relatedLocations");
      for (Related each : finding.related()) {
        ObjectNode place = related.addObject();
        place(place, each.location());
        place.putObject("message").put("text", each.message());
      }
    }
  }

  private void place(ObjectNode node, Location at) {
    ObjectNode physical = node.putObject("physicalLocation");
    physical
        .putObject("artifactLocation")
        .put("uri", uri(names.shown(at.file()).replace('\\', '/')))
        .put("uriBaseId", BASE);
    if (!at.isWholeFile()) {
      physical.putObject("region").put("startLine", at.line()).put("startColumn", at.column());
    }
  }

  private static String uri(String path) {
    try {
      // the leading "./" keeps a colon in the first folder's name from becoming a scheme
      return new URI(null, null, "./" + path, null).toASCIIString().substring(2);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + path, e);
    }
  }
}
