package io.github.driftless.report;

import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.analysis.lint.Lint;
import io.github.driftless.analysis.lint.RuleDescription;
import io.github.driftless.problem.Location;
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
