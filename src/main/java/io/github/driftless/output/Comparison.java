package io.github.driftless.output;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan held against the disk. Writing and checking both start here, so they cannot disagree.
 *
 * @param folders one for each output folder, in order
 * @param pages changes to hand-written pages
 */
record Comparison(List<FolderComparison> folders, List<Change> pages) {

  /** What the comparison is for; decides which disagreements are errors. */
  enum Aim {
    /** Nothing is written: a file edited by hand is drift. */
    CHECK,
    /** A file edited by hand, or not ours, stands in the way. */
    WRITE,
    /** Files that stand in the way are taken over. */
    ADOPT
  }

  static Comparison of(Plan plan, Aim aim, Problems problems) {
    PlannedPaths.check(plan, problems);
    SortedMap<String, List<OutputFolder>> byPath = new TreeMap<>();
    for (OutputFolder folder : plan.folders()) {
      byPath.computeIfAbsent(Slashes.of(folder.path()), key -> new ArrayList<>()).add(folder);
    }
    List<FolderComparison> folders = new ArrayList<>();
    for (List<OutputFolder> shared : byPath.values()) {
      folders.add(new FolderComparer(shared, aim, problems).compare());
    }
    return new Comparison(folders, pages(plan, problems));
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    folders.forEach(folder -> changes.addAll(folder.changes()));
    changes.addAll(pages);
    return changes;
  }

  private static List<Change> pages(Plan plan, Problems problems) {
    Set<Path> generated = new HashSet<>();
    plan.paths().forEach(generated::add);
    Map<Path, PageEdit> byPage = new LinkedHashMap<>();
    for (PageEdit edit : plan.edits()) {
      PageEdit first = byPage.getOrDefault(edit.page(), edit);
      if (!first.equals(edit) && !first.after().equals(edit.before())) {
        throw new IllegalArgumentException("two edits of one page that do not follow each other");
      }
      byPage.put(edit.page(), new PageEdit(edit.page(), first.before(), edit.after()));
    }
    List<Change> changes = new ArrayList<>();
    for (PageEdit edit : byPage.values()) {
      if (generated.contains(edit.page())) {
        problems.add(
            Problem.error(
                    "page-is-generated",
                    "regions of this page are to be filled, but the whole page is generated",
                    Location.of(edit.page()))
                .withHint("put the regions into another page"));
      } else {
        page(edit, problems).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static Optional<Change> page(PageEdit edit, Problems problems) {
    Optional<byte[]> onDisk = new Place(edit.page(), problems).readPage();
    if (onDisk.isEmpty()) {
      return Optional.empty();
    }
    if (!Arrays.equals(onDisk.get(), edit.before().getBytes(StandardCharsets.UTF_8))) {
      problems.add(
          Problem.error(
                  "page-changed-meanwhile",
                  "somebody saved this page while it was being worked on",
                  Location.of(edit.page()))
              .withHint("run the command again"));
      return Optional.empty();
    }
    Change.Kind kind =
        edit.before().equals(edit.after()) ? Change.Kind.UNCHANGED : Change.Kind.CHANGE;
    return Optional.of(
        new Change(
            kind, edit.page(), Optional.of(edit.before()), Optional.of(edit.after()), false));
  }
}
