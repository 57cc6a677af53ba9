package io.github.driftless.app;

import io.github.driftless.output.OutputFolder;
import io.github.driftless.output.Plan;
import io.github.driftless.output.PlannedFile;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.SiteFile;
import io.github.driftless.page.StackPages;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which files a stack's pages become. */
final class Planner {

  private Planner() {}

  static Plan plan(
      Topology topology,
      Path source,
      Settings settings,
      PageDates dates,
      Pictures pictures,
      Problems problems) {
    StackPages pages = new StackPages(topology, problems);
    Optional<WikiPages> wiki = WikiPages.of(topology, pages, pictures);
    List<OutputFolder> folders = new ArrayList<>();
    if (topology.pages().mkdocs().isPresent() || topology.pages().wikijs().isEmpty()) {
      folders.add(mkdocs(topology, source, settings, pages));
    }
    wiki.ifPresent(found -> folders.add(found.plan(topology, source, dates)));
    return new Plan(folders, RegionEdits.of(topology, pages, problems));
  }

  private static OutputFolder mkdocs(
      Topology topology, Path source, Settings settings, StackPages pages) {
    Pages.MkDocs site = topology.pages().mkdocs().orElseGet(() -> Pages.MkDocs.in(settings.out()));
    Path folder = site.directory();
    List<SiteFile> texts = new ArrayList<>(pages.mkdocs());
    texts.addAll(pages.overrides(folder));
    if (site.zoom()) {
      texts.add(ZoomScript.file());
    }
    List<PlannedFile> files =
        texts.stream()
            .map(file -> new PlannedFile(folder.resolve(file.path()), file.content()))
            .toList();
    List<PlannedFile> assets =
        site.mermaid() == Pages.Mermaid.BUNDLED ? List.of(MermaidScript.in(folder)) : List.of();
    return new OutputFolder(folder, source, files, assets);
  }
}
