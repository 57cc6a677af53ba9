package io.github.driftless.page;

import freemarker.template.TemplateMethodModelEx;
import io.github.driftless.analysis.Analysis;
import io.github.driftless.beside.Beside;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.MermaidFormat;
import io.github.driftless.diagram.format.PlantUmlFormat;
import io.github.driftless.diagram.format.TextFormat;
import io.github.driftless.diagram.view.Drawn;
import io.github.driftless.diagram.view.StackViews;
import io.github.driftless.diagram.view.Views;
import io.github.driftless.page.StackView.ModeView;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.SitePage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is written about one stack: whole pages, and the regions of hand-written ones.
 */
public final class StackPages {

  /** The formats in which each diagram lies beside the pages of a site. */
  private static final List<TextFormat> BESIDE_PAGES =
      List.of(MermaidFormat.CURRENT, new PlantUmlFormat());

  /** The folder of the templates that several places share. */
  private static final String SHARED = "mkdocs/";

  private static final String REGIONS = "regions/";
  private static final String TEMPLATE = ".md.ftl";
  private static final Pattern RUN = Pattern.compile("\n{3,}");

  private final Analysis analysis;
  private final Fragments fragments;
  private final Templates templates;
  private final List<ModeFacts> modes;
  private final StackViewBuilder views;
  private @Nullable Words words;
  private boolean proseFromElsewhere;
  private final Map<String, List<Drawn>> diagrams = new HashMap<>();

  /**
   * @param views the stack's pictures
   * @param problems takes what is wrong in the user's own templates
   */
  public StackPages(Analysis analysis, StackViews views, Problems problems) {
    this.analysis = analysis;
    Pages pages = analysis.settings().pages();
    this.fragments = new Fragments(pages.fragments());
    this.templates = new Templates(pages.templates(), problems);
    this.modes = analysis.modes().stream().map(mode -> ModeFacts.of(mode, views.of(mode))).toList();
    this.views = new StackViewBuilder(analysis, modes, fragments);
  }

  /** What pages say of the stack. */
  private record Words(
      StackView stack, Site site, List<MovesView> moves, List<SwitchView.Derived> derived) {

    static Words of(Analysis analysis, List<ModeFacts> modes, StackView stack) {
      SwitchViewBuilder moves = new SwitchViewBuilder(analysis.topology());
      return new Words(stack, new Site(analysis, modes), moves.moves(), moves.derived());
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

  /** Returns whether prose was asked for that lies outside the folder of it. */
  public boolean haveProseFromElsewhere() {
    return proseFromElsewhere;
  }

  /**
   * Begins what first pages take, in a thread of its own: for whoever has to read a stack first.
   */
  public static void prepare() {
    Beside.prepare("driftless-templates", Templates::prepare);
  }

  /**
   * Draws all views of all modes, which are then there when pages ask for them. For another thread
   * than that of the pages, which waits for a view that is being drawn.
   */
  public void drawViews() {
    modes.forEach(mode -> mode.views().drawn());
  }

  /** Returns what the stack is called. */
  public String title() {
    return analysis.topology().title();
  }

  /** Returns the pages to be written, in the order in which they are read. */
  public List<PageSpec> pages() {
    return words().site().pages();
  }

  /** Returns the diagrams as text, to be put beside the pages. */
  public List<SiteFile> diagramTexts() {
    List<SiteFile> files = new ArrayList<>();
    for (Diagram diagram : words().site().diagrams()) {
      String name = "diagrams/" + diagram.id();
      for (TextFormat format : BESIDE_PAGES) {
        files.add(new SiteFile(name + "." + format.ending(), format.write(diagram)));
      }
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

  /**
   * Returns a page.
   *
   * @param more what its template may use besides what all may
   * @return Markdown, ending in a line feed; empty where a template has an error
   */
  public Optional<String> page(PageForm form, PageSpec page, Map<String, Object> more) {
    Map<String, Object> values = values(form, Optional.empty());
    values.putAll(words().site().values(form, page));
    values.putAll(more);
    return fill(form, form.templates() + page.template(), values);
  }

  /** Returns what a page is about: a plain sentence of at most 255 characters. */
  public String summary(PageSpec page) {
    Site site = words().site();
    return PageSummary.of(title(), page, site.details(), site.inventory());
  }

  /**
   * Returns a list of all pages.
   *
   * @param template the name of its template, without an ending
   * @param path where the list is among the pages, without an ending
   * @param more what its template may use besides what all may
   * @return as {@link #page}
   */
  public Optional<String> contents(
      PageForm form, String template, String path, Map<String, Object> more) {
    Map<String, Object> values = values(form, Optional.empty());
    PageSpec from = new PageSpec(SitePage.ARCHITECTURE, path, title(), "");
    values.put("contents", words().site().contents(form, from));
    values.putAll(more);
    return fill(form, form.templates() + template, values);
  }

  /**
   * Returns what belongs into a marker region, by the form's own template, else the one that all
   * share.
   *
   * @param more what its template may use besides what all may
   * @return Markdown without line breaks at the end; empty where a template has an error
   */
  public Optional<String> region(PageForm form, RegionRequest request, Map<String, Object> more) {
    if (request.view().isPresent()) {
      return Optional.of(picture(form, request.mode(), request.view().get()));
    }
    String mode = request.mode();
    Region region = request.region();
    Map<String, Object> values = values(form, view(mode));
    words().site().details().stream()
        .filter(each -> each.name().equals(mode))
        .forEach(each -> values.put("detail", each));
    values.put("inventory", words().site().inventory());
    values.put("h", MarkdownFormat.of(MarkdownText.of(form)).raw("##"));
    values.put("link", (TemplateMethodModelEx) StackPages::unlinked);
    values.putAll(more);
    String own = form.templates() + REGIONS + region.word();
    return fill(
            form, templates.has(own + TEMPLATE) ? own : SHARED + REGIONS + region.word(), values)
        .map(String::stripTrailing);
  }

  /** Returns the picture of a view, or a sentence in its place. */
  private String picture(PageForm form, String mode, String view) {
    return modes.stream()
        .filter(facts -> facts.mode().name().equals(mode))
        .flatMap(facts -> facts.views().find(view).stream())
        .findFirst()
        .map(drawn -> form.picture(drawn.diagram()).orElse(""))
        .orElse("There is nothing to show.");
  }

  /** Says which pictures {@link #firstPictures} will be asked for. */
  public void expect(Pictures pictures) {
    modes.forEach(mode -> onFirstPage(mode).forEach(drawn -> pictures.expect(drawn.diagram())));
  }

  /**
   * Returns the pictures that stand for a mode where pictures are drawn: the ways out where one is
   * a VPN, and its tiers. Their nodes lead to the rows of the mode's services.
   *
   * @param pictures draws each when it is first looked at
   * @return by the mode's name
   */
  public Map<String, List<PictureView>> pictures(Pictures pictures) {
    return drawn(this::diagrams, pictures);
  }

  /**
   * Returns those of {@link #pictures} that the first page shows: the first of each mode, and the
   * tiers too where no page about networks shows them.
   *
   * @param pictures draws each when it is first looked at
   * @return by the mode's name
   */
  public Map<String, List<PictureView>> firstPictures(Pictures pictures) {
    return drawn(this::onFirstPage, pictures);
  }

  private Map<String, List<PictureView>> drawn(
      Function<ModeFacts, List<Drawn>> which, Pictures pictures) {
    Map<String, List<PictureView>> drawn = new HashMap<>();
    for (ModeFacts mode : modes) {
      drawn.put(
          mode.mode().name(),
          which.apply(mode).stream().map(each -> new PictureView(each, pictures)).toList());
    }
    return drawn;
  }

  private List<Drawn> onFirstPage(ModeFacts mode) {
    List<Drawn> all = diagrams(mode);
    boolean elsewhere = analysis.settings().pages().written().contains(SitePage.NETWORKS);
    return elsewhere && all.size() > 1 ? all.subList(0, 1) : all;
  }

  /** Returns the pictures of a mode: the ways out where one is a VPN, and its tiers. */
  private List<Drawn> diagrams(ModeFacts mode) {
    return diagrams.computeIfAbsent(mode.mode().name(), any -> linked(mode));
  }

  private List<Drawn> linked(ModeFacts mode) {
    Map<String, String> links = views.anchors(mode.connectivity()).links();
    return Stream.of(Views.VPN, Views.TIERS)
        .flatMap(view -> mode.views().find(view).stream())
        .filter(Drawn::informative)
        .map(drawn -> drawn.withLinks(node -> Optional.ofNullable(links.get(node))))
        .toList();
  }

  private Optional<ModeView> view(String mode) {
    return words().stack().modes().stream().filter(each -> each.name().equals(mode)).findFirst();
  }

  private Optional<String> fill(PageForm form, String name, Map<String, Object> values) {
    return templates.fill(MarkdownText.of(form), name + TEMPLATE, values).map(StackPages::tidy);
  }

  private Map<String, Object> values(PageForm form, Optional<ModeView> mode) {
    MarkdownFormat format = MarkdownFormat.of(MarkdownText.of(form));
    Map<String, Object> values = new HashMap<>();
    values.put("stack", words().stack());
    mode.ifPresent(view -> values.put("mode", view));
    values.put("own", "/" + form.templates());
    values.put("narrow", form.narrowTables());
    values.put("moves", words().moves());
    values.put("derived", words().derived());
    // a fragment is Markdown that people wrote, and shown as such
    values.put(
        "fragment",
        (TemplateMethodModelEx) arguments -> format.raw(prose(arguments.get(0).toString())));
    values.put(
        "anchor",
        (TemplateMethodModelEx) arguments -> format.raw(form.anchor(arguments.get(0).toString())));
    return values;
  }

  private String prose(String name) {
    proseFromElsewhere |= fragments.isElsewhere(name);
    return fragments.find(name).orElse("");
  }

  /** A region does not know from where it would have to lead to the pages. */
  private static Object unlinked(List<?> arguments) {
    return arguments.get(0);
  }

  /** One line feed at the end, no run of blank lines, whatever a template leaves. */
  private static String tidy(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    return (lines.contains("\n\n\n") ? RUN.matcher(lines).replaceAll("\n\n") : lines).strip()
        + "\n";
  }
}
