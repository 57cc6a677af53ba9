package io.github.driftless.compose;

import io.github.driftless.testing.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The corpora of real stacks that lie beside the project, where they do. */
final class Corpora {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One case.
   *
   * @param corpus the folder of {@code cases.json}
   * @param folder where the command would stand
   */
  record Case(Path corpus, String name, Path folder, JsonNode options) {

    LoadRequest request() {
      Map<String, String> environment = new HashMap<>();
      Optional.ofNullable(options.get("env"))
          .ifPresent(
              env ->
                  env.properties()
                      .forEach(
                          e ->
                              environment.put(
                                  e.getKey(),
                                  e.getValue()
                                      .asString()
                                      .replace("${PROJECT_DIR}", folder.toString()))));
      return new LoadRequest(
          paths("files"),
          folder,
          text("projectDirectory").map(folder::resolve).map(Path::normalize),
          text("projectName"),
          texts("profiles"),
          paths("envFiles"),
          environment,
          LoadRequest.Reading.STRICT);
    }

    private List<Path> paths(String key) {
      return texts(key).stream().map(file -> folder.resolve(file).normalize()).toList();
    }

    private List<String> texts(String key) {
      List<String> texts = new ArrayList<>();
      Optional.ofNullable(options.get(key))
          .ifPresent(list -> list.forEach(item -> texts.add(item.asString())));
      return texts;
    }

    private Optional<String> text(String key) {
      return Optional.ofNullable(options.get(key))
          .map(JsonNode::asString)
          .filter(text -> !text.isEmpty());
    }

    /** Returns what the reference makes of it, empty where it rejects it. */
    Optional<String> golden() throws IOException {
      Path file = corpus.resolve("golden").resolve(name + ".json");
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** Writes the project's folder, and those above it up to the corpora, as the goldens do. */
    String portable(String json) {
      Path project = request().projectDirectory().orElse(folder);
      if (request().projectDirectory().isEmpty() && !request().files().isEmpty()) {
        project = request().files().get(0).getParent();
      }
      String text = json;
      String mark = "${PROJECT_DIR}";
      for (Path at = project;
          at != null && at.startsWith(corpus.getParent());
          at = at.getParent()) {
        text = text.replace("\"" + at + "\"", "\"" + mark + "\"").replace(at + "/", mark + "/");
        mark += "/..";
      }
      return text;
    }
  }

  private Corpora() {}

  /** Returns the folder of the corpora, empty where they are not there. */
  static Optional<Path> folder() {
    try {
      Optional<Path> corpora = Places.shared("corpora");
      // paths are compared with what the reference printed: a link on the way has another name
      return corpora.isPresent() ? Optional.of(corpora.get().toRealPath()) : corpora;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> sets(Path corpora) throws IOException {
    try (Stream<Path> folders = Files.list(corpora)) {
      return folders.filter(set -> Files.exists(set.resolve("cases.json"))).sorted().toList();
    }
  }

  static List<Case> cases(Path set) {
    try {
      List<Case> cases = new ArrayList<>();
      for (JsonNode options : JSON.readTree(Files.readString(set.resolve("cases.json")))) {
        cases.add(
            new Case(
                set,
                options.get("name").asString(),
                set.resolve(options.get("dir").asString()).normalize(),
                options));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
