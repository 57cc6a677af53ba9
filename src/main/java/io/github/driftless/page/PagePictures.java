package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.view.Drawn;
import io.github.driftless.diagram.view.ServiceNodes;
import io.github.driftless.topology.SitePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The pictures that pages show, as links lead from them on each page. */
final class PagePictures {

  private final List<ModeFacts> modes;
  private final AllModes whole;
  private final Map<String, Map<String, PageSpec>> pageOfNode = new HashMap<>();

  /**
   * @param whole what all modes imply
   * @param pages all pages that will be written
   */
  PagePictures(List<ModeFacts> modes, AllModes whole, List<PageSpec> pages) {
    this.modes = modes;
    this.whole = whole;
    for (ModeFacts facts : modes) {
      pageOfNode.put(facts.mode().name(), pageOfNode(facts, pages));
    }
  }

  /**
   * Arguments: a mode's name, which of its pictures, and anything at all where it is to be shown
   * even if it shows nothing of its own. Returns Markdown; blank without one.
   */
  Object diagram(PageForm form, PageSpec page, List<?> arguments) {
    String mode = arguments.get(0).toString();
    boolean always = arguments.size() > 2;
    return MarkdownFormat.of(MarkdownText.of(form))
        .raw(
            modes.stream()
                .filter(facts -> facts.mode().name().equals(mode))
                .flatMap(facts -> facts.views().find(arguments.get(1).toString()).stream())
                .filter(drawn -> always || drawn.informative())
                .map(Drawn::diagram)
                .findFirst()
                .flatMap(diagram -> shown(form, page, linked(form, page, mode, diagram)))
                .orElse(""));
  }

  /** Argument: which of the modes' pictures. Returns whether that has lines in some mode. */
  Object hasLines(List<?> arguments) {
    return modes.stream()
        .flatMap(facts -> diagram(facts, arguments.get(0).toString()).stream())
        .flatMap(diagram -> diagram.edges().stream())
        .anyMatch(edge -> edge.line() != Diagram.Line.HIDDEN);
  }

  private static Optional<String> shown(PageForm form, PageSpec page, Diagram diagram) {
    return form.pictureFile(page, diagram)
        .map(href -> image(MarkdownText.of(form), diagram, href))
        .or(() -> form.picture(diagram));
  }

  private static String image(MarkdownText text, Diagram diagram, String href) {
    String words = diagram.description().isBlank() ? diagram.title() : diagram.description();
    return "![" + text.escape(words) + "](" + href + ")";
  }

  /**
   * Argument: which of the modes' pictures. Returns one for each mode that has it, or a single one
   * without a title where they are all alike.
   */
  List<ModePicture> ofModes(PageForm form, PageSpec page, List<?> arguments) {
    String name = arguments.get(0).toString();
    Set<Diagram> different = new HashSet<>();
    Map<ModeFacts, Diagram> found = new LinkedHashMap<>();
    for (ModeFacts facts : modes) {
      diagram(facts, name)
          .ifPresent(
              diagram -> {
                found.put(facts, diagram);
                different.add(diagram.withId(name));
              });
    }
    boolean alike = different.size() == 1 && found.size() == modes.size();
    return of(form, page, found, alike ? found.values().stream().findFirst() : Optional.empty());
  }

  /** Returns the picture for all modes, untitled, where there is one, else that of each. */
  List<ModePicture> of(
      PageForm form, PageSpec page, Map<ModeFacts, Diagram> drawn, Optional<Diagram> one) {
    List<ModePicture> pictures = new ArrayList<>();
    drawn.forEach(
        (facts, diagram) -> {
          if (one.isEmpty() || pictures.isEmpty()) {
            String title = one.isPresent() ? "" : facts.mode().title();
            shown(form, page, linked(form, page, facts.mode().name(), one.orElse(diagram)))
                .ifPresent(text -> pictures.add(new ModePicture(title, text)));
          }
        });
    return pictures;
  }

  private static Optional<Diagram> diagram(ModeFacts facts, String name) {
    return facts.views().find(name).filter(Drawn::informative).map(Drawn::diagram);
  }

  /** Lets the nodes of a picture lead to the services' pages, else to where its page names them. */
  private Diagram linked(PageForm form, PageSpec from, String mode, Diagram diagram) {
    return switch (form.pictureLinks()) {
      case NONE -> diagram;
      case OWN_PAGE -> diagram.withLinks(named(from, mode));
      case ANY_PAGE -> {
        Map<String, PageSpec> pageOf = pageOfNode.getOrDefault(mode, Map.of());
        Function<String, Optional<String>> named = named(from, mode);
        yield diagram.withLinks(
            node ->
                Optional.ofNullable(pageOf.get(node))
                    .filter(page -> !page.path().equals(from.path()))
                    .map(page -> form.href(from, page))
                    .or(() -> named.apply(node)));
      }
    };
  }

  /** Returns where on its own page a picture can lead: to the rows of DNS names. */
  private Function<String, Optional<String>> named(PageSpec from, String mode) {
    Map<String, String> named = new HashMap<>();
    if (from.kind() == SitePage.REMOTE_ACCESS) {
      for (RouteRow row : whole.routes()) {
        modes.stream()
            .filter(facts -> facts.mode().name().equals(mode) && !row.service().id().isEmpty())
            .forEach(
                facts -> named.putIfAbsent(node(facts, row.service().id()), "#" + row.anchor()));
      }
    }
    return node -> Optional.ofNullable(named.get(node));
  }

  /** Returns the pages of a mode's services, by what pictures call their nodes. */
  private static Map<String, PageSpec> pageOfNode(ModeFacts facts, List<PageSpec> pages) {
    Map<String, PageSpec> pageOfNode = new HashMap<>();
    for (PageSpec page : pages) {
      if (!page.service().isEmpty()) {
        pageOfNode.put(node(facts, page.service()), page);
        pageOfNode.put(facts.connectivity().shortName(page.service()), page);
      }
    }
    return pageOfNode;
  }

  /** Returns how pictures call a service's node. */
  private static String node(ModeFacts facts, String id) {
    return ServiceNodes.id(facts.connectivity(), id);
  }
}
