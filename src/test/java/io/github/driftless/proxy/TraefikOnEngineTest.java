package io.github.driftless.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.engine.Engine;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.testing.Places;
import io.github.driftless.topology.TraefikStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * A real Traefik beside a real engine: what it makes of the containers of a stack, by its own word,
 * are the routes of that stack, each to the same container, port and network.
 */
@Tag("traefik")
class TraefikOnEngineTest {

  private static final Pattern RULE =
      Pattern.compile("Host\\(`([^`]+)`\\)(?: && PathPrefix\\(`([^`]+)`\\))?");

  private static final Pattern SERVER = Pattern.compile("http://([0-9.]+):([0-9]+)");

  @TempDir private Path folder;

  static List<Path> stacks() {
    return Places.folders(Places.resources("traefik-engine"));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void routesAreWhatTraefikMakes(Path of) throws Exception {
    TraefikStack stack = TraefikStack.load(of).orElseThrow();
    // the engine's network is one of its own, where every port is free
    JsonNode answers =
        Engine.ask("traefik.py", plan(stack, RunningTraefik.orSkip(), 8_099), folder);
    Set<String> made = made(answers);
    assertThat(made).hasSizeGreaterThan(3);
    assertThat(stack.routes().stream().map(TraefikOnEngineTest::said).collect(Collectors.toSet()))
        .isEqualTo(made);
  }

  private static Map<String, Object> plan(TraefikStack stack, Path program, int api) {
    Map<String, String> names =
        stack.containers().stream()
            .collect(Collectors.toMap(EngineContainer::id, EngineContainer::name));
    List<Object> containers = new ArrayList<>();
    for (EngineContainer each : stack.containers()) {
      Map<String, Object> container = new LinkedHashMap<>();
      container.put("id", each.id());
      container.put("name", each.name());
      container.put("labels", each.labels());
      container.put("mode", mode(each.mode(), names));
      container.put("networks", each.networks().keySet());
      container.put(
          "ports", each.ports().stream().filter(p -> p != EngineContainer.OF_IMAGE).toList());
      containers.add(container);
    }
    List<String> command = new ArrayList<>(List.of(program.toString()));
    TraefikFlags flags = TraefikFlags.read(Optional.empty(), stack.arguments(), stack.variables());
    command.addAll(flags.flags(Map.of("web", 8_080), "unix:///run/docker.sock"));
    command.addAll(
        List.of(
            "--api.insecure=true",
            "--entrypoints.traefik.address=127.0.0.1:" + api,
            "--global.checknewversion=false",
            "--global.sendanonymoususage=false"));
    return Map.of(
        "networks",
        stack.containers().stream()
            .flatMap(each -> each.networks().keySet().stream())
            .distinct()
            .toList(),
        "containers",
        containers,
        "traefik",
        command,
        "api",
        api);
  }

  private static String mode(String mode, Map<String, String> names) {
    return mode.startsWith("container:")
        ? "container:" + names.getOrDefault(mode.substring(10), mode.substring(10))
        : mode;
  }

  /** Returns what Traefik made of containers: a router that it refused is none. */
  private static Set<String> made(JsonNode answers) {
    Set<String> all = new TreeSet<>();
    JsonNode found = answers.get("rawdata");
    for (Map.Entry<String, JsonNode> router : found.get("routers").properties()) {
      if (router.getKey().endsWith("@docker")
          && router.getValue().path("status").asString().equals("enabled")) {
        Matcher rule = RULE.matcher(router.getValue().path("rule").asString());
        assertThat(rule.matches()).as(router.toString()).isTrue();
        String service = router.getValue().path("service").asString();
        JsonNode servers =
            found.at("/services").path(service.contains("@") ? service : service + "@docker");
        for (JsonNode server : servers.at("/loadBalancer/servers")) {
          Matcher url = SERVER.matcher(server.path("url").asString());
          assertThat(url.matches()).as(server.toString()).isTrue();
          JsonNode at = answers.get("addresses").path(url.group(1));
          all.add(
              line(
                  rule.group(1),
                  Optional.ofNullable(rule.group(2)),
                  at.path(0).asString(),
                  url.group(2),
                  at.path(1).asString()));
        }
      }
    }
    return all;
  }

  private static String said(Route route) {
    Target.Bearer bearer = (Target.Bearer) route.target();
    return line(
        route.host().orElse("*"),
        route.path(),
        bearer.id(),
        bearer.port().map(Object::toString).orElse("?"),
        Stream.concat(bearer.networks().stream(), Stream.of("?")).findFirst().orElseThrow());
  }

  private static String line(
      String host, Optional<String> path, String id, String port, String network) {
    return host + path.orElse("") + " -> " + id + ":" + port + " over " + network;
  }
}
