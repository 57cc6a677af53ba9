package io.github.driftless.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order in which a comparison is put on the disk; see {@link PlanWriter} for the reason. */
final class Steps {

  private Steps() {}

  static List<Step> of(Comparison comparison) {
    List<Step> steps = new ArrayList<>();
    comparison.folders().forEach(folder -> steps.addAll(of(folder)));
    for (Change page : comparison.pages()) {
      steps.add(Step.of(page, page.path().getParent()));
    }
    return steps;
  }

  private static List<Step> of(FolderComparison folder) {
    Path list = folder.list();
    List<Change> files =
        folder.changes().stream().filter(change -> !change.path().equals(list)).toList();
    boolean filesChange = files.stream().anyMatch(Change::isDrift);

    List<Step> steps = new ArrayList<>();
    if (filesChange) {
      steps.add(Step.list(list, folder.during().print()));
    }
    files.forEach(change -> steps.add(Step.of(change, folder.folder())));
    if (filesChange || folder.listIsStale()) {
      steps.add(lastStep(folder, list));
    }
    return steps;
  }

  private static Step lastStep(FolderComparison folder, Path list) {
    Optional<Change> told =
        folder.changes().stream().filter(change -> change.path().equals(list)).findFirst();
    if (told.isPresent()) {
      return Step.of(told.get(), folder.folder());
    }
    return folder.after().isEmpty()
        ? Step.unlist(list, folder.folder())
        : Step.list(list, folder.after().print());
  }
}
