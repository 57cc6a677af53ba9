package io.github.driftless.output;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a plan on the disk. Everything is looked at before the first byte is written. Each file is
 * replaced as a whole; the ownership list is written before the files, saying that each is ours as
 * it was and as it will be, and after them as it then is. So a run that is killed at any moment
 * leaves every file old or new, and the next run finishes the work.
 */
public final class PlanWriter {

  private final boolean adopt;
  private final Disk disk;

  private PlanWriter(boolean adopt, Disk disk) {
    this.adopt = adopt;
    this.disk = disk;
  }

  /** Returns a writer that refuses a plan as long as a file that is not ours stands in its way. */
  public static PlanWriter refusing() {
    return new PlanWriter(false, new AtomicDisk());
  }

  /** Returns a writer that takes over files that are not ours or were edited by hand. */
  public static PlanWriter adopting() {
    return new PlanWriter(true, new AtomicDisk());
  }

  PlanWriter on(Disk other) {
    return new PlanWriter(adopt, other);
  }

  /**
   * Writes what differs. On errors nothing was written, save where the disk refused in the middle
   * of it: then the outcome holds what was done up to there.
   */
  public Outcome write(Plan plan) {
    Problems problems = new Problems();
    Comparison.Aim aim = adopt ? Comparison.Aim.ADOPT : Comparison.Aim.WRITE;
    Comparison comparison = Comparison.of(plan, aim, problems);
    checkPermissions(comparison, problems);
    if (problems.hasErrors()) {
      return new Outcome(List.of(), problems.list());
    }
    List<Change> done = new ArrayList<>();
    for (Step step : Steps.of(comparison)) {
      try {
        step.run(disk);
        step.change().ifPresent(done::add);
      } catch (IOException e) {
        problems.add(
            IoProblem.of("unwritable", "cannot write this file", step.file(), e)
                .withHint("free the way and run the command again: it goes on from there"));
        break;
      }
    }
    return new Outcome(done, problems.list());
  }

  private static void checkPermissions(Comparison comparison, Problems problems) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Step step : Steps.of(comparison)) {
      if (step.touchesDisk()) {
        Path folder = step.file().getParent();
        while (!Files.exists(folder)) {
          folder = folder.getParent();
        }
        folders.add(folder);
      }
    }
    for (Path folder : folders) {
      if (!Files.isWritable(folder)) {
        problems.add(
            Problem.error(
                    "unwritable", "no permission to write into this folder", Location.of(folder))
                .withHint("change its permissions, or run the command as its owner"));
      }
    }
  }
}
