package io.github.driftless.page;

import freemarker.template.TemplateMethodModelEx;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.MermaidDialect;
import io.github.driftless.diagram.MermaidWriter;
import io.github.driftless.diagram.PlantUmlWriter;
import io.github.driftless.network.Egress;
import io.github.driftless.page.StackView.ModeView;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.SitePage;
import io.github.driftless.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is written about one stack: whole pages, and the regions of hand-written ones.
 */
public final class StackPages {

  private final Topology topology;
  private final Fragments fragments;
  private final Templates templates;
  private final List<ModeFacts> modes;
  private final StackViewBuilder views;
  private final StackView stack;
  private final Site site;
  private final List<SwitchView> switches;
  private final List<SwitchView.Derived> derived;

  /**
   * @param problems takes what is wrong in the user's own templates
   */
  public StackPages(Topology topology, Problems problems) {
    this.topology = topology;
    this.fragments = new Fragments(topology.pages().fragments());
    this.templates = new Templates(topology.pages().templates(), problems);
    this.modes = topology.modes().stream().map(mode -> ModeFacts.of(topology, mode)).toList();
    this.views = new StackViewBuilder(topology, modes, fragments);
    this.stack = views.build();
    this.site = new Site(topology, modes);
    SwitchViewBuilder moves = new SwitchViewBuilder(topology);
    this.switches = moves.switches();
    this.derived = moves.derived();
  }

  /**
   * Returns the files of an MkDocs site's {@code docs} folder: the pages, and the diagrams' text.
   */
  public List<SiteFile> mkdocs() {
    List<SiteFile> files = new ArrayList<>();
    MkDocsForm form = new MkDocsForm();
    for (PageSpec page : site.pages()) {
      text(form, page, Map.of())
          .ifPresent(text -> files.add(new SiteFile(page.path() + ".md", text)));
    }
    for (Diagram diagram : site.diagrams()) {
      String name = "diagrams/" + diagram.id();
      files.add(new SiteFile(name + ".mmd", MermaidWriter.write(diagram)));
      files.add(new SiteFile(name + ".puml", PlantUmlWriter.write(diagram)));
    }
    return files;
  }

  /**
   * Returns the compose files that make the derived modes.
   *
   * @param folder the folder of the pages, absolute
   */
  public List<SiteFile> overrides(Path folder) {
    return OverrideFile.all(topology, folder);
  }

  /**
   * Returns the pages for Wiki.js, the one at the path of the settings first.
   *
   * @return fewer where a template has an error or a picture could not be drawn
   */
  public List<WikiSitePage> wikijs(Pages.WikiJs settings, Pictures pictures) {
    Map<String, List<PictureView>> drawn = new HashMap<>();
    for (ModeFacts mode : modes) {
      drawn.put(mode.mode().name(), drawn(mode, pictures));
    }
    String root = settings.title().orElse(topology.title());
    WikiForm form = new WikiForm(settings, root, pictures);
    List<WikiSitePage> pages = new ArrayList<>();
    for (PageSpec page : site.pages()) {
      boolean first = page.kind() == SitePage.ARCHITECTURE;
      text(form, page, Map.of("pictures", drawn))
          .map(
              text ->
                  new WikiText(
                      first ? root : page.title() + " – " + root,
                      first ? settings.description().orElse("") : "",
                      settings.tags(),
                      text))
          .ifPresent(text -> pages.add(new WikiSitePage(form.path(page), text)));
    }
    return pages;
  }

  private Optional<String> text(SiteForm form, PageSpec page, Map<String, Object> more) {
    Map<String, Object> values = values(Optional.empty());
    values.putAll(site.values(form, page));
    values.putAll(more);
    return templates
        .fill(form.templates() + page.template() + ".md.ftl", values)
        .map(StackPages::tidy);
  }

  private List<PictureView> drawn(ModeFacts mode, Pictures pictures) {
    List<PictureView> views = new ArrayList<>();
    for (Diagram diagram : diagrams(mode)) {
      pictures.svg(diagram).map(svg -> picture(diagram, svg)).ifPresent(views::add);
    }
    return views;
  }

  private static PictureView picture(Diagram diagram, String svg) {
    String plantUml = PlantUmlWriter.write(diagram);
    return new PictureView(
        diagram.title(),
        PictureSource.of(plantUml),
        Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)),
        plantUml,
        MermaidWriter.write(diagram, MermaidDialect.WIKIJS));
  }

  /** Returns the pictures of a mode: its tiers, and the ways out where one is a VPN. */
  private List<Diagram> diagrams(ModeFacts mode) {
    List<Diagram> diagrams = new ArrayList<>();
    diagrams.add(mode.views().tiers());
    if (!mode.connectivity().withEgress(Egress.VPN).isEmpty()) {
      diagrams.add(mode.views().vpn());
    }
    Map<String, String> links = views.anchors(mode.connectivity()).links();
    return diagrams.stream()
        .map(diagram -> diagram.withLinks(node -> Optional.ofNullable(links.get(node))))
        .toList();
  }

  /**
   * Returns what belongs into a marker region.
   *
   * @param mode the mode it is about; ignored by regions about the whole stack
   * @return Markdown without line breaks at the end; empty where a template has an error
   */
  public Optional<String> region(Region region, String mode) {
    Map<String, Object> values = values(view(mode));
    site.details().stream()
        .filter(each -> each.name().equals(mode))
        .forEach(each -> values.put("detail", each));
    values.put("inventory", site.inventory());
    values.put("h", MarkdownFormat.raw("##"));
    values.put("link", (TemplateMethodModelEx) StackPages::unlinked);
    return filled("mkdocs/regions/", region, values);
  }

  /**
   * Returns what belongs into a marker region of a page on a Wiki.js: the same, but for pictures,
   * which are drawn, and for what folds, which a Wiki.js spells in another way.
   *
   * @param mode as in {@link #region}
   * @return empty where a template has an error
   */
  public Optional<String> wikiRegion(Region region, String mode, Pictures pictures) {
    if (region == Region.SWITCHING) {
      return filled("wikijs/regions/", region, values(view(mode)));
    }
    if (region != Region.DIAGRAM) {
      return region(region, mode);
    }
    Map<String, Object> values = values(view(mode));
    values.put(
        "pictures",
        modes.stream()
            .filter(each -> each.mode().name().equals(mode))
            .flatMap(each -> drawn(each, pictures).stream())
            .toList());
    return filled("wikijs/regions/", region, values);
  }

  private Optional<ModeView> view(String mode) {
    return stack.modes().stream().filter(each -> each.name().equals(mode)).findFirst();
  }

  private Optional<String> filled(String folder, Region region, Map<String, Object> values) {
    return templates
        .fill(folder + region.word() + ".md.ftl", values)
        .map(text -> tidy(text).stripTrailing());
  }

  private Map<String, Object> values(Optional<ModeView> mode) {
    Map<String, Object> values = new HashMap<>();
    values.put("stack", stack);
    mode.ifPresent(view -> values.put("mode", view));
    values.put("switches", switches);
    values.put("derived", derived);
    values.put("fragment", (TemplateMethodModelEx) this::fragment);
    return values;
  }

  /** A region does not know from where it would have to lead to the pages. */
  private static Object unlinked(List<?> arguments) {
    return arguments.get(0);
  }

  /** A fragment is Markdown that people wrote, and shown as such. */
  private Object fragment(List<?> arguments) {
    return MarkdownFormat.raw(fragments.find(arguments.get(0).toString()).orElse(""));
  }

  /** One line feed at the end, no run of blank lines, whatever a template leaves. */
  private static String tidy(String text) {
    return text.replace("\r\n", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
  }
}
