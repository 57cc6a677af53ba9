package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.output.OutputFolder;
import io.github.driftless.output.Plan;
import io.github.driftless.output.PlannedAsset;
import io.github.driftless.output.PlannedFile;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.SiteFile;
import io.github.driftless.page.StackPages;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which files a stack's pages become. */
final class Planner {

  private Planner() {}

  static Plan plan(
      Analysis analysis,
      Path source,
      Settings settings,
      PageDates dates,
      Pictures pictures,
      Problems problems) {
    StackPages pages = new StackPages(analysis, problems);
    Optional<WikiPages> wiki = WikiPages.of(analysis, pages, pictures);
    List<OutputFolder> folders = new ArrayList<>();
    if (analysis.settings().pages().mkdocs().isPresent()
        || analysis.settings().pages().wikijs().isEmpty()) {
      folders.add(mkdocs(analysis, source, settings, pages));
    }
    wiki.ifPresent(found -> folders.add(found.plan(analysis.topology(), source, dates)));
    return new Plan(folders, RegionEdits.of(analysis, pages, problems));
  }

  private static OutputFolder mkdocs(
      Analysis analysis, Path source, Settings settings, StackPages pages) {
    Pages.MkDocs site =
        analysis.settings().pages().mkdocs().orElseGet(() -> Pages.MkDocs.in(settings.out()));
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
    List<PlannedAsset> assets =
        site.mermaid() == Pages.Mermaid.BUNDLED ? List.of(MermaidScript.in(folder)) : List.of();
    return new OutputFolder(folder, source, files, assets);
  }
}
