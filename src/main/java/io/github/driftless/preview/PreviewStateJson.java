package io.github.driftless.preview;

import io.github.driftless.app.Drawings;
import io.github.driftless.app.PageDrafts;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Legend;
import io.github.driftless.diagram.StyleClass;
import io.github.driftless.diagram.format.Identifiers;
import io.github.driftless.diagram.format.MermaidFormat;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.topology.SitePage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page is told, as JSON on one line. Names in it are as people wrote them, not escaped.
 */
final class PreviewStateJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonMapper mapper = new JsonMapper();
  private final ProblemPrinter names;
  private final String stack;

  /**
   * @param from the folder that files are shown relative to, absolute
   * @param stack the stack that is shown, absolute
   */
  PreviewStateJson(Path from, Path stack) {
    this.names = new ProblemPrinter(from);
    this.stack = names.shown(stack);
  }

  String of(PreviewState look) {
    ObjectNode root = JSON.objectNode();
    root.put("version", look.version());
    root.put("stack", stack);
    root.put("stale", look.staleDrawings());
    root.put("stalePages", look.stalePages());
    root.set("problems", problems(look.problems()));
    ArrayNode modes = root.putArray("modes");
    look.drawings()
        .ifPresent(
            drawings -> {
              root.put("title", drawings.title());
              drawings.modes().forEach(mode -> modes.add(mode(mode)));
            });
    look.map()
        .ifPresent(
            map ->
                root.putObject("map")
                    .put("stamp", map.stamp())
                    .put("folder", map.folder().toString().replace('\\', '/')));
    look.pages().ifPresent(drafts -> root.set("pages", pages(drafts)));
    return mapper.writeValueAsString(root);
  }

  /** The pages themselves are asked for by name; the stamp says when to ask again. */
  private ArrayNode pages(PageDrafts drafts) {
    ArrayNode list = JSON.arrayNode();
    for (PageDrafts.Page page : firstArchitecture(drafts.pages())) {
      list.addObject()
          .put("name", name(page))
          .put("title", PageBody.of(page).title())
          .put("kind", purpose(page))
          .put("stamp", Integer.toHexString(page.text().hashCode()));
    }
    return list;
  }

  /** Returns pages in order, but those first that say what the stack is like as a whole. */
  private static List<PageDrafts.Page> firstArchitecture(List<PageDrafts.Page> pages) {
    return pages.stream().sorted(Comparator.comparing(page -> !isArchitecture(page))).toList();
  }

  private static boolean isArchitecture(PageDrafts.Page page) {
    String file = page.file().getFileName().toString();
    return page.shownBy().isPresent()
        && file.replaceFirst("\\.[^.]*$", "").endsWith(SitePage.ARCHITECTURE.word());
  }

  String of(PageDrafts.Page page, String html) {
    return mapper.writeValueAsString(
        JSON.objectNode().put("html", html).put("markdown", page.text()));
  }

  /** Returns what a page is called: its file, relative to where the preview was started. */
  String name(PageDrafts.Page page) {
    return names.shown(page.file()).replace('\\', '/');
  }

  private static String purpose(PageDrafts.Page page) {
    return page.shownBy().map(place -> "for " + place).orElse("regions in a page written by hand");
  }

  String of(List<Problem> problems) {
    ObjectNode root = JSON.objectNode();
    root.set("problems", problems(problems));
    return mapper.writeValueAsString(root);
  }

  private ArrayNode problems(List<Problem> problems) {
    ArrayNode list = JSON.arrayNode();
    for (Problem problem : problems) {
      ObjectNode node = list.addObject();
      node.put("severity", problem.severity().word());
      node.put("rule", problem.rule());
      node.put("message", problem.message());
      problem.location().ifPresent(at -> node.put("place", place(at)));
      problem.hint().ifPresent(hint -> node.put("hint", hint.toString()));
      problem
          .related()
          .ifPresent(
              related ->
                  node.putObject("related")
                      .put("place", places(related.places()))
                      .put("message", related.message()));
    }
    return list;
  }

  private String places(List<Location> all) {
    return all.stream().map(this::place).collect(Collectors.joining(", "));
  }

  private String place(Location at) {
    String file = names.shown(at.file());
    return at.isWholeFile() ? file : file + ":" + at.line() + ":" + at.column();
  }

  private static ObjectNode mode(Drawings.OfMode mode) {
    ObjectNode node = JSON.objectNode();
    node.put("name", mode.name());
    node.put("title", mode.title());
    ArrayNode services = node.putArray("services");
    for (Drawings.Findable service : mode.services()) {
      ObjectNode each = services.addObject();
      each.put("name", service.name());
      each.put("title", service.title());
      service.group().ifPresent(group -> each.put("group", group));
    }
    ArrayNode views = node.putArray("views");
    mode.views().forEach(view -> views.add(view(view)));
    return node;
  }

  private static ObjectNode view(Drawings.View view) {
    Diagram diagram = view.diagram();
    Identifiers names = new Identifiers(diagram);
    ObjectNode node = JSON.objectNode();
    node.put("name", view.name());
    node.put("title", view.title());
    node.put("description", diagram.description());
    node.put("mermaid", MermaidFormat.CURRENT.write(diagram));
    ArrayNode legend = node.putArray("legend");
    for (Legend.Entry entry : diagram.legend().entries()) {
      ObjectNode each = legend.addObject();
      each.put("tone", word(entry.tone()));
      each.put("line", entry.line().map(line -> line.name().toLowerCase(Locale.ROOT)).orElse(""));
      each.put("text", entry.text());
    }
    items(diagram.items(), Optional.empty(), names, node.putArray("items"));
    ArrayNode edges = node.putArray("edges");
    for (Diagram.Edge edge : diagram.edges()) {
      ObjectNode each = edges.addObject();
      each.put("from", names.of(edge.from()));
      each.put("to", names.of(edge.to()));
      each.put("tone", word(edge.tone()));
      each.put("both", edge.heads() == Diagram.Heads.BOTH);
      each.put("hidden", edge.line() == Diagram.Line.HIDDEN);
    }
    return node;
  }

  private static void items(
      List<Diagram.Item> items, Optional<String> parent, Identifiers names, ArrayNode list) {
    for (Diagram.Item item : items) {
      String name = names.of(item.id());
      ObjectNode node = list.addObject();
      node.put("name", name);
      parent.ifPresent(box -> node.put("in", box));
      if (item instanceof Diagram.Group group) {
        node.put("label", group.label());
        node.put("box", true);
        items(group.items(), Optional.of(name), names, list);
      } else if (item instanceof Diagram.Node single) {
        node.put("label", single.label());
        node.put("tone", word(single.tone()));
        single.detail().ifPresent(detail -> node.put("detail", detail));
      }
    }
  }

  private static String word(StyleClass tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }
}
