package io.github.driftless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must be the same in a mode of the model, in what {@code driftless compose} prints and in
 * what the reference prints: of every service its image, whose network it has, and what it
 * publishes.
 */
final class StackFacts {

  private static final JsonMapper JSON = new JsonMapper();

  private StackFacts() {}

  /** Returns the facts of a resolved compose project, as JSON text. */
  static Map<String, String> ofProject(String json) {
    JsonNode project = JSON.readTree(json);
    JsonNode services = project.get("services");
    Map<String, String> containers = new TreeMap<>();
    services
        .properties()
        .forEach(
            entry ->
                containers.put(
                    entry.getValue().path("container_name").asString(entry.getKey()),
                    entry.getKey()));
    Map<String, String> facts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : services.properties()) {
      List<String> ports = new ArrayList<>();
      entry
          .getValue()
          .path("ports")
          .forEach(port -> ports.add(port.path("host_ip").asString("0.0.0.0") + " " + port(port)));
      facts.put(
          entry.getKey(),
          entry.getValue().path("image").asString()
              + placement(entry.getValue(), project.get("networks"), containers)
              + sorted(ports));
    }
    return facts;
  }

  private static String placement(
      JsonNode service, JsonNode networks, Map<String, String> containers) {
    String mode = service.path("network_mode").asString("");
    if (mode.isEmpty()) {
      return " on "
          + service.path("networks").propertyNames().stream()
              .map(key -> networks.get(key).get("name").asString())
              .sorted()
              .collect(Collectors.joining(","));
    }
    String target = mode.replaceFirst("^(service|container):", "");
    return " in " + containers.getOrDefault(target, target);
  }

  /**
   * Returns the facts of a mode of the model. A service that joins one that joins another is said
   * to be in the network of the last.
   */
  static Map<String, String> ofMode(JsonNode mode) {
    Map<String, List<String>> ports = new TreeMap<>();
    for (JsonNode service : mode.get("services")) {
      String name = service.get("name").asString();
      for (JsonNode port : service.get("ports")) {
        ports
            .computeIfAbsent(
                port.path("publisher").asString(name).replaceFirst(".*/", ""),
                key -> new ArrayList<>())
            .add(port.get("address").asString() + " " + port(port));
      }
    }
    Map<String, String> facts = new TreeMap<>();
    for (JsonNode service : mode.get("services")) {
      String name = service.get("name").asString();
      JsonNode namespace = service.get("namespace");
      List<String> networks = new ArrayList<>();
      service.get("networks").forEach(network -> networks.add(network.asString()));
      String placement =
          switch (namespace.get("kind").asString()) {
            case "joined" -> " in " + namespace.get("owner").asString().replaceFirst(".*/", "");
            case "none" -> " in none";
            case "host" -> " in host";
            default ->
                networks.isEmpty()
                    ? " in bridge"
                    : " on " + networks.stream().sorted().collect(Collectors.joining(","));
          };
      facts.put(
          name,
          service.path("image").asString()
              + placement
              + sorted(ports.getOrDefault(name, List.of())));
    }
    return facts;
  }

  /** Returns how the modes of a model are wired, a line for each service, for people to review. */
  static String wiring(JsonNode model) {
    StringBuilder text = new StringBuilder();
    for (JsonNode mode : model.get("modes")) {
      text.append(mode.get("name").asString());
      if (mode.has("derivedFrom")) {
        text.append(", from ").append(mode.get("derivedFrom").asString());
      }
      text.append('\n');
      Map<String, String> facts = ofMode(mode);
      for (JsonNode service : mode.get("services")) {
        String name = service.get("name").asString();
        JsonNode source = service.get("source");
        text.append("  ")
            .append(name)
            .append(": ")
            .append(facts.get(name).replaceFirst("\\S* (.*) \\[.*", "$1"))
            .append(", out: ")
            .append(service.get("egress").asString())
            .append(", after ")
            .append(service.get("dependsOn"))
            .append(", in ")
            .append(source.get("file").asString())
            .append(':')
            .append(source.get("line").asInt())
            .append('\n');
        for (JsonNode port : service.get("ports")) {
          text.append("    ").append(port(port));
          if (port.has("publisher")) {
            text.append(" at ").append(port.get("publisher").asString());
          }
          if (port.has("sign")) {
            text.append(", by ").append(port.get("sign").asString());
          }
          text.append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String sorted(List<String> ports) {
    return " " + ports.stream().sorted().toList();
  }

  private static String port(JsonNode port) {
    return port.path("published").asString("")
        + ":"
        + port.get("target").asInt()
        + "/"
        + port.get("protocol").asString();
  }
}
