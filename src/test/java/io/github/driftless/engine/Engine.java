package io.github.driftless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Docker engine of its own ({@code src/test/engine}), one for each run. */
public final class Engine {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SCRIPTS = Places.project().resolve("src/test/engine");
  private static final int REFUSED = 77;
  private static final int MINUTES = 15;

  private Engine() {}

  /**
   * Starts stacks side by side and tries who reaches whom. Ends the test as skipped, with the
   * script's reason, where the host refuses what an engine needs.
   *
   * @param folder takes the plan and what came of it
   */
  static List<Observed> run(List<StartedStack> stacks, Path folder)
      throws IOException, InterruptedException {
    JsonNode root =
        ask("try.py", Map.of("stacks", stacks.stream().map(Engine::plan).toList()), folder);
    return root.get("stacks").valueStream().map(stack -> Observed.of(stack, root)).toList();
  }

  /**
   * Runs a script of {@code src/test/engine} beside an engine, and returns its answers. Ends the
   * test as skipped, with the reason, where the host refuses what an engine needs.
   *
   * @param script takes two files: what to do, JSON, and where its answers go
   * @param folder takes both
   */
  public static JsonNode ask(String script, Object plan, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path task = folder.resolve("plan.json");
    Path answers = folder.resolve("answers.json");
    Path words = folder.resolve("words.txt");
    Files.deleteIfExists(answers);
    JSON.writerWithDefaultPrettyPrinter().writeValue(task, plan);
    Process process =
        new ProcessBuilder(
                SCRIPTS.resolve("engine.sh").toString(),
                "python3",
                SCRIPTS.resolve(script).toString(),
                task.toString(),
                answers.toString())
            .redirectErrorStream(true)
            .redirectOutput(words.toFile())
            .start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("minutes: " + MINUTES).isTrue();
    } finally {
      // the script ends the engine, and all that runs on it
      process.destroy();
    }
    String said = Files.readString(words).strip();
    Assumptions.assumeTrue(process.exitValue() != REFUSED, said);
    assertThat(process.exitValue()).as(said).isZero();
    return JSON.readTree(answers);
  }

  private static Map<String, Object> plan(StartedStack stack) {
    return Map.of(
        "name",
        stack.name(),
        "steps",
        stack.steps(),
        "networks",
        stack.steps().stream()
            .filter(step -> step.command().contains("network") && !step.container())
            .map(Step::subject)
            .toList(),
        "containers",
        stack.steps().stream().filter(Step::container).map(Step::subject).distinct().toList(),
        "listeners",
        stack.listeners(),
        "ports",
        stack.ports().stream()
            .map(port -> port.split("/"))
            .map(port -> Map.of("port", Integer.parseInt(port[0]), "protocol", port[1]))
            .toList(),
        "names",
        stack.names());
  }
}
