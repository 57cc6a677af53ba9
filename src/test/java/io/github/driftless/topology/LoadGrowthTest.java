package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stack twice as large takes twice the work to build the model of. Work is counted in bytes that
 * are asked for, which are the same on every machine.
 */
@Tag("long")
class LoadGrowthTest {

  /** What a doubled stack may take, in what one takes; a loop over pairs would take four. */
  private static final double MOST = 2.4;

  private static final int SERVICES = 1_000;

  @TempDir Path folder;

  @Test
  void growsWithServicesThatHaveANetworkEach() throws IOException {
    work(SERVICES); // loads classes
    double once = work(SERVICES);
    double twice = work(2 * SERVICES);
    assertThat(twice / once).as("work of a doubled stack, in that of one").isLessThan(MOST);
  }

  private double work(int services) throws IOException {
    StringBuilder text = new StringBuilder("name: any\nservices:\n");
    for (int i = 0; i < services; i++) {
      text.append("  s%d: {image: a, networks: [n%d]}\n".formatted(i, i));
    }
    text.append("networks:\n");
    for (int i = 0; i < services; i++) {
      text.append("  n%d:\n".formatted(i));
    }
    Path file = folder.resolve("compose.yaml");
    Files.writeString(file, text);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    assertThat(TopologyLoader.load(file, new Problems())).isPresent();
    return thread.getCurrentThreadAllocatedBytes() - before;
  }
}
