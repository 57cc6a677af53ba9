package io.github.driftless.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code compose/cases} is a case: {@code command.txt} (default: {@code -f
 * compose.yaml}), {@code expected.json} (the resolved project, as the reference prints it; none
 * where it is rejected) and {@code problems.txt} (what is told; none where nothing is). See the
 * README there.
 */
class ComposeCasesTest {

  private static final Path CASES = Path.of("src/test/resources/compose/cases").toAbsolutePath();

  /** What stands on the standard input. */
  private static final String INPUT = "stdin.yaml";

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void resolves(String name) throws IOException, InterruptedException {
    Path folder = CASES.resolve(name);
    List<String> command = command(folder);
    boolean lenient = command.remove("lenient");
    Problems problems = new Problems();
    Optional<Project> project = ComposeLoader.load(request(folder, command, lenient), problems);
    String told = told(problems.list(), folder);
    String json = project.map(it -> portable(ComposeJson.write(it), it.directory())).orElse("");

    if (Boolean.getBoolean("driftless.update")) {
      update(folder.resolve("problems.txt"), told);
      boolean differs = KnownDifferences.hasOther(folder);
      if (lenient || differs) {
        update(folder.resolve("expected.json"), json);
      }
      if (!lenient && System.getProperty("driftless.oracle") != null) {
        String theirs =
            portable(oracle(folder, command), project.map(Project::directory).orElse(folder));
        if (differs) {
          KnownDifferences.update(folder, theirs);
        } else {
          update(folder.resolve("expected.json"), theirs);
        }
      }
    }
    assertThat(told).as("problems of " + name).isEqualTo(text(folder.resolve("problems.txt")));
    assertThat(json)
        .as("resolved project of " + name)
        .isEqualTo(text(folder.resolve("expected.json")));
  }

  private static List<String> command(Path folder) throws IOException {
    String text = text(folder.resolve("command.txt"));
    return new ArrayList<>(
        List.of((text.isBlank() ? "-f compose.yaml" : text.strip()).split("\\s+")));
  }

  private static LoadRequest request(Path folder, List<String> command, boolean lenient) {
    List<Path> files = new ArrayList<>();
    List<Path> envFiles = new ArrayList<>();
    List<String> profiles = new ArrayList<>();
    Map<String, String> environment = new HashMap<>();
    Optional<Path> directory = Optional.empty();
    Optional<String> projectName = Optional.empty();
    for (int i = 0; i < command.size(); i++) {
      switch (command.get(i)) {
        case "-f" -> {
          String file = command.get(++i);
          files.add(
              file.equals("-") ? LoadRequest.STANDARD_INPUT : folder.resolve(file).normalize());
        }
        case "--env-file" -> envFiles.add(folder.resolve(command.get(++i)).normalize());
        case "--profile" -> profiles.add(command.get(++i));
        case "--all-profiles" -> profiles.add("*");
        case "--env" -> {
          String[] parts = command.get(++i).split("=", 2);
          environment.put(parts[0], parts[1]);
        }
        case "--project-directory" ->
            directory = Optional.of(folder.resolve(command.get(++i)).normalize());
        case "--project-name" -> projectName = Optional.of(command.get(++i));
        case "(none)" -> {
          // The command names nothing: what lies in the folder is found.
        }
        default -> throw new IllegalArgumentException(command.get(i));
      }
    }
    return new LoadRequest(
            files,
            folder,
            directory,
            projectName,
            profiles,
            envFiles,
            environment,
            lenient ? LoadRequest.Reading.LENIENT : LoadRequest.Reading.STRICT)
        .withStandardInput(
            new ByteArrayInputStream(text(folder.resolve(INPUT)).getBytes(StandardCharsets.UTF_8)));
  }

  private static String told(List<Problem> problems, Path folder) {
    StringBuilder told = new StringBuilder();
    for (Problem problem : problems) {
      told.append(problem.location().map(at -> place(at, folder) + ": ").orElse(""))
          .append(problem.severity().word())
          .append(": ")
          .append(problem.message())
          .append(" [")
          .append(problem.rule())
          .append("]\n");
      problem
          .related()
          .ifPresent(
              other ->
                  told.append("  ")
                      .append(
                          other.places().stream()
                              .map(at -> place(at, folder))
                              .collect(Collectors.joining(", ")))
                      .append(": ")
                      .append(other.message())
                      .append('\n'));
      problem.hint().ifPresent(hint -> told.append("  hint: ").append(hint).append('\n'));
    }
    return told.toString();
  }

  private static String place(Location at, Path folder) {
    String file =
        at.file().equals(LoadRequest.STANDARD_INPUT)
            ? at.file().toString()
            : folder.relativize(at.file()).toString();
    return at.isWholeFile() ? file : file + ":" + at.line() + ":" + at.column();
  }

  private static String portable(String json, Path folder) {
    String text = json;
    String mark = "${PROJECT_DIR}";
    Path at = folder;
    for (int up = 0; up < 4; up++) {
      text = text.replace("\"" + at + "\"", "\"" + mark + "\"").replace(at + "/", mark + "/");
      at = at.getParent();
      mark += "/..";
    }
    return text;
  }

  /** Runs the reference in the folder; what it rejects gives an empty text. */
  private static String oracle(Path folder, List<String> command)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("driftless.oracle"));
    command.stream().filter(word -> !word.equals("(none)")).forEach(words::add);
    Path input = folder.resolve(INPUT);
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectInput(Files.exists(input) ? input.toFile() : Path.of("/dev/null").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), "UTF-8");
    return process.waitFor() == 0 ? out : "";
  }

  private static void update(Path file, String text) throws IOException {
    if (text.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, text);
    }
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
