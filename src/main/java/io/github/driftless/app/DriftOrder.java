package io.github.driftless.app;

import io.github.driftless.output.Change;
import io.github.driftless.output.ListNames;
import io.github.driftless.output.OutputFolder;
import io.github.driftless.output.PageEdit;
import io.github.driftless.output.Plan;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sorts what differs by who reads it: hand-written pages, the pages of a site, what stands in its
 * folders, and last the sources of pictures.
 */
final class DriftOrder {

  private final Set<Path> handWritten;
  private final Set<Path> folders;

  DriftOrder(Plan plan) {
    handWritten = plan.edits().stream().map(PageEdit::page).collect(Collectors.toSet());
    folders = plan.folders().stream().map(OutputFolder::path).collect(Collectors.toSet());
  }

  List<Change> of(List<Change> drift) {
    List<Change> pages = drift.stream().filter(change -> !isFacts(change)).toList();
    // what changes the list of facts changes pages, which say it better
    return (pages.isEmpty() ? drift : pages)
        .stream().sorted(Comparator.comparingInt(this::rank)).toList();
  }

  private static boolean isFacts(Change change) {
    return ListNames.isFacts(change.path());
  }

  private int rank(Change change) {
    Path path = change.path();
    if (handWritten.contains(path)) {
      return 0;
    }
    if (!path.toString().endsWith(".md")) {
      return 3;
    }
    return folders.contains(path.getParent()) ? 1 : 2;
  }
}
