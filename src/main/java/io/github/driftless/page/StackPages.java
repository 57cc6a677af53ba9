package io.github.driftless.page;

import freemarker.template.TemplateMethodModelEx;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.MermaidWriter;
import io.github.driftless.diagram.PlantUmlWriter;
import io.github.driftless.diagram.VpnView;
import io.github.driftless.network.Connectivity;
import io.github.driftless.page.StackView.ModeView;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is written about one stack: whole pages, and the regions of hand-written ones.
 */
public final class StackPages {

  private static final String ARCHITECTURE = "networking-architecture.md";

  private final Topology topology;
  private final Fragments fragments;
  private final Templates templates;
  private final StackView stack;

  /**
   * @param problems takes what is wrong in the user's own templates
   */
  public StackPages(Topology topology, Problems problems) {
    this.topology = topology;
    this.fragments = new Fragments(topology.pages().fragments());
    this.templates = new Templates(topology.pages().templates(), problems);
    this.stack = new StackViewBuilder(topology, fragments).build();
  }

  /**
   * Returns the files of an MkDocs site's {@code docs} folder: the pages, and the diagrams' text.
   */
  public List<SiteFile> mkdocs() {
    List<SiteFile> files = new ArrayList<>();
    templates
        .fill("mkdocs/" + ARCHITECTURE + ".ftl", values(Optional.empty()))
        .ifPresent(text -> files.add(new SiteFile(ARCHITECTURE, tidy(text))));
    for (Mode mode : topology.modes()) {
      Diagram diagram = VpnView.of(topology, Connectivity.of(topology, mode));
      String name = "diagrams/vpn-" + mode.name();
      files.add(new SiteFile(name + ".mmd", MermaidWriter.write(diagram)));
      files.add(new SiteFile(name + ".puml", PlantUmlWriter.write(diagram)));
    }
    return files;
  }

  /**
   * Returns what belongs into a marker region.
   *
   * @param mode the mode it is about; ignored by regions about the whole stack
   * @return Markdown without line breaks at the end; empty where a template has an error
   */
  public Optional<String> region(Region region, String mode) {
    Optional<ModeView> view =
        stack.modes().stream().filter(each -> each.name().equals(mode)).findFirst();
    return templates
        .fill("mkdocs/regions/" + region.word() + ".md.ftl", values(view))
        .map(text -> tidy(text).stripTrailing());
  }

  private Map<String, Object> values(Optional<ModeView> mode) {
    Map<String, Object> values = new HashMap<>();
    values.put("stack", stack);
    mode.ifPresent(view -> values.put("mode", view));
    values.put("fragment", (TemplateMethodModelEx) this::fragment);
    return values;
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
