package io.github.driftless.page;

import freemarker.template.TemplateMethodModelEx;
import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.MermaidWriter;
import io.github.driftless.diagram.PlantUmlWriter;
import io.github.driftless.page.StackView.ModeView;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.SitePage;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is written about one stack: whole pages, and the regions of hand-written ones.
 */
public final class StackPages {

  private static final Pattern RUN = Pattern.compile("\n{3,}");

  private final Analysis analysis;
  private final Fragments fragments;
  private final Templates templates;
  private final List<ModeFacts> modes;
  private final StackViewBuilder views;
  private @Nullable Words words;
  private final Map<String, List<Diagram>> diagrams = new HashMap<>();

  /**
   * @param problems takes what is wrong in the user's own templates
   */
  public StackPages(Analysis analysis, Problems problems) {
    this.analysis = analysis;
    Pages pages = analysis.settings().pages();
    this.fragments = new Fragments(pages.fragments());
    this.templates = new Templates(pages.templates(), problems);
    this.modes = analysis.modes().stream().map(ModeFacts::of).toList();
    this.views = new StackViewBuilder(analysis, modes, fragments);
  }

  /** What pages say of the stack. */
  private record Words(
      StackView stack, Site site, List<SwitchView> switches, List<SwitchView.Derived> derived) {

    static Words of(Analysis analysis, List<ModeFacts> modes, StackView stack) {
      SwitchViewBuilder moves = new SwitchViewBuilder(analysis.topology());
      return new Words(stack, new Site(analysis, modes), moves.switches(), moves.derived());
    }
  }

  /** Put into words when first asked for: pictures may begin to be drawn before. */
  private Words words() {
    Words known = words;
    if (known == null) {
      known = Words.of(analysis, modes, views.build());
      words = known;
    }
    return known;
  }

  /**
   * Returns the files of an MkDocs site's {@code docs} folder: the pages, and the diagrams' text.
   */
  public List<SiteFile> mkdocs() {
    List<SiteFile> files = new ArrayList<>();
    MkDocsForm form = new MkDocsForm();
    for (PageSpec page : words().site().pages()) {
      text(form, page, Map.of())
          .ifPresent(text -> files.add(new SiteFile(page.path() + ".md", text)));
    }
    for (Diagram diagram : words().site().diagrams()) {
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
    return OverrideFile.all(analysis.topology(), folder);
  }

  /** Says which pictures {@link #wikijs} will ask for. */
  public void expect(Pictures pictures) {
    modes.forEach(mode -> diagrams(mode).forEach(pictures::expect));
  }

  /**
   * Returns the pages for Wiki.js, the one at the path of the settings first.
   *
   * @return fewer where a template has an error
   */
  public List<WikiSitePage> wikijs(Pages.WikiJs settings, Pictures pictures) {
    Map<String, List<PictureView>> drawn = new HashMap<>();
    for (ModeFacts mode : modes) {
      drawn.put(mode.mode().name(), drawn(mode, pictures));
    }
    String root = settings.title().orElse(analysis.topology().title());
    WikiForm form = new WikiForm(settings, root, pictures);
    Deque<WikiSitePage> pages = new ArrayDeque<>();
    List<PageSpec> specs = words().site().pages();
    // the first page shows the pictures: it comes last, as they are drawn meanwhile
    for (int i = specs.size() - 1; i >= 0; i--) {
      PageSpec page = specs.get(i);
      boolean first = page.kind() == SitePage.ARCHITECTURE;
      text(form, page, Map.of("pictures", drawn))
          .map(
              text ->
                  new WikiText(
                      first ? root : page.title() + " – " + root,
                      first ? settings.description().orElse("") : "",
                      settings.tags(),
                      text))
          .ifPresent(text -> pages.addFirst(new WikiSitePage(form.path(page), text)));
    }
    return List.copyOf(pages);
  }

  private Optional<String> text(SiteForm form, PageSpec page, Map<String, Object> more) {
    Map<String, Object> values = values(Optional.empty());
    values.putAll(words().site().values(form, page));
    values.putAll(more);
    return templates
        .fill(form.templates() + page.template() + ".md.ftl", values)
        .map(StackPages::tidy);
  }

  private List<PictureView> drawn(ModeFacts mode, Pictures pictures) {
    return diagrams(mode).stream().map(diagram -> new PictureView(diagram, pictures)).toList();
  }

  /** Returns the pictures of a mode: its tiers, and the ways out where one is a VPN. */
  private List<Diagram> diagrams(ModeFacts mode) {
    return diagrams.computeIfAbsent(mode.mode().name(), any -> linked(mode));
  }

  private List<Diagram> linked(ModeFacts mode) {
    List<Diagram> all = new ArrayList<>();
    all.add(mode.views().tiers());
    if (!mode.connectivity().withEgress(Egress.VPN).isEmpty()) {
      all.add(mode.views().vpn());
    }
    Map<String, String> links = views.anchors(mode.connectivity()).links();
    return all.stream()
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
    words().site().details().stream()
        .filter(each -> each.name().equals(mode))
        .forEach(each -> values.put("detail", each));
    values.put("inventory", words().site().inventory());
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
    return words().stack().modes().stream().filter(each -> each.name().equals(mode)).findFirst();
  }

  private Optional<String> filled(String folder, Region region, Map<String, Object> values) {
    return templates
        .fill(folder + region.word() + ".md.ftl", values)
        .map(text -> tidy(text).stripTrailing());
  }

  private Map<String, Object> values(Optional<ModeView> mode) {
    Map<String, Object> values = new HashMap<>();
    values.put("stack", words().stack());
    mode.ifPresent(view -> values.put("mode", view));
    values.put("switches", words().switches());
    values.put("derived", words().derived());
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
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    return (lines.contains("\n\n\n") ? RUN.matcher(lines).replaceAll("\n\n") : lines).strip()
        + "\n";
  }
}
