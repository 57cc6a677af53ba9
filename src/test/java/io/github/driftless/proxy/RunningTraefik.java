package io.github.driftless.proxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Traefik with somebody's configuration. It asks an engine for containers that is a {@link
 * StubEngine}, and asks those containers by way of the {@link Backends}: which address it has found
 * for whom is its own word.
 */
final class RunningTraefik implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  /** How those are called that a middleware asks of which only the name is known. */
  static final String UNKNOWN = ".unknown.invalid";

  private static final Pattern ENTRY_POINTS =
      Pattern.compile("(?i)traefik\\.(?:http|tcp)\\.routers\\.[^.]+\\.entrypoints");

  private final StubEngine engine;
  private final RunningProxy proxy;
  private final JsonNode found;

  /**
   * What Traefik is told.
   *
   * @param files its configuration, static and dynamic; none of TOML
   * @param elsewhere middlewares that are defined where nobody looks, and whether they ask who is
   *     there
   */
  record Told(
      List<Path> files,
      List<String> arguments,
      Map<String, String> variables,
      boolean olderRules,
      List<EngineContainer> containers,
      Map<String, Boolean> elsewhere) {}

  private RunningTraefik(StubEngine engine, RunningProxy proxy, JsonNode found) {
    this.engine = engine;
    this.proxy = proxy;
    this.found = found;
  }

  /** Returns the program; ends the test as skipped, with the way out, where there is none. */
  static Path orSkip() {
    Optional<Path> program = RunningProxy.find("traefik", List.of("target/traefik"));
    Assumptions.assumeTrue(program.isPresent(), "there is no traefik; ./verify builds it");
    return program.orElseThrow();
  }

  /** Returns where it listens, by entry point. */
  RunningProxy proxy() {
    return proxy;
  }

  /** Returns what its API says: {@code routers}, {@code services} and more, by name. */
  JsonNode found() {
    return found;
  }

  /**
   * Starts Traefik, and returns when it has taken in all it was told.
   *
   * @param folder an own one
   */
  static RunningTraefik start(Path program, Path folder, Told told, Backends backends)
      throws IOException, RunningProxy.Refused {
    List<ObjectNode> dynamic = new ArrayList<>();
    Optional<JsonNode> settings = Optional.empty();
    for (Path file : told.files()) {
      Optional<ObjectNode> root = tree(file);
      if (root.filter(RunningTraefik::isStatic).isPresent()) {
        settings = Optional.of(root.get());
      } else {
        root.ifPresent(dynamic::add);
      }
    }
    TraefikFlags flags = TraefikFlags.read(settings, told.arguments(), told.variables());
    TraefikChange change = new TraefikChange(flags.has("api"));
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (String name : entryPoints(flags, told.containers(), dynamic)) {
      ports.put(name, RunningProxy.freePort());
    }
    Path files = Files.createDirectories(folder.resolve("dynamic"));
    for (int i = 0; i < dynamic.size(); i++) {
      change.file(dynamic.get(i));
      Files.writeString(files.resolve(i + ".yaml"), JSON.writeValueAsString(dynamic.get(i)));
    }
    Files.writeString(files.resolve("own.yaml"), own(told.elsewhere()));
    StubEngine engine = new StubEngine(changed(told.containers(), change));
    List<String> words = new ArrayList<>(List.of(program.toString()));
    words.addAll(flags.flags(ports, engine.endpoint()));
    int api = RunningProxy.freePort();
    words.addAll(
        List.of(
            "--providers.file.directory=" + files,
            "--providers.file.watch=false",
            "--providers.providersthrottleduration=1ns",
            "--api.insecure=true",
            "--entrypoints.traefik.address=127.0.0.1:" + api,
            "--global.checknewversion=false",
            "--global.sendanonymoususage=false",
            "--log.level=DEBUG",
            "--log.format=json"));
    if (told.olderRules()) {
      words.add("--core.defaultrulesyntax=v2");
    }
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("HTTP_PROXY", "socks5://" + backends.passage());
    Process process = builder.redirectErrorStream(true).start();
    ports.remove("traefik");
    try {
      JsonNode found = taken(process, api, flags);
      return new RunningTraefik(engine, RunningProxy.of(process, ports), found);
    } catch (RunningProxy.Refused | RuntimeException e) {
      process.destroy();
      engine.close();
      throw e;
    }
  }

  /** The file that stands for what is not at hand. */
  private static String own(Map<String, Boolean> middlewares) {
    ObjectNode http = JSON.createObjectNode();
    http.putObject("services")
        .putObject("own")
        .putObject("loadBalancer")
        .putArray("servers")
        .addObject()
        .put("url", "http://" + TraefikChange.OWN);
    middlewares.forEach(
        (name, asks) -> {
          ObjectNode middleware = http.withObject("/middlewares").putObject(name);
          if (asks) {
            middleware.putObject("forwardAuth").put("address", "http://" + name + UNKNOWN);
          } else {
            middleware.putObject("headers").putObject("customRequestHeaders").put("x-some", "1");
          }
        });
    return JSON.writeValueAsString(JSON.createObjectNode().set("http", http));
  }

  private static List<EngineContainer> changed(
      List<EngineContainer> containers, TraefikChange change) {
    return containers.stream()
        .map(
            each ->
                new EngineContainer(
                    each.id(),
                    each.name(),
                    each.service(),
                    change.labels(each.labels()),
                    change.labels(each.serviceLabels()),
                    each.mode(),
                    each.networks(),
                    each.ports()))
        .toList();
  }

  /**
   * Returns a file's tree; empty for one that is no mapping, which Traefik does not take either.
   */
  private static Optional<ObjectNode> tree(Path file) throws IOException {
    try {
      return Optional.of(YAML.readTree(Files.readString(file)))
          .filter(ObjectNode.class::isInstance)
          .map(ObjectNode.class::cast);
    } catch (tools.jackson.core.JacksonException e) {
      return Optional.empty();
    }
  }

  /** Returns the names of the middlewares that a file defines. */
  static Set<String> middlewares(Path file) throws IOException {
    return tree(file)
        .map(root -> Set.copyOf(root.path("http").path("middlewares").propertyNames()))
        .orElse(Set.of());
  }

  private static boolean isStatic(ObjectNode root) {
    return root.has("entryPoints") || root.has("providers");
  }

  /** Where nothing says which entry points there are, those that routers name. */
  private static Set<String> entryPoints(
      TraefikFlags flags, List<EngineContainer> containers, List<ObjectNode> files) {
    Set<String> names = new LinkedHashSet<>(flags.entryPoints().keySet());
    if (!names.isEmpty()) {
      return names;
    }
    names.add("web");
    for (EngineContainer each : containers) {
      List.of(each.labels(), each.serviceLabels())
          .forEach(
              labels ->
                  labels.forEach(
                      (key, value) -> {
                        if (ENTRY_POINTS.matcher(key).matches()) {
                          Set.of(value.split("[, ]+")).forEach(names::add);
                        }
                      }));
    }
    for (ObjectNode file : files) {
      for (String protocol : List.of("http", "tcp")) {
        file.path(protocol)
            .path("routers")
            .forEach(
                router -> router.path("entryPoints").forEach(name -> names.add(name.asString())));
      }
    }
    return names;
  }

  /** Waits until all that providers have found is what its API says. */
  private static JsonNode taken(Process process, int api, TraefikFlags flags)
      throws IOException, RunningProxy.Refused {
    Set<String> awaited = new TreeSet<>(Set.of("file", "internal"));
    if (flags.has("providers.docker") || !flags.has("providers")) {
      awaited.add("docker");
    }
    if (flags.has("providers.swarm")) {
      awaited.add("swarm");
    }
    Set<String> names = new TreeSet<>();
    StringBuilder said = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    while (!awaited.isEmpty()) {
      String line = lines.readLine();
      if (line == null) {
        throw new RunningProxy.Refused(said.toString());
      }
      said.append(line).append('\n');
      if (line.startsWith("{")) {
        JsonNode entry = JSON.readTree(line);
        String message = entry.path("message").asString("");
        String provider = entry.path("providerName").asString("");
        if (message.equals("Configuration received")) {
          awaited.remove(provider);
          names.addAll(named(entry.path("config"), provider));
        } else if (message.startsWith("Skipping empty")) {
          awaited.remove(provider);
        } else if (message.contains("Error while building configuration")
            || message.contains("Provider error")
            || message.contains("Error starting provider")) {
          throw new RunningProxy.Refused(line);
        }
      }
    }
    Thread drain =
        new Thread(
            () -> {
              try {
                while (lines.readLine() != null) {
                  // it must be able to say what it says
                }
              } catch (IOException e) {
                // it has been ended
              }
            });
    drain.setDaemon(true);
    drain.start();
    return whole(api, names);
  }

  private static Set<String> named(JsonNode config, String provider) {
    Set<String> names = new TreeSet<>();
    for (String kind : List.of("routers", "services", "middlewares")) {
      config
          .path("http")
          .path(kind)
          .propertyNames()
          .forEach(name -> names.add(name + "@" + provider));
      config
          .path("tcp")
          .path(kind)
          .propertyNames()
          .forEach(name -> names.add(name + "@" + provider));
    }
    return names;
  }

  private static JsonNode whole(int api, Set<String> names) throws IOException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api + "/api/rawdata")).build();
    while (true) {
      try {
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        // before it has taken in anything it answers that there is no such page
        JsonNode all = body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
        Set<String> there = new TreeSet<>();
        all.forEach(kind -> there.addAll(kind.propertyNames()));
        if (all.has("routers")
            && names.stream()
                .allMatch(
                    name ->
                        there.contains(name)
                            || there.stream().anyMatch(each -> each.endsWith("-" + name)))) {
          return all;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  @Override
  public void close() {
    proxy.close();
    engine.close();
  }
}
