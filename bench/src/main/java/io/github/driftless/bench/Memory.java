package io.github.driftless.bench;

import io.github.driftless.compose.ComposeLoader;
import io.github.driftless.compose.LoadRequest;
import io.github.driftless.compose.Project;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Prints how many bytes of heap a loaded project keeps, for each byte of its file. */
public final class Memory {

  private Memory() {}

  /** Takes nothing; prints one line a size. */
  public static void main(String[] arguments) throws IOException {
    for (int services : new int[] {100, 1_000, 10_000}) {
      Path file = Stacks.write(services);
      ComposeLoader.load(LoadRequest.of(file), new Problems());
      long before = used();
      Optional<Project> project = ComposeLoader.load(LoadRequest.of(file), new Problems());
      long kept = used() - before;
      System.out.printf(
          "%6d services: %d bytes kept for each byte of the file%n",
          project.orElseThrow().services().size(), kept / Files.size(file));
    }
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
