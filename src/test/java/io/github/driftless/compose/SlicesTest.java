package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects of so many services that they go through the phases a slice at a time. */
class SlicesTest {

  private static final int SERVICES = 300;

  @TempDir Path folder;

  @Test
  void whatALaterFileResetsIsGoneInEverySlice() throws IOException {
    Path first = write("compose.yaml", services(i -> "{ image: app, ports: [\"80\"] }"));
    Path second =
        write(
            "second.yaml",
            "services:\n  s5: { ports: !reset [] }\n  s140: { ports: !override [\"81\"] }\n"
                + "  s299: { ports: !reset [] }\n");
    Project project = load(first, second);
    Map<String, List<Integer>> others =
        Map.of("s5", List.of(), "s140", List.of(81), "s299", List.of());
    assertThat(project.services()).hasSize(SERVICES);
    for (ComposeService service : project.services()) {
      assertThat(service.ports().stream().map(ComposeService.Port::target).toList())
          .as(service.name())
          .isEqualTo(others.getOrDefault(service.name(), List.of(80)));
    }
  }

  @Test
  void aResetInAFileOfManySlicesReachesEarlierFiles() throws IOException {
    Path first = write("compose.yaml", services(i -> "{ image: app, ports: [\"80\"] }"));
    Path second =
        write(
            "second.yaml",
            services(i -> i % 100 == 7 ? "{ ports: !reset [] }" : "{ hostname: h" + i + " }"));
    assertThat(load(first, second).services())
        .filteredOn(service -> service.ports().isEmpty())
        .extracting(ComposeService::name)
        .containsExactly("s7", "s107", "s207");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 150, SERVICES - 1})
  void whatOneServiceOfAnySliceImpliesIsThere(int one) throws IOException {
    Path file =
        write(
            "compose.yaml",
            services(i -> i == one ? "{ image: app }" : "{ image: app, networks: [own] }")
                + "networks:\n  own: {}\n");
    assertThat(load(file).networks())
        .extracting(ComposeNetwork::key)
        .containsExactly("own", "default");
  }

  @Test
  void whatIsWrongInAnySliceIsToldInOneRunInItsOrder() throws IOException {
    Path file =
        write(
            "compose.yaml",
            services(
                i ->
                    i % 140 == 3
                        ? "{ image: app, ports: [\"many\"] }"
                        : i % 140 == 5 ? "{ image: app, imagee: app }" : "{ image: app }"));
    Problems problems = new Problems();
    assertThat(ComposeLoader.load(LoadRequest.of(file), problems)).isEmpty();
    List<Integer> lines = new ArrayList<>();
    for (Problem problem : problems.list()) {
      lines.add(problem.location().orElseThrow().line());
    }
    assertThat(lines).containsExactly(5, 7, 145, 147, 285, 287);
  }

  private Project load(Path... files) {
    Problems problems = new Problems();
    LoadRequest request =
        new LoadRequest(
            List.of(files),
            files[0].getParent(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of(),
            LoadRequest.Reading.STRICT);
    return ComposeLoader.load(request, problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.toRealPath().resolve(name), text);
  }

  private static String services(IntFunction<String> said) {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < SERVICES; i++) {
      text.append("  s").append(i).append(": ").append(said.apply(i)).append('\n');
    }
    return text.toString();
  }
}
