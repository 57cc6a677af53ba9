package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file twice as long takes twice the work, whatever is wrong with it. Work is counted in bytes
 * that the load asks for, which are the same on every machine.
 */
@Tag("long")
class GrowthTest {

  /** What a doubled file may take, in what one takes; a square would be four. */
  private static final double MOST = 2.4;

  private static final int SERVICES = 4_000;

  @TempDir Path folder;

  static Stream<Arguments> files() {
    return Stream.of(
        file("plain services", i -> "  s%d: {image: a, ports: ['%d:80']}\n".formatted(i, i)),
        file(
            "services that wait in a circle",
            i -> "  s%d: {image: a, depends_on: [s%d]}\n".formatted(i, i / 2 * 2 + 1 - i % 2)),
        file(
            "a long circle",
            i -> "  s%d: {image: a, depends_on: [s%d]}\n".formatted(i, i == 0 ? 3_999 : i - 1)),
        file("chained extends", i -> "  s%d: {extends: s%d}\n".formatted(i, i + 1)),
        file("unset variables", i -> "  s%d: {image: '${V%d:?}'}\n".formatted(i, i)),
        file("unknown services", i -> "  s%d: {image: a, depends_on: [t%d]}\n".formatted(i, i)),
        file("unknown networks", i -> "  s%d: {image: a, networks: [n%d]}\n".formatted(i, i)),
        file("unknown attributes", i -> "  s%d: {image: a, imag%d: b}\n".formatted(i, i)),
        file("one container name", i -> "  s%d: {image: a, container_name: c}\n".formatted(i)),
        file("one port", i -> "  s%d: {image: a, ports: ['80:80']}\n".formatted(i)),
        file("aliases", i -> i == 0 ? "  s0: &a {image: a}\n" : "  s%d: *a\n".formatted(i)),
        file("wrong types", i -> "  s%d: [image, a]\n".formatted(i)),
        file("keys twice", i -> "  s%d: {image: a}\n".formatted(i / 2)));
  }

  private static Arguments file(String name, IntFunction<String> line) {
    return Arguments.of(name, line);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void growsWithItsFile(String name, IntFunction<String> line) throws IOException {
    work(line, SERVICES); // loads classes and fills what is kept
    double once = work(line, SERVICES);
    double twice = work(line, 2 * SERVICES);
    assertThat(twice / once).as("work of a doubled file, in that of one").isLessThan(MOST);
  }

  private double work(IntFunction<String> line, int services) throws IOException {
    Path file = folder.resolve("compose.yaml");
    StringBuilder text = new StringBuilder("services:\n");
    IntStream.range(0, services).mapToObj(line).forEach(text::append);
    Files.writeString(file, text);
    LoadRequest request = Requests.of(file, Map.of(), LoadRequest.Reading.STRICT);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    ComposeLoader.run(request, new MissingValues(), new Problems());
    return thread.getCurrentThreadAllocatedBytes() - before;
  }
}
