package io.github.driftless.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs that are killed between any two operations: every file is old or new, and the next run, be
 * it for the same or for another plan, finishes without taking our own work for an edit by hand.
 */
class InterruptedWriteTest {

  @TempDir private Path temp;

  /** Does so many operations, then dies as a killed process does: without a word. */
  private static final class MortalDisk implements Disk {
    private final Disk disk = new AtomicDisk();
    private int left;

    MortalDisk(int operations) {
      this.left = operations;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
      live();
      disk.write(file, content);
    }

    @Override
    public void delete(Path file, Path root) throws IOException {
      live();
      disk.delete(file, root);
    }

    private void live() {
      if (left-- == 0) {
        throw new Killed();
      }
    }
  }

  private static final class Killed extends RuntimeException {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nextRunFinishes(long seed) {
    Random random = new Random(seed);
    Path out = temp.resolve("out");
    Tree.write(temp.resolve("topology.yaml"), "title: T\n");
    SortedMap<String, String> last = new TreeMap<>();
    int kills = 0;
    for (int round = 0; round < 300; round++) {
      SortedMap<String, String> now = files(random);
      String about = "seed " + seed + ", round " + round + ": " + last + " -> " + now;
      SortedMap<String, String> before = pages(out);
      try {
        Outcome outcome =
            PlanWriter.refusing().on(new MortalDisk(random.nextInt(8))).write(plan(out, now));
        assertThat(outcome.problems()).as(about).isEmpty();
        assertThat(pages(out)).as(about).isEqualTo(now);
      } catch (Killed expected) {
        kills++;
        pages(out)
            .forEach(
                (path, text) -> assertThat(text).as(about).isIn(before.get(path), now.get(path)));
      }
      last = now;
    }
    assertThat(kills).as("runs that were killed").isPositive();
    assertThat(PlanWriter.refusing().write(plan(out, last)).problems()).isEmpty();
    assertThat(pages(out)).isEqualTo(last);
    assertThat(new PlanChecker().check(plan(out, last)).drift()).isEmpty();
  }

  private static SortedMap<String, String> pages(Path out) {
    SortedMap<String, String> files = Tree.read(out);
    files.remove(Manifest.NAME);
    return files;
  }

  private static SortedMap<String, String> files(Random random) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String path : List.of("a.md", "b.md", "docs/a.md", "docs/deep/b.md")) {
      if (random.nextInt(3) > 0) {
        files.put(path, "text " + random.nextInt(3) + "\n");
      }
    }
    return files;
  }

  private Plan plan(Path out, Map<String, String> files) {
    return new Plan(
        List.of(
            new OutputFolder(
                out, temp.resolve("topology.yaml"), Tree.planned(files, out), List.of())),
        List.of());
  }
}
