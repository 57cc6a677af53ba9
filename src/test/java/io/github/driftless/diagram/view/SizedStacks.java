package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stacks of the sizes that people have: some twenty services, some sixty, and many more. */
public final class SizedStacks {

  private static final int NETWORKS = 12;
  private static final List<String> KINDS =
      List.of("postgres", "redis", "nginx", "prom/prometheus", "example/application");

  private SizedStacks() {}

  /** Returns every picture of a stack. */
  public static List<Diagram> diagrams(Path stack) {
    List<Diagram> diagrams = new ArrayList<>();
    for (ModeAnalysis mode : Analysed.stack(stack).modes()) {
      ModeViews.of(mode).drawn().forEach(drawn -> diagrams.add(drawn.diagram()));
    }
    return diagrams;
  }

  /** Returns one of the stacks this project ships. */
  public static Path sample(String name) {
    return Places.project().resolve("stacks").resolve(name);
  }

  /**
   * Writes a stack of so many services on a dozen networks, each of which has its proxy, its data
   * and its monitoring, and where everybody talks to several others.
   */
  public static Path made(Path folder, int services) throws IOException {
    StringBuilder compose = new StringBuilder("networks:\n");
    for (int i = 0; i < NETWORKS; i++) {
      compose.append("  area_" + i + ": {}\n");
    }
    compose.append("services:\n");
    StringBuilder topology =
        new StringBuilder(
            "title: Made\ncompose: compose.yaml\nactors: { lan: { at: lan } }\nflows:\n");
    for (int i = 0; i < services; i++) {
      String kind = KINDS.get(i % KINDS.size());
      int area = i * NETWORKS / services;
      compose.append("  service-with-a-name-" + i + ": { image: " + kind);
      compose.append(", networks: [area_" + area + ", area_" + (area + 1) % NETWORKS + "] }\n");
      for (int far : new int[] {1, 7, 31}) {
        topology.append("  - { from: service-with-a-name-" + i + ", to: service-with-a-name-");
        topology.append((i + far) % services + (far > 1 ? ", kind: secondary" : "") + " }\n");
      }
    }
    topology.append("  - { from: lan, to: service-with-a-name-0, label: HTTPS/443 }\n");
    Files.writeString(folder.resolve("compose.yaml"), compose);
    Files.writeString(folder.resolve("topology.yaml"), topology);
    return folder;
  }

  /** Writes a stack that joins real ones, more than 140 services; empty without them. */
  public static Optional<Path> real(Path folder) throws IOException {
    Optional<Path> corpus = Places.shared("corpora/real-world");
    if (corpus.isEmpty()) {
      return Optional.empty();
    }
    Map<String, JsonNode> largest = new TreeMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (JsonNode each : json(corpus.get().resolve("cases.json"))) {
      Path golden = corpus.get().resolve("golden/" + each.get("name").asString() + ".json");
      int size = Files.exists(golden) ? json(golden).path("services").size() : 0;
      String where = each.get("dir").asString();
      if (size > 2 && size > sizes.getOrDefault(where, 0)) {
        sizes.put(where, size);
        largest.put(where, each);
      }
    }
    List<String> projects = new ArrayList<>();
    for (JsonNode each : largest.values()) {
      Path where = corpus.get().resolve(each.get("dir").asString());
      projects.add(
          "  - { name: p"
              + projects.size()
              + ", compose: { files: "
              + texts(each, "files")
                  .map(file -> '"' + where.resolve(file).toString() + '"')
                  .toList()
              + ", profiles: "
              + texts(each, "profiles").map(name -> '"' + name + '"').toList()
              + env(where)
              + " } }\n");
    }
    Files.writeString(
        folder.resolve("topology.yaml"),
        "title: Real\nenv: {}\nprojects:\n" + String.join("", projects));
    return Optional.of(folder);
  }

  private static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readString(file));
  }

  private static String env(Path where) {
    return Stream.of(".env", ".env.example")
        .map(where::resolve)
        .filter(Files::exists)
        .findFirst()
        .map(file -> ", env-files: [\"" + file + "\"]")
        .orElse("");
  }

  private static Stream<String> texts(JsonNode from, String key) {
    List<String> texts = new ArrayList<>();
    from.path(key).forEach(each -> texts.add(each.asString()));
    return texts.stream();
  }
}
