package io.github.driftless.topology;

import io.github.driftless.topology.Overlay.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What of the files at hand is left out on purpose.
 *
 * @param searched the folders below which compose files are expected to belong to some project;
 *     none where somebody named the one file to read
 * @param excluded files that patterns of {@code projects} exclude, absolute
 * @param ignore what {@code ignore} names
 */
record LeavingOut(List<Path> searched, Set<Path> excluded, List<Text> ignore) {

  LeavingOut {
    searched = List.copyOf(searched);
    excluded = Set.copyOf(excluded);
    ignore = List.copyOf(ignore);
  }
}
