package io.github.driftless.pipeline;

import io.github.driftless.output.PageEdit;
import io.github.driftless.page.MarkedPage;
import io.github.driftless.page.MarkedRegion;
import io.github.driftless.page.MarkerKind;
import io.github.driftless.page.MarkerKind.Attribute;
import io.github.driftless.page.Region;
import io.github.driftless.page.StackPages;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Topology;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the marker regions of the hand-written pages that a stack names. */
final class RegionEdits {

  private static final String MODE = "mode";

  private RegionEdits() {}

  /**
   * Returns one edit for each page; fewer where a page or one of its markers is wrong, which is
   * told in the problems.
   */
  static List<PageEdit> of(Topology topology, StackPages pages, Problems problems) {
    List<MarkerKind> kinds = kinds(topology);
    List<PageEdit> edits = new ArrayList<>();
    for (Path file : topology.pages().regions()) {
      Optional<String> text = read(file, problems);
      text.flatMap(before -> filled(file, before, kinds, topology, pages, problems))
          .ifPresent(after -> edits.add(new PageEdit(file, text.get(), after)));
    }
    return edits;
  }

  /** With one mode there is nothing to choose, and a marker need not name it. */
  private static List<MarkerKind> kinds(Topology topology) {
    List<String> modes = topology.modes().stream().map(Mode::name).toList();
    return Arrays.stream(Region.values())
        .map(
            region ->
                new MarkerKind(
                    region.word(),
                    region.isAboutOneMode()
                        ? List.of(new Attribute(MODE, modes, modes.size() > 1))
                        : List.of()))
        .toList();
  }

  private static Optional<String> filled(
      Path file,
      String before,
      List<MarkerKind> kinds,
      Topology topology,
      StackPages pages,
      Problems problems) {
    Problems inPage = new Problems();
    MarkedPage page = MarkedPage.read(file, before, kinds, inPage);
    page.requireRegions(inPage);
    Optional<String> after = Optional.empty();
    if (!inPage.hasErrors()) {
      Map<MarkedRegion, String> texts = new HashMap<>();
      for (MarkedRegion region : page.regions()) {
        String mode = region.attributes().getOrDefault(MODE, topology.modes().get(0).name());
        Region.of(region.kind())
            .flatMap(kind -> pages.region(kind, mode))
            .ifPresent(text -> texts.put(region, text));
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
