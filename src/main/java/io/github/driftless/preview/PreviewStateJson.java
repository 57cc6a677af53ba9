package io.github.driftless.preview;

import io.github.driftless.app.InputFile;
import io.github.driftless.app.PageDrafts;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.topology.SitePage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    root.put("stale", look.staleMap());
    root.put("stalePages", look.stalePages());
    root.set("problems", problems(look.problems()));
    look.map()
        .ifPresent(
            map -> {
              root.put("title", map.title());
              root.putObject("map").put("stamp", map.stamp()).put("folder", slashes(map.folder()));
            });
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
    return slashed(names.shown(page.file()));
  }

  private static String purpose(PageDrafts.Page page) {
    return page.shownBy().map(place -> "for " + place).orElse("regions in a page written by hand");
  }

  /** Returns the files that were read, and the pages with what would become of each. */
  String files(PreviewState look) {
    ObjectNode root = JSON.objectNode();
    ArrayNode read = root.putArray("read");
    for (InputFile input : look.read()) {
      read.addObject()
          .put("name", slashed(names.shown(input.file())))
          .put("kind", word(input.kind()))
          .put("at", slashes(input.file()));
    }
    ArrayNode written = root.putArray("written");
    for (PageDrafts.Page page :
        firstArchitecture(look.pages().map(PageDrafts::pages).orElse(List.of()))) {
      written
          .addObject()
          .put("name", name(page))
          .put("kind", purpose(page))
          .put("state", word(page.onDisk()))
          .put("at", slashes(page.file()));
    }
    return mapper.writeValueAsString(root);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String slashes(Path file) {
    return slashed(file.toString());
  }

  private static String slashed(String file) {
    return file.replace('\\', '/');
  }

  String of(List<Problem> problems) {
    ObjectNode root = JSON.objectNode();
    root.set("problems", problems(problems));
    return mapper.writeValueAsString(root);
  }

  private ArrayNode problems(List<Problem> problems) {
    ArrayNode list = JSON.arrayNode();
    EnclosingService services = new EnclosingService();
    for (Problem problem : problems) {
      ObjectNode node = list.addObject();
      node.put("severity", problem.severity().word());
      node.put("rule", problem.rule());
      node.put("message", problem.message());
      problem
          .location()
          .ifPresent(
              at ->
                  node.put("place", place(at))
                      .put("file", slashed(names.shown(at.file())))
                      .put("at", position(slashes(at.file()), at)));
      problem.location().flatMap(services::of).ifPresent(service -> node.put("service", service));
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
    return position(names.shown(at.file()), at);
  }

  private static String position(String file, Location at) {
    return at.isWholeFile() ? file : file + ":" + at.line() + ":" + at.column();
  }
}
