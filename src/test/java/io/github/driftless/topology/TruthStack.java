package io.github.driftless.topology;

import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The real stacks of which is written down what is true. */
final class TruthStack {

  /** The stacks for which the goals are set ({@code README.md} beside the truths). */
  static final Set<String> COUNTED =
      Set.of(
          "mediastack-full-vpn",
          "mediastack-minimal-vpn",
          "docker-traefik-hs",
          "docker-traefik-ws",
          "docker-traefik-mds",
          "media-stack",
          "media-stack-nginx",
          "media-stack-traefik",
          "dockprom",
          "nextcloud-nginx-proxy",
          "netbox-docker",
          "paperless-ngx",
          "ghostfolio",
          "docker-elk",
          "spring-petclinic");

  private TruthStack() {}

  static List<Truth> truths() throws IOException {
    try (Stream<Path> files = Files.list(Places.resources("precision"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("images.yaml"))
          .sorted()
          .map(Truth::read)
          .toList();
    }
  }

  /** Returns where a stack lies; empty where the corpora are not there. */
  static Optional<Path> folder(Truth truth) {
    return Places.shared("corpora/" + truth.text("corpus") + "/" + truth.text("dir"));
  }

  /**
   * Loads a stack.
   *
   * @param stack where its files lie
   * @param folder takes a topology.yaml that names them
   */
  static Stack load(Truth truth, Path stack, Path folder) throws IOException {
    StringBuilder yaml = new StringBuilder("compose:\n  files:\n");
    truth
        .texts("files")
        .forEach(file -> yaml.append("    - ").append(stack.resolve(file)).append('\n'));
    list(yaml, "profiles", truth.texts("profiles"));
    list(
        yaml,
        "env-files",
        truth.texts("env-files").stream().map(file -> stack.resolve(file).toString()).toList());
    if (!truth.env().isEmpty()) {
      yaml.append("env:\n");
      truth
          .env()
          .forEach(
              (key, value) ->
                  yaml.append("  ").append(key).append(": \"").append(value).append("\"\n"));
    }
    Path file = Files.createDirectories(folder.resolve(truth.name())).resolve("topology.yaml");
    Files.writeString(file, yaml);
    Problems problems = new Problems();
    return TopologyLoader.load(file, problems)
        .orElseThrow(() -> new AssertionError(truth.name() + problems.list()));
  }

  private static void list(StringBuilder yaml, String key, List<String> values) {
    if (!values.isEmpty()) {
      yaml.append("  ").append(key).append(":\n");
      values.forEach(value -> yaml.append("    - \"").append(value).append("\"\n"));
    }
  }
}
