package io.github.driftless.map;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.ProblemPrinter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the map's page knows beside its pictures, as JSON on one line: who is there, what is said of
 * each, and the answers to who reaches whom. Keys are in a fixed order, what is empty is absent,
 * and files are relative to the folder of the stack. What pages leave out is left out here too. Its
 * shape is the page's own affair, and no contract.
 */
final class MapData {

  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Analysis analysis;
  private final ProblemPrinter files;
  private final ObjectNode root = JSON.objectNode().put("schema", 1);

  /** The places of the pictures, by the names of modes. */
  private final Map<String, ArrayNode> pictures = new HashMap<>();

  private MapData(Analysis analysis) {
    this.analysis = analysis;
    this.files = new ProblemPrinter(analysis.topology().directory());
    root.put("title", analysis.topology().title());
    ArrayNode modes = root.putArray("modes");
    ModeAnalysis first = analysis.modes().get(0);
    for (ModeAnalysis mode : analysis.modes()) {
      ObjectNode node = modes.addObject();
      node.put("name", mode.mode().name()).put("title", mode.mode().title());
      pictures.put(mode.mode().name(), node.putArray("perspectives"));
      new ModeData(mode, files).addTo(node);
      if (mode != first) {
        node.set("differs", new ModeDifference(first, mode).json());
      }
    }
    if (!analysis.settings().pages().findingsHidden()) {
      ArrayNode findings = root.putArray("findings");
      analysis.findings().forEach(finding -> findings.add(finding(finding)));
    }
  }

  /** Collects the data of a stack. */
  static MapData of(Analysis analysis) {
    return new MapData(analysis);
  }

  /**
   * Returns the data, with the pictures that the page has.
   *
   * @param perspectives those of a mode in the order of buttons
   * @return JSON that can stand in a {@code script} element
   */
  String text(List<Perspective> perspectives) {
    pictures.values().forEach(ArrayNode::removeAll);
    perspectives.forEach(each -> pictures.get(each.mode()).add(perspective(each)));
    return new JsonMapper().writeValueAsString(root).replace("<", "\\u003c");
  }

  private static ObjectNode perspective(Perspective of) {
    return JSON.objectNode()
        .put("name", of.name())
        .put("title", of.title())
        .put("question", of.question())
        .put("scene", of.scene());
  }

  private ObjectNode finding(Finding of) {
    ObjectNode node =
        JSON.objectNode()
            .put("rule", of.rule())
            .put("severity", of.severity().word())
            .put("text", of.message())
            .put("place", place(files, of.location()));
    of.hint().ifPresent(hint -> node.put("hint", hint));
    texts(node, "services", of.services());
    if (of.modes().size() < analysis.modes().size()) {
      texts(node, "modes", of.modes());
    }
    return node;
  }

  /** Returns a place as it is shown: {@code full-vpn/compose.yaml:151:5}. */
  static String place(ProblemPrinter files, Location at) {
    String file = files.shown(at.file()).replace('\\', '/');
    return at.isWholeFile() ? file : file + ":" + at.line() + ":" + at.column();
  }

  /** Adds a list of texts, unless it is empty. */
  static void texts(ObjectNode node, String key, List<String> all) {
    if (!all.isEmpty()) {
      ArrayNode list = node.putArray(key);
      all.forEach(list::add);
    }
  }

  /** Adds a text, unless it is blank. */
  static void text(ObjectNode node, String key, String text) {
    if (!text.isBlank()) {
      node.put(key, text);
    }
  }
}
