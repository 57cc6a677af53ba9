package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real MediaStack in its four variants: services, images, network modes and published ports as
 * the reference reads them; namespace, owner, egress and the owner of every port as people found
 * them to be.
 */
class MediaStackTruthTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "full-vpn_single-yaml",
        "min-vpn_single-yaml",
        "full-vpn_multiple-yaml",
        "min-vpn_mulitple-yaml"
      })
  void modelIsTheTruth(String variant) throws IOException {
    Optional<Path> corpus = Places.shared("corpora/mediastack");
    assumeTrue(corpus.isPresent(), "skipped: ../shared/corpora/mediastack is not there");
    JsonNode model = model(corpus.get().resolve(variant));
    JsonNode truth = JSON.readTree(corpus.get().resolve("truth.json").toFile()).get(variant);
    Map<String, String> expected = new TreeMap<>();
    truth
        .properties()
        .forEach(entry -> expected.put(entry.getKey(), facts(entry.getValue(), false)));
    Map<String, String> actual = new TreeMap<>();
    for (JsonNode service : model.get("services")) {
      actual.put(service.get("name").asString(), facts(service, true));
    }
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "full-vpn_single-yaml__docker-compose-mediastack",
        "min-vpn_single-yaml__docker-compose-mediastack",
        "full-vpn_multiple-yaml__all-merged",
        "min-vpn_mulitple-yaml__all-merged"
      })
  void modelIsWhatTheReferenceReads(String golden) throws IOException {
    Optional<Path> corpus = Places.shared("corpora/mediastack");
    assumeTrue(corpus.isPresent(), "skipped: ../shared/corpora/mediastack is not there");
    JsonNode model = model(corpus.get().resolve(golden.substring(0, golden.indexOf("__"))));
    JsonNode project = JSON.readTree(corpus.get().resolve("golden/" + golden + ".json").toFile());
    JsonNode services = project.get("services");
    Map<String, String> expected = new TreeMap<>();
    List<String> expectedPorts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> service : services.properties()) {
      expected.put(
          service.getKey(),
          service.getValue().path("image").asString()
              + placement(service.getValue(), project.get("networks")));
      for (JsonNode port : service.getValue().path("ports")) {
        expectedPorts.add(service.getKey() + " " + port.path("published").asString() + port(port));
      }
    }
    Map<String, String> actual = new TreeMap<>();
    List<String> actualPorts = new ArrayList<>();
    for (JsonNode service : model.get("services")) {
      String name = service.get("name").asString();
      actual.put(name, service.path("image").asString() + mode(service, model));
      for (JsonNode port : service.get("ports")) {
        actualPorts.add(
            port.path("publisher").asString(name)
                + " "
                + port.path("published").asString()
                + port(port));
      }
    }
    assertThat(actual).isEqualTo(expected);
    assertThat(actualPorts).containsExactlyInAnyOrderElementsOf(expectedPorts);
  }

  private static String port(JsonNode port) {
    return ":" + port.get("target").asInt() + "/" + port.get("protocol").asString();
  }

  /** The reference's network_mode, the container's name being the service's in this stack. */
  private static String placement(JsonNode service, JsonNode networks) {
    String mode = service.path("network_mode").asString("");
    if (mode.isEmpty()) {
      return " on "
          + service.path("networks").propertyNames().stream()
              .map(key -> networks.get(key).get("name").asString())
              .collect(Collectors.joining(","));
    }
    return " in " + mode.replaceFirst("^(service|container):", "");
  }

  private static String mode(JsonNode service, JsonNode model) {
    JsonNode namespace = service.get("namespace");
    return switch (namespace.get("kind").asString()) {
      case "joined" -> " in " + namespace.get("owner").asString();
      case "none" -> " in none";
      case "host" -> " in host";
      default -> {
        List<String> networks = new ArrayList<>();
        service.get("networks").forEach(network -> networks.add(network.asString()));
        yield networks.isEmpty() ? " in bridge" : " on " + String.join(",", networks);
      }
    };
  }

  private static String facts(JsonNode service, boolean model) {
    List<String> ports = new ArrayList<>();
    for (JsonNode port : service.get("ports")) {
      ports.add(
          port.path("published").asString() + port(port) + port.path("publisher").asString(""));
    }
    JsonNode kind = model ? service.get("namespace").get("kind") : service.get("namespace");
    JsonNode owner = model ? service.get("namespace").path("owner") : service.path("owner");
    return kind.asString()
        + " "
        + owner.asString("")
        + " "
        + service.get("egress").asString()
        + " "
        + ports;
  }

  private JsonNode model(Path variant) throws IOException {
    List<String> files;
    try (Stream<Path> found = Files.list(variant)) {
      files =
          found
              .map(Path::toString)
              .filter(name -> name.endsWith(".yaml"))
              .sorted()
              .map(JSON::writeValueAsString)
              .toList();
    }
    Path topology = temporary.resolve("topology.yaml");
    Files.writeString(
        topology,
        "compose:\n  files: ["
            + String.join(", ", files)
            + "]\n  env-files: ["
            + JSON.writeValueAsString(variant.resolve("docker-compose.env").toString())
            + "]\n");
    Run run = Run.driftless(temporary, "model");
    assertThat(run.code()).as(run.err()).isZero();
    return JSON.readTree(run.out()).get("modes").get(0);
  }
}
