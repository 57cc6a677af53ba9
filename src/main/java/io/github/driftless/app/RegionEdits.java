package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.output.PageEdit;
import io.github.driftless.page.MarkedPage;
import io.github.driftless.page.MarkedRegion;
import io.github.driftless.page.StackPages;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the marker regions of the hand-written pages that a stack names. */
final class RegionEdits {

  private RegionEdits() {}

  /**
   * Returns one edit for each page; fewer where a page or one of its markers is wrong, which is
   * told in the problems.
   */
  static List<PageEdit> of(Analysis analysis, StackPages pages, Problems problems) {
    RegionTexts texts = new RegionTexts(analysis.topology(), pages::region);
    List<PageEdit> edits = new ArrayList<>();
    for (Path file : analysis.settings().pages().regions()) {
      Optional<String> text = read(file, problems);
      text.flatMap(before -> filled(file, before, texts, problems))
          .ifPresent(after -> edits.add(new PageEdit(file, text.get(), after)));
    }
    return edits;
  }

  private static Optional<String> filled(
      Path file, String before, RegionTexts wanted, Problems problems) {
    Problems inPage = new Problems();
    MarkedPage page = MarkedPage.read(file, before, wanted.kinds(), inPage);
    page.requireRegions(inPage);
    Optional<String> after = Optional.empty();
    if (!inPage.hasErrors()) {
      Map<MarkedRegion, String> texts = new HashMap<>();
      for (MarkedRegion region : page.regions()) {
        wanted.of(region).ifPresent(text -> texts.put(region, text));
      }
      after = Optional.of(page.with(texts, inPage));
    }
    problems.addAll(inPage.list());
    return inPage.hasErrors() ? Optional.empty() : after;
  }

  private static Optional<String> read(Path file, Problems problems) {
    if (!Files.isRegularFile(file)) {
      problems.add(
          Problem.error("page-missing", "no such page", Location.of(file))
              .withHint("create it, or take it off the list under pages: regions:"));
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      problems.add(
          Problem.error("page-encoding", "this page is not UTF-8", Location.of(file))
              .withHint("save it as UTF-8"));
      return Optional.empty();
    } catch (IOException e) {
      problems.add(
          Problem.error("unreadable", "cannot read this page", Location.of(file))
              .withHint("check its permissions"));
      return Optional.empty();
    }
  }
}
