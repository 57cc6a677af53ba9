package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.change.Facts;
import io.github.driftless.analysis.change.FactsText;
import io.github.driftless.beside.Beside;
import io.github.driftless.diagram.view.StackViews;
import io.github.driftless.output.OutputFolder;
import io.github.driftless.output.PageEdit;
import io.github.driftless.output.Plan;
import io.github.driftless.output.PlannedAsset;
import io.github.driftless.output.PlannedFile;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.StackPages;
import io.github.driftless.page.target.PageTargets;
import io.github.driftless.page.target.Place;
import io.github.driftless.page.target.PlaceWriter;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which files a stack's pages become, in every place they go to. */
final class Planner {

  private final Analysis analysis;
  private final StackViews views;
  private final Path source;
  private final StackPages pages;
  private final List<Writing> places;
  private final Writing usual;

  /** A place and what writes its files. */
  record Writing(Place place, PlaceWriter writer) {}

  /** A place and its files. */
  record Folder(Place place, OutputFolder files) {}

  private Planner(Analysis analysis, Path source, Path out, Pictures pictures, Problems problems) {
    this.analysis = analysis;
    this.source = source;
    this.views = StackViews.of(analysis);
    this.pages = new StackPages(analysis, views, problems);
    this.places =
        places(analysis.settings().pages(), out).stream()
            .map(place -> written(place, pictures))
            .toList();
    this.usual = written(PageTargets.usual(out), pictures);
  }

  private Writing written(Place place, Pictures pictures) {
    return new Writing(place, place.writer(pages, pictures));
  }

  /** What pages say, and as the lines that are kept in the folder of the first place. */
  private record Said(Facts facts, List<String> lines) {}

  /**
   * Plans all that {@code generate} would write: pages here, and beside them, in a thread of its
   * own, their pictures and what they say. All of that comes from the analysis, which changes no
   * more.
   *
   * @param source the stack as the list of who owns a page remembers it, absolute
   * @param out where pages go for a stack that does not say, absolute
   * @param problems takes what is wrong in templates and hand-written pages
   */
  static StackPlans.Stack plan(
      Analysis analysis,
      Path source,
      Path out,
      PageDates dates,
      Pictures pictures,
      Problems problems) {
    Problems own = new Problems();
    Planner planner = new Planner(analysis, source, out, pictures, own);
    Beside<Said> beside = Beside.begin("driftless-facts", planner::said);
    planner.places.forEach(each -> each.place().doubt().ifPresent(own::add));
    List<OutputFolder> folders =
        new ArrayList<>(planner.folders(dates).stream().map(Folder::files).toList());
    List<PageEdit> edits = planner.regions().edits(own);
    problems.addAll(own.list());
    Said said = beside.get();
    folders.set(0, folders.get(0).withFacts(said.lines()));
    return new StackPlans.Stack(
        source,
        analysis,
        planner.views,
        said.facts(),
        new Plan(folders, edits),
        own.list().isEmpty() && !planner.pages.haveProseFromElsewhere());
  }

  /** The pictures first: pages will wait for them. */
  private Said said() {
    pages.drawViews();
    Facts facts = Facts.published(analysis);
    return new Said(facts, FactsText.of(facts));
  }

  /** Returns every page as {@link #plan} has it, with pictures yet to be drawn. */
  static PageDrafts drafts(Analysis analysis, Path source, Path out, Problems problems) {
    LatePictures pictures = new LatePictures();
    Planner planner = new Planner(analysis, source, out, pictures, problems);
    List<PageDrafts.Page> drafts = new ArrayList<>();
    for (Folder folder : planner.folders(PageDates.KEPT)) {
      folder.files().files().stream()
          .filter(file -> file.path().toString().endsWith(".md"))
          .map(file -> PageDrafts.Page.of(folder.place(), file.path(), file.content()))
          .forEach(drafts::add);
    }
    RegionEdits regions = planner.regions();
    for (PageEdit edit : regions.edits(problems)) {
      drafts.add(PageDrafts.Page.byHand(regions.place(edit.page()), edit.page(), edit.after()));
    }
    return new PageDrafts(drafts, pictures.diagrams());
  }

  /** Returns whether pages will ask for pictures that have never been drawn. */
  static boolean needsNewPictures(Pages pages) {
    return PageTargets.in(pages).stream().anyMatch(Place::needsNewPictures);
  }

  /** Returns where the pages of a stack go, see {@link #plan}; at least one. */
  static List<Place> places(Pages pages, Path out) {
    List<Place> asked = PageTargets.in(pages);
    return asked.isEmpty() ? List.of(PageTargets.usual(out)) : asked;
  }

  private List<Folder> folders(PageDates dates) {
    return places.stream()
        .map(
            each -> {
              Path folder = each.place().directory();
              List<PlannedFile> files =
                  each
                      .writer()
                      .files((before, content) -> dates.of(before, content, analysis.topology()))
                      .stream()
                      .map(
                          file ->
                              new PlannedFile(
                                  folder.resolve(file.path()),
                                  file.content(),
                                  file.kept().text(),
                                  file.kept().current(),
                                  file.kept().earlier()))
                      .toList();
              List<PlannedAsset> assets =
                  each.place().assets().stream()
                      .map(
                          asset ->
                              new PlannedAsset(
                                  folder.resolve(asset.path()), asset.hash(), asset.text()))
                      .toList();
              return new Folder(
                  each.place(),
                  new OutputFolder(
                      folder,
                      source,
                      files,
                      assets,
                      List.of(),
                      Optional::empty,
                      each.place().isImported()));
            })
        .toList();
  }

  private RegionEdits regions() {
    return new RegionEdits(analysis, places, usual);
  }
}
