package io.github.driftless.output;

import java.nio.file.Path;
import java.util.List;

/**
 * One output folder held against the disk.
 *
 * @param list the file that the ownership list is kept in
 * @param changes sorted by path; the ownership list comes last, and only where it alone differs, as
 *     it changes with every file it lists
 * @param during the ownership list while files are being rewritten: each is ours as it was and as
 *     it will be, so a run that ends early leaves nothing that looks edited by hand
 * @param after the ownership list at the end; empty where the folder holds nothing of ours
 * @param listIsStale whether the list on the disk says something else than {@code after}
 */
record FolderComparison(
    Path folder,
    Path list,
    List<Change> changes,
    Manifest during,
    Manifest after,
    boolean listIsStale) {

  FolderComparison {
    changes = List.copyOf(changes);
  }
}
