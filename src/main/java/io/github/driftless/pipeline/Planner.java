package io.github.driftless.pipeline;

import io.github.driftless.output.OutputFolder;
import io.github.driftless.output.PageEdit;
import io.github.driftless.output.Plan;
import io.github.driftless.output.PlannedFile;
import io.github.driftless.page.StackPages;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.Topology;
import java.nio.file.Path;
import java.util.List;

/** Says which files a stack's pages become. */
final class Planner {

  private Planner() {}

  static Plan plan(Topology topology, Path source, Settings settings, Problems problems) {
    StackPages pages = new StackPages(topology, problems);
    Pages.MkDocs site =
        topology
            .pages()
            .mkdocs()
            .orElseGet(() -> new Pages.MkDocs(settings.out(), Pages.Mermaid.THEME));
    Path folder = site.directory();
    List<PlannedFile> files =
        pages.mkdocs().stream()
            .map(file -> new PlannedFile(folder.resolve(file.path()), file.content()))
            .toList();
    List<PlannedFile> assets =
        site.mermaid() == Pages.Mermaid.BUNDLED ? List.of(MermaidScript.in(folder)) : List.of();
    List<PageEdit> edits = RegionEdits.of(topology, pages, problems);
    return new Plan(List.of(new OutputFolder(folder, source, files, assets)), edits);
  }
}
