package io.github.driftless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who reaches whom is tried on a real engine, in every stack of {@code src/test/resources/network}
 * and {@code src/test/resources/engine} and in generated ones: everybody asks everybody, at every
 * address, name and port. What {@code network} says is answered, and nothing else is.
 */
@Tag("engine")
class EngineTest {

  private static final Path FOLDER = Places.project().resolve("target/engine");
  private static final int GENERATED = 48;
  private static final int AT_ONCE = 16;
  private static final int PORTS_OF_A_STACK = 12;

  @Test
  void agreesWithNetwork() throws Exception {
    List<StartedStack> stacks = new ArrayList<>();
    for (Path folder : folders()) {
      stacks.add(StartedStack.load(folder, 20_000 + stacks.size() * PORTS_OF_A_STACK));
    }
    List<String> disagreements = new ArrayList<>();
    int questions = 0;
    int answers = 0;
    int left = 0;
    int batch = 0;
    for (List<StartedStack> some : batches(stacks)) {
      List<Observed> observed = Engine.run(some, FOLDER.resolve("batch-" + ++batch));
      for (int i = 0; i < some.size(); i++) {
        Comparison comparison = new Comparison(some.get(i), observed.get(i));
        disagreements.addAll(comparison.disagreements().stream().sorted().toList());
        questions += observed.get(i).asked();
        answers += observed.get(i).answers().size();
        left += comparison.left();
      }
    }
    String counts =
        "%d stacks, %d questions, %d answered (%d of them where nothing is said), %d disagreements"
            .formatted(stacks.size(), questions, answers, left, disagreements.size());
    System.out.println("engine: " + counts);
    assertThat(disagreements).as(counts).isEmpty();
    assertThat(stacks).hasSizeGreaterThanOrEqualTo(60);
    assertThat(answers).isPositive();
  }

  private static List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String place : List.of("network", "engine")) {
      for (Path folder : Places.folders(Places.resources(place))) {
        List<NewerThanTheEngine> newer = NewerThanTheEngine.in(folder);
        if (newer.isEmpty()) {
          folders.add(folder);
        } else {
          System.out.println("engine: not started: " + folder.getFileName() + ", for " + newer);
        }
      }
    }
    for (int seed = 1; seed <= GENERATED; seed++) {
      folders.add(StackGenerator.write(seed, FOLDER.resolve("stacks")));
    }
    return folders;
  }

  /** Stacks that can stand side by side on one machine. */
  private static List<List<StartedStack>> batches(List<StartedStack> stacks) {
    List<List<StartedStack>> batches = new ArrayList<>();
    List<Set<String>> claimed = new ArrayList<>();
    for (StartedStack stack : stacks) {
      int batch = 0;
      while (batch < batches.size()
          && (batches.get(batch).size() == AT_ONCE
              || stack.claims().stream().anyMatch(claimed.get(batch)::contains))) {
        batch++;
      }
      if (batch == batches.size()) {
        batches.add(new ArrayList<>());
        claimed.add(new HashSet<>());
      }
      batches.get(batch).add(stack);
      claimed.get(batch).addAll(stack.claims());
    }
    return batches;
  }
}
