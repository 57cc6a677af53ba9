package io.github.driftless.output;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one run would put on the disk: whole files in output folders, and regions of
 * hand-written pages. {@link PlanWriter} and {@link PlanChecker} are its two ends.
 *
 * @param folders sorted by path, then by source
 * @param edits sorted by page; several edits of one page follow each other, the second made on what
 *     the first left
 */
public record Plan(List<OutputFolder> folders, List<PageEdit> edits) {

  public Plan {
    folders =
        folders.stream()
            .sorted(
                Comparator.comparing((OutputFolder folder) -> Slashes.of(folder.path()))
                    .thenComparing(folder -> Slashes.of(folder.source())))
            .toList();
    edits =
        edits.stream()
            .sorted(Comparator.comparing((PageEdit edit) -> Slashes.of(edit.page())))
            .toList();
  }

  /** Returns one plan for several stacks, so that all of it is checked before a byte is written. */
  public static Plan join(List<Plan> plans) {
    return new Plan(
        plans.stream().flatMap(plan -> plan.folders().stream()).toList(),
        plans.stream().flatMap(plan -> plan.edits().stream()).toList());
  }

  /** Returns the files in which Driftless keeps the lists of what it owns, absolute. */
  public List<Path> lists() {
    return folders.stream()
        .flatMap(folder -> ListNames.allFiles(folder.path()))
        .distinct()
        .toList();
  }

  /** Returns where the planned files and assets of all folders go. */
  Stream<Path> paths() {
    return folders.stream().flatMap(OutputFolder::paths);
  }
}
