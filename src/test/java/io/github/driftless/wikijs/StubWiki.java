package io.github.driftless.wikijs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.driftless.problem.Problems;
import io.github.driftless.wikijs.Fate.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Wiki.js 2.5 on loopback, as far as publishing goes: it answers as a real one was seen to, its
 * ways to fail included.
 */
final class StubWiki implements AutoCloseable {

  /** Any JSON Web Token: header, claims {@code {"api":1,"grp":3}}, a signature nobody checks. */
  static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJhcGkiOjEsImdycCI6M30.c2lnbmF0dXJl";

  private static final int LARGEST = 5 * 1024 * 1024;

  final WikiModel model;
  final List<String> requests = new ArrayList<>();

  /** Whether the wiki accepts the signature of {@link #TOKEN}; if not, its bearer is a guest. */
  volatile boolean keyIsKnown = true;

  volatile boolean keyIsRevoked;
  volatile boolean apiIsOff;
  volatile boolean mayWrite = true;
  volatile boolean mayWriteHere = true;

  /** A path that the key may not write at, though at all others. */
  volatile String forbidden = "none";

  /**
   * Whether {@link Mishap#SILENT_BEFORE} lets the caller wait, or breaks the connection at once.
   */
  volatile boolean letsWait = true;

  volatile boolean mayReadHistory = true;
  volatile boolean mayDelete = true;

  /** Whether the key's group has manage:pages or delete:pages. */
  volatile boolean mayManage;

  /** Whether the caller is meant to be dead. */
  volatile boolean callerIsDead;

  private final Fate fate;
  private final HttpServer server;
  private final JsonMapper json = JsonMapper.shared();
  private final CountDownLatch closed = new CountDownLatch(1);

  StubWiki(WikiModel model, Fate fate) {
    this.model = model;
    this.fate = fate;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/graphql", this::handle);
    server.createContext("/e/", exchange -> serve(exchange, Request.EDITOR));
    server.createContext("/", exchange -> serve(exchange, Request.VIEW));
    // a thread each: one that never answers must not keep the next one waiting
    server.setExecutor(task -> new Thread(task, "stub wiki").start());
    server.start();
  }

  /** Returns what asks it, over HTTP and with the key. */
  WikiApi api() {
    WikiKey key = WikiKey.of(TOKEN, Instant.EPOCH, new Problems()).orElseThrow();
    WikiServer server = WikiServer.at(address(), key, new Problems()).orElseThrow();
    return new GraphQlApi(server, GraphQlExchange.newClient());
  }

  String address() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (body.length > LARGEST) {
      answer(exchange, 413, error("request entity too large"));
      return;
    }
    JsonNode request = json.readTree(body);
    String query = request.path("query").asString();
    Request kind = kind(query);
    synchronized (model) {
      requests.add(kind.name());
      model.pass();
    }
    Mishap mishap = fate.next(kind);
    if (mishap == Mishap.REVOKED || keyIsRevoked) {
      answer(exchange, 500, error("API Key is invalid or was revoked."));
      return;
    }
    if (apiIsOff) {
      answer(
          exchange,
          500,
          error("API is disabled. You must enable it from the Administration Area first."));
      return;
    }
    callerIsDead =
        mishap == Mishap.KILLED_BEFORE
            || mishap == Mishap.KILLED_AFTER
            || mishap == Mishap.KILLED_BEFORE_RENDERING;
    switch (mishap) {
      case KILLED_BEFORE -> exchange.close();
      case FAILS_BEFORE -> answer(exchange, 500, error("Internal Server Error"));
      case SILENT_BEFORE -> keepSilent(exchange);
      default -> {
        ObjectNode reply;
        synchronized (model) {
          reply = reply(kind, request.path("variables"), isKey(exchange), mishap);
        }
        switch (mishap) {
          case FAILS_AFTER, RENDERS_LATE, STOPS_BEFORE_RENDERING ->
              answer(exchange, 502, json.createObjectNode());
          case DROPPED_AFTER, KILLED_AFTER, KILLED_BEFORE_RENDERING -> exchange.close();
          default -> answer(exchange, 200, reply);
        }
      }
    }
  }

  /** Pages, as a browser asks for them. */
  private void serve(HttpExchange exchange, Request kind) throws IOException {
    boolean barred;
    synchronized (model) {
      requests.add(kind.name());
      model.pass();
      barred = kind == Request.EDITOR ? model.editorIsBarred : model.pagesAreBarred;
    }
    Mishap mishap = fate.next(kind);
    callerIsDead = mishap == Mishap.KILLED_BEFORE || mishap == Mishap.KILLED_AFTER;
    if (mishap != Mishap.NONE) {
      if (mishap == Mishap.FAILS_BEFORE || mishap == Mishap.FAILS_AFTER) {
        html(exchange, 502, "<h1>Bad Gateway</h1>");
      } else if (mishap == Mishap.REVOKED) {
        html(exchange, 500, "<h1>API Key is invalid or was revoked.</h1>");
      } else {
        exchange.close();
      }
    } else if (barred) {
      exchange.getResponseHeaders().set("Location", "https://auth.example.org/");
      html(exchange, 302, "");
    } else if (kind == Request.EDITOR) {
      edit(exchange);
    } else {
      show(exchange);
    }
  }

  /** What readers get, as the template {@code page.pug} writes it. */
  private void show(HttpExchange exchange) throws IOException {
    String[] parts = exchange.getRequestURI().getPath().split("/", 3);
    Optional<WikiModel.Page> page;
    synchronized (model) {
      page = model.find(new PageKey(parts[1], parts[2]));
    }
    if (page.isEmpty()) {
      html(exchange, 404, "<html><body><notfound></notfound></body></html>");
    } else if (page.get().shown.isEmpty()) {
      html(exchange, 500, "<html><body>Page has no rendered version.</body></html>");
    } else {
      html(
          exchange,
          200,
          "<html><body><page"
              + permissions()
              + "><template slot=\"contents\"><div><p>"
              + text(page.get().shownText())
              + "</p></div></template></page></body></html>");
    }
  }

  /** The editor, as the template {@code editor.pug} writes it: attributes with escapes. */
  private void edit(HttpExchange exchange) throws IOException {
    if (!isKey(exchange) || !mayWrite || !mayWriteHere) {
      html(exchange, 403, "<html><body>Unauthorized</body></html>");
      return;
    }
    String[] parts = exchange.getRequestURI().getPath().split("/", 4);
    String page;
    synchronized (model) {
      page = model.find(new PageKey(parts[2], parts[3])).map(this::editor).orElse(NEW_PAGE);
    }
    html(
        exchange,
        200,
        "<!DOCTYPE html><html><body><div id=\"root\">" + page + "</div></body></html>");
  }

  private static final String NEW_PAGE = "<editor init-mode=\"create\"></editor>";

  private String editor(WikiModel.Page page) {
    ArrayNode tags = json.createArrayNode();
    page.tags.forEach(tags::add);
    return "<editor"
        + attribute(":page-id", String.valueOf(page.id))
        + attribute("locale", page.locale)
        + attribute("path", page.path)
        + attribute("title", page.title)
        + attribute("description", page.description)
        + attribute(":tags", tags.toString())
        + attribute(":is-published", String.valueOf(page.published))
        + attribute("publish-start-date", page.settings.start())
        + attribute("publish-end-date", page.settings.end())
        + attribute("script-css", page.settings.css())
        + attribute("script-js", page.settings.script())
        + permissions()
        + attribute("checkout-date", Instant.ofEpochMilli(page.updated).toString())
        + attribute("init-mode", "update")
        + attribute("init-editor", page.contentType)
        + attribute(
            "init-content",
            Base64.getEncoder().encodeToString(page.content.getBytes(StandardCharsets.UTF_8)))
        + "></editor>";
  }

  private String permissions() {
    String all =
        "{\"history\":{\"read\":"
            + mayReadHistory
            + "},\"pages\":{\"write\":true,\"delete\":"
            + mayDelete
            + ",\"script\":"
            + model.keyMayStyle
            + ",\"style\":"
            + model.keyMayStyle
            + "}}";
    return attribute(
        "effective-permissions",
        Base64.getEncoder().encodeToString(all.getBytes(StandardCharsets.UTF_8)));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + text(value) + "\"";
  }

  private static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void html(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void keepSilent(HttpExchange exchange) {
    try {
      if (letsWait) {
        closed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private boolean isKey(HttpExchange exchange) {
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    return keyIsKnown && header.equals("Bearer " + TOKEN);
  }

  private static Request kind(String query) {
    if (query.contains("pages{create(")) {
      return Request.CREATE;
    }
    if (query.contains("pages{update(")) {
      return Request.UPDATE;
    }
    if (query.contains("pages{delete(")) {
      return Request.DELETE;
    }
    if (query.contains("pages{conflictLatest(")) {
      return Request.READ;
    }
    if (query.contains("pages{single(")) {
      return Request.SETTINGS;
    }
    if (query.contains("pages{history(")) {
      return Request.HISTORY;
    }
    return query.contains("pages{version(") ? Request.VERSION : Request.LIST;
  }

  private ObjectNode reply(Request kind, JsonNode variables, boolean key, Mishap mishap) {
    if (kind == Request.LIST) {
      return list(key);
    }
    boolean history = kind == Request.HISTORY || kind == Request.VERSION;
    if (!key
        || (!mayWrite && kind.writes())
        || (!mayReadHistory && history)
        || (!mayDelete && kind == Request.DELETE)) {
      return error("Forbidden");
    }
    return switch (kind) {
      case READ -> read(variables.path("i").asInt());
      case SETTINGS -> settings(variables.path("i").asInt());
      case HISTORY -> history(variables.path("i").asInt());
      case VERSION -> version(variables.path("i").asInt(), variables.path("v").asInt());
      default -> write(kind, variables, mishap.death());
    };
  }

  private ObjectNode list(boolean key) {
    ArrayNode list = json.createArrayNode();
    for (WikiModel.Page page : model.pages()) {
      ArrayNode tags = json.createArrayNode();
      page.tags.forEach(tags::add);
      ObjectNode told =
          json.createObjectNode()
              .put("id", page.id)
              .put("path", page.path)
              .put("locale", page.locale)
              .put("description", page.description)
              .put("contentType", page.contentType)
              .put("isPrivate", page.isPrivate)
              .put("updatedAt", Instant.ofEpochMilli(page.updated).toString());
      told.set("tags", tags);
      list.add(told);
    }
    ObjectNode answer = data("list", list);
    if (!key) {
      ObjectNode error = error("You must be authenticated to access this resource.");
      ObjectNode told = (ObjectNode) error.path("errors").path(0);
      told.set("path", json.createArrayNode().add("users").add("profile"));
      told.set(
          "extensions",
          json.createObjectNode().set("exception", json.createObjectNode().put("code", 1019)));
      answer.set("errors", error.path("errors"));
    }
    return answer;
  }

  private ObjectNode read(int id) {
    Optional<WikiModel.Page> found = model.find(id);
    if (found.isEmpty()) {
      return coded(6003, "This page does not exist.");
    }
    if (!mayWriteHere || found.get().path.equals(forbidden)) {
      return coded(6013, "You are not authorized to view this page.");
    }
    WikiModel.Page page = found.get();
    ArrayNode tags = json.createArrayNode();
    page.tags.forEach(tags::add);
    ObjectNode told =
        json.createObjectNode()
            .put("id", page.id)
            .put("authorId", String.valueOf(page.authorId))
            .put("authorName", page.authorName())
            .put("content", page.content)
            .put("description", page.description)
            .put("isPublished", page.published)
            .put("locale", page.locale)
            .put("path", page.path)
            .put("title", page.title)
            .put("createdAt", Instant.ofEpochMilli(page.created).toString())
            .put("updatedAt", Instant.ofEpochMilli(page.updated).toString());
    told.set("tags", tags);
    return data("conflictLatest", told);
  }

  private ObjectNode settings(int id) {
    if (!mayManage) {
      return coded(6013, "You are not authorized to view this page.");
    }
    return model
        .find(id)
        .map(
            page ->
                data(
                    "single",
                    json.createObjectNode()
                        .put("publishStartDate", page.settings.start())
                        .put("publishEndDate", page.settings.end())
                        .put("scriptCss", page.settings.css())
                        .put("scriptJs", page.settings.script())))
        .orElseGet(() -> coded(6003, "This page does not exist."));
  }

  private ObjectNode history(int id) {
    ArrayNode trail = json.createArrayNode();
    List<WikiModel.Version> versions = model.history(id);
    versions.forEach(
        v ->
            trail.add(
                json.createObjectNode()
                    .put("versionId", v.number())
                    .put("versionDate", Instant.ofEpochMilli(v.time()).toString())));
    ObjectNode history = json.createObjectNode().put("total", versions.size());
    history.set("trail", trail);
    return data("history", history);
  }

  private ObjectNode version(int id, int number) {
    return model.history(id).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .map(
            version -> {
              Revision was = version.revision();
              return data(
                  "version",
                  json.createObjectNode()
                      .put("content", was.content())
                      .put("title", was.title())
                      .put("description", was.description())
                      .put("isPublished", was.published())
                      .put("publishStartDate", version.settings().start())
                      .put("publishEndDate", version.settings().end())
                      .put("action", version.action())
                      .put("versionDate", Instant.ofEpochMilli(version.time()).toString())
                      .put("createdAt", Instant.ofEpochMilli(version.created()).toString()));
            })
        .orElseGet(() -> data("version", json.nullNode()));
  }

  private ObjectNode write(Request kind, JsonNode variables, WikiModel.Death death) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    try {
      if (!mayWriteHere || key(variables).path().equals(forbidden)) {
        throw new WikiModel.Refused(6010, "You are not authorized to delete this page.");
      }
      switch (kind) {
        case CREATE ->
            model.create(
                key(variables),
                revision(variables),
                variables.path("isPrivate").asBoolean(),
                RemotePage.API,
                death);
        case UPDATE ->
            model.update(
                variables.path("id").asInt(),
                key(variables),
                revision(variables),
                variables.has("tags") ? Optional.of(tags(variables)) : Optional.empty(),
                variables.path("isPrivate").asBoolean(),
                settings(variables),
                RemotePage.API,
                death);
        default -> model.delete(variables.path("i").asInt());
      }
      return result(name, true, 0, "Done.");
    } catch (WikiModel.Refused refused) {
      return result(name, false, refused.code, String.valueOf(refused.getMessage()));
    }
  }

  private static PageKey key(JsonNode variables) {
    return new PageKey(variables.path("locale").asString(), variables.path("path").asString());
  }

  /** What is left out is erased. */
  private static PageSettings settings(JsonNode variables) {
    return new PageSettings(
        variables.path("publishStartDate").asString(""),
        variables.path("publishEndDate").asString(""),
        variables.path("scriptCss").asString(""),
        variables.path("scriptJs").asString(""));
  }

  private static Revision revision(JsonNode variables) {
    return new Revision(
        variables.path("title").asString(),
        variables.path("description").asString(),
        tags(variables),
        variables.path("isPublished").asBoolean(),
        variables.path("content").asString());
  }

  private static List<String> tags(JsonNode variables) {
    List<String> tags = new ArrayList<>();
    variables.path("tags").forEach(tag -> tags.add(tag.asString()));
    return tags;
  }

  private ObjectNode result(String name, boolean succeeded, int code, String message) {
    ObjectNode result =
        json.createObjectNode()
            .put("succeeded", succeeded)
            .put("errorCode", code)
            .put("slug", succeeded ? "ok" : "error")
            .put("message", message);
    return data(name, json.createObjectNode().set("responseResult", result));
  }

  private ObjectNode data(String name, JsonNode value) {
    ObjectNode pages = json.createObjectNode();
    pages.set(name, value);
    ObjectNode data = json.createObjectNode();
    data.set("pages", pages);
    ObjectNode answer = json.createObjectNode();
    answer.set("data", data);
    return answer;
  }

  private ObjectNode error(String message) {
    ObjectNode answer = json.createObjectNode();
    answer.set("data", json.createObjectNode());
    ObjectNode error = json.createObjectNode().put("message", message);
    error.set("path", json.createArrayNode().add("pages"));
    answer.set("errors", json.createArrayNode().add(error));
    return answer;
  }

  private ObjectNode coded(int code, String message) {
    ObjectNode answer = error(message);
    ((ObjectNode) answer.path("errors").path(0))
        .set(
            "extensions",
            json.createObjectNode().set("exception", json.createObjectNode().put("code", code)));
    return answer;
  }

  private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
