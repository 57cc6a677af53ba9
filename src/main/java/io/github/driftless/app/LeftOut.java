package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.topology.Unread;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What none of the stacks of a run was made from, though it is at hand. */
final class LeftOut {

  private LeftOut() {}

  /** Returns it, each thing once. */
  static List<Unread> of(List<Analysis> stacks) {
    Set<Path> read = new HashSet<>();
    stacks.forEach(stack -> read.addAll(stack.topology().inputs()));
    return stacks.stream()
        .flatMap(stack -> stack.topology().unread().stream())
        .filter(
            each -> each.kind() != Unread.Kind.COMPOSE_FILE || !read.contains(each.source().file()))
        .distinct()
        .toList();
  }
}
