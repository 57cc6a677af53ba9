package io.github.driftless.ci;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The comments of one pull request, as GitHub's REST API has them ("Issue comments"). */
final class Comments implements AutoCloseable {

  static final String TOKEN = "ghs_secret";

  /** The text of each comment by its number; a page of the list has a hundred. */
  final Map<Integer, String> texts = new LinkedHashMap<>();

  final List<String> requests = new ArrayList<>();
  private final JsonMapper json = JsonMapper.shared();
  private final HttpServer server;
  private boolean readOnly;
  private int next = 1;

  Comments() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/repos/ada/home/issues", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** As for pull requests from forks. */
  void forbidWriting() {
    readOnly = true;
  }

  void add(String text) {
    texts.put(next++, text);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/repos/ada/home/issues".length());
    String method = exchange.getRequestMethod();
    requests.add(method + " " + path);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean known =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!known || (readOnly && !method.equals("GET"))) {
      answer(exchange, 403, "{}");
    } else if (method.equals("GET") && path.equals("/7/comments")) {
      answer(exchange, 200, page(exchange.getRequestURI().getQuery()));
    } else if (method.equals("POST") && path.equals("/7/comments")) {
      add(json.readTree(body).path("body").asString());
      answer(exchange, 201, "{}");
    } else if (method.equals("PATCH") && path.startsWith("/comments/")) {
      int id = Integer.parseInt(path.substring("/comments/".length()));
      texts.put(id, json.readTree(body).path("body").asString());
      answer(exchange, 200, "{}");
    } else {
      answer(exchange, 404, "{}");
    }
  }

  private String page(String query) {
    int number = Integer.parseInt(query.replaceAll(".*[?&]page=(\\d+).*|.*", "$1"));
    ArrayNode list = json.createArrayNode();
    texts.entrySet().stream()
        .skip((number - 1) * 100L)
        .limit(100)
        .forEach(
            each ->
                list.add(
                    json.createObjectNode().put("id", each.getKey()).put("body", each.getValue())));
    return list.toString();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
