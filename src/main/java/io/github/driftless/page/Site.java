package io.github.driftless.page;

import freemarker.template.TemplateMethodModelEx;
import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.lint.Lint;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.view.Drawn;
import io.github.driftless.topology.SitePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final PagePictures pictures;
  private final ServicePages services;
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
    this.pictures = new PagePictures(modes, whole, pages);
    this.services = new ServicePages(modes, inventory, pictures);
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
      values.put("hasLines", (TemplateMethodModelEx) pictures::hasLines);
    }
    Map<String, PageLink> links = links(form, page);
    values.put("pages", List.copyOf(links.values()));
    values.put("pageOf", links);
    values.put("link", (TemplateMethodModelEx) arguments -> link(form, page, arguments));
    values.put(
        "diagram", (TemplateMethodModelEx) arguments -> pictures.diagram(form, page, arguments));
    values.put(
        "modePictures",
        (TemplateMethodModelEx) arguments -> pictures.ofModes(form, page, arguments));
    if (!page.service().isEmpty()) {
      values.put("service", services.of(form, page, findings(page.service())));
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
