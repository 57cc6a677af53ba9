package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.TopologyLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads stacks, once a run, and prepares to say what they imply. */
final class StackLoader {

  private final Settings settings;
  private final Work.Listener listener;

  StackLoader(Settings settings, Work.Listener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Reads a stack.
   *
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @return empty where there is an error among the problems, of this stack or an earlier one
   */
  Optional<Analysis> load(Path stack, Problems problems) {
    return load(stack, pages -> {}, problems);
  }

  /**
   * Reads a stack.
   *
   * @param wanted called with the pages that are asked for as soon as they are known
   */
  Optional<Analysis> load(Path stack, Consumer<Pages> wanted, Problems problems) {
    Problems own = new Problems();
    Optional<Analysis> analysis =
        TopologyLoader.load(stack, wanted, own).map(found -> Analysis.of(found, listener));
    for (Problem problem : own.list()) {
      problems.add(settings.strict() ? problem.asError() : problem);
    }
    return problems.hasErrors() ? Optional.empty() : analysis;
  }

  /** Returns the stacks without those that are named twice. */
  static List<Path> distinct(List<Path> stacks) {
    return stacks.stream().map(StackLoader::named).distinct().toList();
  }

  /** A folder and the topology.yaml in it are one stack, also to the list of who owns a page. */
  static Path named(Path stack) {
    return stack.endsWith(TopologyLoader.FILE_NAME) && Files.isRegularFile(stack)
        ? stack.getParent()
        : stack;
  }
}
