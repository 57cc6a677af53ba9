package io.github.driftless.page;

import freemarker.template.TemplateMethodModelEx;
import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.lint.Lint;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.view.Drawn;
import io.github.driftless.diagram.view.ModesInOne;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of a stack: which there are, how they link, and what their templates may use. */
final class Site {

  private final Analysis analysis;
  private final List<ModeFacts> modes;
  private final List<ModeDetails> details;
  private final AllModes whole;
  private final ServiceSlugs slugs;
  private final List<InventoryRow> inventory;
  private final List<PageSpec> pages;
  private final Map<String, PageSpec> pageOf = new HashMap<>();
  private final Map<String, Map<String, PageSpec>> pageOfNode = new HashMap<>();
  private final Map<String, InventoryRow> rowOf = new HashMap<>();
  private @Nullable List<FindingRow> findings;

  Site(Analysis analysis, List<ModeFacts> modes) {
    this.analysis = analysis;
    this.modes = modes;
    this.details = modes.stream().map(ModeDetails::of).toList();
    this.whole = AllModes.of(details);
    this.slugs = new ServiceSlugs(modes);
    this.inventory = InventoryRows.of(analysis.topology(), modes, slugs);
    this.pages = specs();
    pages.stream()
        .filter(page -> !page.service().isEmpty())
        .forEach(page -> pageOf.put(page.service(), page));
    for (ModeFacts facts : modes) {
      pageOfNode.put(facts.mode().name(), pageOfNode(facts));
    }
    inventory.forEach(row -> rowOf.put(row.service().id(), row));
  }

  private List<PageSpec> specs() {
    Set<SitePage> written = analysis.settings().pages().written();
    boolean routes = details.stream().anyMatch(mode -> !mode.routes().isEmpty());
    List<PageSpec> specs = new ArrayList<>();
    for (SitePage kind : SitePage.values()) {
      if (kind == SitePage.EACH_SERVICE
          || !written.contains(kind)
          || (kind == SitePage.REMOTE_ACCESS && !routes)) {
        continue;
      }
      specs.add(new PageSpec(kind, path(kind), title(kind), ""));
    }
    if (written.contains(SitePage.EACH_SERVICE)) {
      for (InventoryRow row : inventory) {
        String id = row.service().id();
        specs.add(
            new PageSpec(
                SitePage.EACH_SERVICE, "services/" + slugs.of(id), row.service().title(), id));
      }
    }
    return specs;
  }

  private static String path(SitePage kind) {
    return kind == SitePage.ARCHITECTURE ? "networking-architecture" : kind.word();
  }

  private static String title(SitePage kind) {
    return switch (kind) {
      case ARCHITECTURE -> "Networking Architecture";
      case NETWORKS -> "Networks and tiers";
      case SERVICES, EACH_SERVICE -> "Services";
      case EXPOSURE -> "Exposure and ports";
      case REMOTE_ACCESS -> "Remote access";
      case FINDINGS -> "Findings";
    };
  }

  /** Returns the pages to be written, in the order in which they are read. */
  List<PageSpec> pages() {
    return pages;
  }

  /** Returns what the networks of the modes imply. */
  List<ModeDetails> details() {
    return details;
  }

  /** Returns the services of all modes. */
  List<InventoryRow> inventory() {
    return inventory;
  }

  /** Returns what a page's template may use besides what all may. */
  Map<String, Object> values(PageForm form, PageSpec page) {
    MarkdownFormat format = MarkdownFormat.of(MarkdownText.of(form));
    Map<String, Object> values = new HashMap<>();
    values.put("h", format.raw(form.heading()));
    values.put("title", page.title());
    values.put("details", details);
    values.put("whole", whole);
    values.put("inventory", inventory);
    if (page.kind() == SitePage.FINDINGS) {
      List<FindingRow> findings = findings();
      values.put("findings", findings);
      Set<String> broken = findings.stream().map(FindingRow::rule).collect(Collectors.toSet());
      values.put(
          "rules", Lint.rules().stream().filter(rule -> broken.contains(rule.name())).toList());
    }
    if (page.kind() == SitePage.NETWORKS) {
      values.put("networkSections", NetworkSection.of(details));
      values.put("hasLines", (TemplateMethodModelEx) this::hasLines);
    }
    Map<String, PageLink> links = links(form, page);
    values.put("pages", List.copyOf(links.values()));
    values.put("pageOf", links);
    values.put("link", (TemplateMethodModelEx) arguments -> link(form, page, arguments));
    values.put("diagram", (TemplateMethodModelEx) arguments -> diagram(form, page, arguments));
    values.put(
        "modePictures", (TemplateMethodModelEx) arguments -> pictures(form, page, arguments));
    if (!page.service().isEmpty()) {
      values.put("service", service(form, page));
    }
    return values;
  }

  /** Put into words when first asked for: each page of a service picks its own from them. */
  private List<FindingRow> findings() {
    List<FindingRow> known = findings;
    if (known == null) {
      known = FindingRows.of(analysis, modes, inventory);
      findings = known;
    }
    return known;
  }

  /** Returns the other pages of which the stack has one, by what they are of, in their order. */
  private Map<String, PageLink> links(PageForm form, PageSpec from) {
    Map<String, PageLink> links = new LinkedHashMap<>();
    for (PageSpec page : pages) {
      if (page.service().isEmpty() && !page.path().equals(from.path())) {
        links.put(page.kind().word(), new PageLink(form.title(page), form.href(from, page)));
      }
    }
    return links;
  }

  /** Returns all pages as seen from one, those of services below the page that lists them. */
  List<ContentsEntry> contents(PageForm form, PageSpec from) {
    List<PageLink> ofServices =
        pages.stream()
            .filter(page -> !page.service().isEmpty())
            .map(page -> new PageLink(form.title(page), form.href(from, page)))
            .toList();
    List<ContentsEntry> entries = new ArrayList<>();
    for (PageSpec page : pages) {
      if (page.service().isEmpty()) {
        List<PageLink> below = page.kind() == SitePage.SERVICES ? ofServices : List.of();
        entries.add(new ContentsEntry(form.title(page), form.href(from, page), below));
      }
    }
    if (pages.stream().noneMatch(page -> page.kind() == SitePage.SERVICES)) {
      ofServices.forEach(
          page -> entries.add(new ContentsEntry(page.title(), page.href(), List.of())));
    }
    return entries;
  }

  /**
   * Arguments: a service's title and id. Returns Markdown that leads to its page, if it has one.
   */
  private Object link(PageForm form, PageSpec from, List<?> arguments) {
    String title = MarkdownText.of(form).escape(arguments.get(0).toString());
    return MarkdownFormat.of(MarkdownText.of(form))
        .raw(
            page(arguments.get(1).toString())
                .filter(page -> !page.path().equals(from.path()))
                .map(page -> "[" + title + "](" + form.href(from, page) + ")")
                .orElse(title));
  }

  /** Returns the page of a service. */
  private Optional<PageSpec> page(String id) {
    return Optional.ofNullable(pageOf.get(id));
  }

  /**
   * Arguments: a mode's name, which of its pictures, and anything at all where it is to be shown
   * even if it shows nothing of its own. Returns Markdown; blank without one.
   */
  private Object diagram(PageForm form, PageSpec page, List<?> arguments) {
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
  private Object hasLines(List<?> arguments) {
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
  private List<ModePicture> pictures(PageForm form, PageSpec page, List<?> arguments) {
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
    return pictures(
        form, page, found, alike ? found.values().stream().findFirst() : Optional.empty());
  }

  /** Returns the picture for all modes, untitled, where there is one, else that of each. */
  private List<ModePicture> pictures(
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
  private Map<String, PageSpec> pageOfNode(ModeFacts facts) {
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

  private ServicePageView service(PageForm form, PageSpec page) {
    String id = page.service();
    List<ModeFacts> running =
        modes.stream()
            .filter(
                facts ->
                    facts.mode().services().stream().anyMatch(service -> service.id().equals(id)))
            .toList();
    return ServicePageView.of(
        rowOf.get(id),
        running.stream().map(facts -> facts.mode().title()).toList(),
        around(form, page, running),
        card(id),
        findings(id));
  }

  /** Returns the pictures of a service: a single one where it can show all modes that run it. */
  private List<ModePicture> around(PageForm form, PageSpec page, List<ModeFacts> running) {
    Map<ModeFacts, Diagram> drawn = new LinkedHashMap<>();
    for (ModeFacts facts : running) {
      facts
          .connectivity()
          .find(page.service())
          .map(any -> facts.views().focus(page.service()))
          .filter(diagram -> !diagram.edges().isEmpty())
          .ifPresent(diagram -> drawn.put(facts, diagram));
    }
    Optional<Diagram> one = drawn.size() == running.size() ? inOne(drawn) : Optional.empty();
    return pictures(form, page, drawn, one);
  }

  private static Optional<Diagram> inOne(Map<ModeFacts, Diagram> drawn) {
    List<ModesInOne.InMode> each = new ArrayList<>();
    drawn.forEach(
        (facts, diagram) -> each.add(new ModesInOne.InMode(facts.mode().title(), diagram)));
    return each.isEmpty() ? Optional.empty() : ModesInOne.of(each);
  }

  /** Returns what there is to say of a service; nothing where it does not run on the host. */
  private List<ServicePageView.Line> card(String id) {
    List<ServiceCard> cards = new ArrayList<>();
    for (ModeFacts facts : modes) {
      facts
          .connectivity()
          .find(id)
          .ifPresent(implied -> cards.add(new ServiceCard(facts, implied)));
    }
    return cards.isEmpty()
        ? List.of()
        : List.of(
            line("Network", cards, card -> ServicePageView.Part.words(card.network()))
                .on(SitePage.NETWORKS),
            line("Outbound", cards, card -> ServicePageView.Part.words(card.outbound())),
            line(
                "Reachable from your LAN",
                cards,
                card -> ServicePageView.Part.words(card.fromLan())),
            line("Reachable from the Internet", cards, ServiceCard::fromInternet),
            line("Ports on the host", cards, card -> ServicePageView.Part.words(card.ports())),
            line("DNS names in Docker", cards, ServiceCard::names));
  }

  private static ServicePageView.Line line(
      String name,
      List<ServiceCard> cards,
      Function<ServiceCard, List<ServicePageView.Part>> value) {
    return ServicePageView.Line.of(name, cards.stream().map(value).toList());
  }

  private List<FindingRow> findings(String id) {
    return analysis.settings().pages().written().contains(SitePage.FINDINGS)
        ? findings().stream()
            // what is found about several is told on the page of the first
            .filter(row -> row.services().stream().limit(1).anyMatch(each -> each.id().equals(id)))
            .toList()
        : List.of();
  }

  /** Returns the texts of the pictures of a mode, to be put beside the pages. */
  List<Diagram> diagrams() {
    return modes.stream()
        .flatMap(facts -> facts.views().drawn().stream())
        .map(Drawn::diagram)
        .toList();
  }
}
