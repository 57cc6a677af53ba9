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

/**
 * The comments of one pull request, as the REST API of GitHub has them ("Issue comments"), and that
 * of Gitea and Forgejo; and the notes of one merge request, as that of GitLab ("Notes").
 */
final class Comments implements AutoCloseable {

  static final String TOKEN = "ghs_secret";

  /** A host of code. */
  enum Host {
    /** A page of the list has at most a hundred comments. */
    GITHUB(
        "/repos/ada/home/issues", "/7/comments", "/comments/", "PATCH", "Authorization", "Bearer "),
    /** All comments stand on whatever page. */
    GITEA(
        "/api/v1/repos/ada/home/issues",
        "/7/comments",
        "/comments/",
        "PATCH",
        "Authorization",
        "Bearer "),
    /** Each page has at most a hundred. */
    GITLAB(
        "/api/v4/projects/42/merge_requests", "/7/notes", "/7/notes/", "PUT", "PRIVATE-TOKEN", "");

    private final String root;
    private final String list;
    private final String one;
    private final String change;
    private final String header;
    private final String scheme;

    Host(String root, String list, String one, String change, String header, String scheme) {
      this.root = root;
      this.list = list;
      this.one = one;
      this.change = change;
      this.header = header;
      this.scheme = scheme;
    }
  }

  /** The text of each comment by its number. */
  final Map<Integer, String> texts = new LinkedHashMap<>();

  final List<String> requests = new ArrayList<>();
  private final JsonMapper json = JsonMapper.shared();
  private final Host host;
  private final HttpServer server;
  private boolean readOnly;
  private int next = 1;

  Comments(Host host) {
    this.host = host;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(host.root, this::handle);
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
    String path = exchange.getRequestURI().getPath().substring(host.root.length());
    String method = exchange.getRequestMethod();
    requests.add(method + " " + path);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean known =
        (host.scheme + TOKEN).equals(exchange.getRequestHeaders().getFirst(host.header));
    if (!known || (readOnly && !method.equals("GET"))) {
      answer(exchange, 403, "{}");
    } else if (method.equals("GET") && path.equals(host.list)) {
      answer(exchange, 200, page(exchange.getRequestURI().getQuery()));
    } else if (method.equals("POST") && path.equals(host.list)) {
      add(json.readTree(body).path("body").asString());
      answer(exchange, 201, "{}");
    } else if (method.equals(host.change) && path.startsWith(host.one)) {
      int id = Integer.parseInt(path.substring(host.one.length()));
      texts.put(id, json.readTree(body).path("body").asString());
      answer(exchange, 200, "{}");
    } else {
      answer(exchange, 404, "{}");
    }
  }

  private String page(String query) {
    int number = Integer.parseInt(query.replaceAll(".*[?&]page=(\\d+).*|.*", "$1"));
    boolean paged = host != Host.GITEA;
    ArrayNode list = json.createArrayNode();
    texts.entrySet().stream()
        .skip(paged ? (number - 1) * 100L : 0)
        .limit(paged ? 100 : Long.MAX_VALUE)
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
