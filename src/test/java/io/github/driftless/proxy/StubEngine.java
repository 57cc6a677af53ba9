package io.github.driftless.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what Traefik asks a Docker engine (Docker Engine API), for containers that run nowhere.
 */
final class StubEngine implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final List<EngineContainer> containers;

  StubEngine(List<EngineContainer> containers) throws IOException {
    this.containers = List.copyOf(containers);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Returns where it answers, as Traefik wants it. */
  String endpoint() {
    return "tcp://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+", "");
      String query = String.valueOf(exchange.getRequestURI().getQuery());
      byte[] body = JSON.writeValueAsString(body(path, query)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Api-Version", "1.47");
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(200, head ? -1 : body.length);
      if (!head) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Object body(String path, String query) {
    String[] parts = path.split("/");
    return switch (parts[1]) {
      case "version" -> Map.of("Version", "28.0.0", "ApiVersion", "1.47", "MinAPIVersion", "1.24");
      case "containers" ->
          parts.length == 3
              ? containers.stream().map(each -> Map.of("Id", each.id())).toList()
              : inspected(parts[2].replace("%2F", "/"), path);
      case "services" -> services();
      case "tasks" -> tasks(query);
      case "networks" ->
          networks().stream()
              .map(name -> Map.of("Id", name, "Name", name, "Scope", "swarm", "Driver", "overlay"))
              .toList();
      case "nodes" -> Map.of("ID", "node", "Status", Map.of("Addr", "240.0.0.1"));
      default -> Map.of();
    };
  }

  private Set<String> networks() {
    Set<String> all = new LinkedHashSet<>();
    containers.forEach(each -> all.addAll(each.networks().keySet()));
    return all;
  }

  private Map<String, Object> inspected(String id, String path) {
    // an id has slashes in it
    EngineContainer container =
        containers.stream()
            .filter(each -> path.equals("/containers/" + each.id() + "/json"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody is called " + id));
    Map<String, Object> ports = new LinkedHashMap<>();
    container.ports().forEach(port -> ports.put(port + "/tcp", new ArrayList<>()));
    Map<String, Object> networks = new LinkedHashMap<>();
    container
        .networks()
        .forEach((name, at) -> networks.put(name, Map.of("NetworkID", name, "IPAddress", at)));
    Map<String, Object> all = new HashMap<>();
    all.put("Id", container.id());
    all.put("Name", "/" + container.name());
    all.put("State", Map.of("Status", "running", "Running", true));
    all.put("HostConfig", Map.of("NetworkMode", container.mode()));
    all.put("Config", Map.of("Labels", container.labels()));
    all.put("NetworkSettings", Map.of("Ports", ports, "Networks", networks));
    return all;
  }

  private List<Object> services() {
    List<Object> all = new ArrayList<>();
    for (EngineContainer each : containers) {
      if (!each.service().isEmpty()) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("Name", each.service());
        spec.put("Labels", each.serviceLabels());
        spec.put("Mode", Map.of("Replicated", Map.of("Replicas", 1)));
        spec.put("EndpointSpec", Map.of("Mode", "vip"));
        List<Object> addresses = new ArrayList<>();
        each.networks()
            .forEach((name, at) -> addresses.add(Map.of("NetworkID", name, "Addr", at + "/32")));
        all.add(Map.of("ID", each.id(), "Spec", spec, "Endpoint", Map.of("VirtualIPs", addresses)));
      }
    }
    return all;
  }

  private List<Object> tasks(String query) {
    List<Object> all = new ArrayList<>();
    for (EngineContainer each : containers) {
      if (query.contains("\"" + each.id() + "\"")) {
        List<Object> attached = new ArrayList<>();
        each.networks()
            .forEach(
                (name, at) ->
                    attached.add(
                        Map.of("Network", Map.of("ID", name), "Addresses", List.of(at + "/32"))));
        all.add(
            Map.of(
                "ID",
                each.id(),
                "ServiceID",
                each.id(),
                "Slot",
                1,
                "NodeID",
                "node",
                "Status",
                Map.of("State", "running"),
                "NetworksAttachments",
                attached));
      }
    }
    return all;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
