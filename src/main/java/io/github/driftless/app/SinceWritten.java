package io.github.driftless.app;

import io.github.driftless.analysis.change.Changes;
import io.github.driftless.analysis.change.Facts;
import io.github.driftless.analysis.change.FactsComparison;
import io.github.driftless.analysis.change.NetworkChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What became of the network of a stack since its pages were written.
 *
 * @param stack the stack, as it was named, absolute
 * @param folder the folder that paths of the stack are relative to, absolute
 * @param changes what changed; empty where no list of facts says what the pages were written from
 */
public record SinceWritten(Path stack, Path folder, Optional<Changes> changes) {

  /** Compares what is listed beside the pages with what is so now. */
  static SinceWritten of(Path stack, Path folder, Optional<Facts> listed, Facts now) {
    return new SinceWritten(
        stack, folder, listed.map(before -> FactsComparison.between(before, now)));
  }

  /** Returns that nothing changed. */
  static SinceWritten nothing(Path stack, Path folder, Facts now) {
    return new SinceWritten(stack, folder, Optional.of(Changes.none(now)));
  }

  /** Returns the changes that are more than a variable without a value here. */
  public List<NetworkChange> known() {
    List<NetworkChange> all = changes.map(Changes::all).orElse(List.of());
    boolean derived = lacking().isEmpty();
    return all.stream()
        .filter(change -> !isLacking(change) && (derived || !change.isDerived()))
        .toList();
  }

  /** Returns the changes that are there only since a variable has no value here. */
  public List<NetworkChange> lacking() {
    return changes.map(Changes::all).orElse(List.of()).stream()
        .filter(SinceWritten::isLacking)
        .toList();
  }

  /** Returns the variables without a value here that the pages know, sorted. */
  public List<String> lacks() {
    TreeSet<String> names = new TreeSet<>();
    lacking().forEach(change -> names.addAll(change.lacks()));
    return List.copyOf(names);
  }

  /** What the pages know, and what nothing at hand says any more. */
  private static boolean isLacking(NetworkChange change) {
    return change.before().isPresent() && !change.lacks().isEmpty() && !change.knewNoValue();
  }
}
