package io.github.driftless.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Caddy with a Caddyfile. {@code caddy adapt} makes JSON of it, and only in that addresses are
 * changed: what the Caddyfile means is Caddy's own word.
 */
final class RunningCaddy {

  private static final JsonMapper JSON = new JsonMapper();

  /** {@link Answer#PASSWORD} as Caddy wants it. */
  private static final String HASH = "$2a$04$abcdefghijklmnopqrstuuyvPXIbu7xe6/CED2DzX8z6Si09MlzlW";

  /** How certificates are asked for over DNS takes modules that are no part of Caddy. */
  private static final Pattern DNS_MODULE = Pattern.compile("(?m)^[ \\t]*dns [a-z0-9]+ .*$");

  private final Path folder;
  private final Backends backends;
  private final Map<String, Integer> ports = new TreeMap<>();

  private RunningCaddy(Path folder, Backends backends) {
    this.folder = folder;
    this.backends = backends;
  }

  /**
   * Starts Caddy.
   *
   * @param folder an own one, with the Caddyfile and what it imports in its {@code config}
   * @param mounted where that lies in the container; empty where nothing says so
   */
  static RunningProxy start(
      Path program,
      Path folder,
      Optional<String> mounted,
      Map<String, String> variables,
      Backends backends)
      throws IOException, RunningProxy.Refused {
    return new RunningCaddy(folder, backends).start(program, mounted, variables);
  }

  private RunningProxy start(Path program, Optional<String> mounted, Map<String, String> variables)
      throws IOException, RunningProxy.Refused {
    Path config = folder.resolve("config");
    for (Path file : ProxyCase.files(config)) {
      String text = DNS_MODULE.matcher(Files.readString(file)).replaceAll("curves x25519");
      Files.writeString(file, mounted.map(at -> text.replace(at + "/", config + "/")).orElse(text));
    }
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/index.php"), "");
    JsonNode adapted =
        adapted(command(config, variables, program, "adapt", "--config", "Caddyfile"));
    JsonNode http = adapted.path("apps").path("http");
    change(http);
    http.path("servers").forEach(server -> listen((ObjectNode) server));
    Path file = folder.resolve("caddy.json");
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("admin", Map.of("disabled", true, "config", Map.of("persist", false)));
    all.put("apps", Map.of("http", http));
    JSON.writeValue(file, all);
    return RunningProxy.start(
        command(config, variables, program, "run", "--config", file.toString()),
        "serving initial configuration",
        ports);
  }

  private ProcessBuilder command(
      Path config, Map<String, String> variables, Path program, String... arguments) {
    List<String> words = new ArrayList<>(List.of(program.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(config.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.environment().put("HOME", folder.toString());
    return builder;
  }

  private static JsonNode adapted(ProcessBuilder adapt) throws IOException, RunningProxy.Refused {
    Path words = Files.createTempFile("adapt", ".txt");
    try {
      Process process = adapt.redirectError(words.toFile()).start();
      String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.onExit().join().exitValue() != 0) {
        throw new RunningProxy.Refused(Files.readString(words));
      }
      return JSON.readTree(json);
    } finally {
      Files.delete(words);
    }
  }

  /** Puts those who stand in for them in the place of all that are asked, let in, or served. */
  private void change(JsonNode node) {
    if (node instanceof ObjectNode object) {
      switch (object.path("handler").asString("")) {
        case "reverse_proxy" -> {
          object.remove(List.of("transport", "health_checks"));
          object.path("upstreams").forEach(each -> dial((ObjectNode) each));
        }
        case "vars" -> {
          if (object.has("root")) {
            object.put("root", folder.resolve("site").toString());
          }
        }
        default -> {
          // asks nobody
        }
      }
      for (String matcher : List.of("remote_ip", "client_ip")) {
        if (object.path(matcher).has("ranges")) {
          ((ObjectNode) object.get(matcher)).putArray("ranges").add(Answer.INSIDE + "/32");
        }
      }
      if (object.has("http_basic")) {
        ObjectNode basic = object.putObject("http_basic");
        basic.putArray("accounts").addObject().put("username", Answer.USER).put("password", HASH);
      }
    }
    node.forEach(this::change);
  }

  private void dial(ObjectNode upstream) {
    String dial = upstream.path("dial").asString();
    // Go dials this machine where no host is said
    upstream.put("dial", backends.address(dial.startsWith(":") ? "localhost" + dial : dial));
  }

  private void listen(ObjectNode server) {
    List<String> said = new ArrayList<>();
    server.path("listen").forEach(each -> said.add(each.asString()));
    ArrayNode listen = server.putArray("listen");
    for (String each : said) {
      String port = each.substring(each.lastIndexOf(':') + 1);
      ports.computeIfAbsent(port, name -> RunningProxy.freePort());
      listen.add("127.0.0.1:" + ports.get(port));
    }
    server.remove("tls_connection_policies");
    server.putArray("protocols").add("h1");
    server.putObject("automatic_https").put("disable", true);
  }
}
