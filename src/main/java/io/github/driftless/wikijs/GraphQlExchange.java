package io.github.driftless.wikijs;

import io.github.driftless.wikijs.WikiFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends documents to a wiki and tells its ways to fail apart. */
final class GraphQlExchange {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final String KEY_HINT =
      "make a new key under Administration, API Access, for a group that may read:pages,"
          + " read:source, read:history and write:pages";
  private static final String LET_THROUGH =
      "let requests to /graphql and /e/ that bring the key through to the wiki";
  private static final int GUEST = 1019;

  private final WikiServer server;
  private final JsonMapper json = JsonMapper.shared();
  private final HttpClient client;

  GraphQlExchange(WikiServer server, HttpClient client) {
    this.server = server;
    this.client = client;
  }

  static HttpClient newClient() {
    return HttpClient.newBuilder()
        .connectTimeout(TO_CONNECT)
        // never after a redirect: the key is for this server alone
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  /** Sends a query. Returns its data. */
  JsonNode ask(String document, ObjectNode variables) throws WikiFailure {
    JsonNode answer = send(document, variables);
    for (JsonNode error : answer.path("errors")) {
      throwIfTold(error);
    }
    return answer.path("data");
  }

  /**
   * Sends a mutation of a page.
   *
   * @param name what it is called under {@code pages}
   */
  void change(String document, ObjectNode variables, String name) throws WikiFailure {
    JsonNode result = ask(document, variables).path("pages").path(name).path("responseResult");
    if (result.path("succeeded").asBoolean()) {
      return;
    }
    if (!result.isObject()) {
      throw new WikiFailure(
          Kind.UNCLEAR, "the wiki did not say whether it was done", "run the command again");
    }
    throw failure(result.path("errorCode").asInt(), text(result.path("message").asString()));
  }

  /**
   * Asks for a page of the wiki, with the key.
   *
   * @param path below the start page, without a slash at its beginning
   * @return its HTML; empty where it is not shown to us
   */
  Optional<String> get(String path) throws WikiFailure {
    HttpRequest request =
        HttpRequest.newBuilder(server.page(path))
            .timeout(server.patience())
            .header("Authorization", server.key().header())
            .header("Accept", "text/html")
            .GET()
            .build();
    HttpResponse<String> response = exchange(request);
    int status = response.statusCode();
    if (status >= 500) {
      throwIfAboutTheKey(response.body());
      throw new WikiFailure(
          Kind.UNCLEAR, "the wiki answered " + status, "look into its log, then run again");
    }
    return status == 200 ? Optional.of(response.body()) : Optional.empty();
  }

  private JsonNode send(String document, ObjectNode variables) throws WikiFailure {
    ObjectNode body = json.createObjectNode().put("query", document);
    body.set("variables", variables);
    HttpRequest request =
        HttpRequest.newBuilder(server.graphql())
            .timeout(server.patience())
            .header("Authorization", server.key().header())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build();
    return read(exchange(request));
  }

  private HttpResponse<String> exchange(HttpRequest request) throws WikiFailure {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WikiFailure(Kind.SERVER, "publishing was interrupted", "run the command again");
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private WikiFailure unreachable(IOException cause) {
    String where = server.graphql().getAuthority();
    if (cause instanceof SSLException broken) {
      TlsTrouble trouble = TlsTrouble.of(broken);
      return new WikiFailure(
          Kind.SERVER,
          "no secure connection to " + where + ": " + text(trouble.why()),
          trouble.hint());
    }
    if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
      return new WikiFailure(
          Kind.UNCLEAR,
          where + " did not answer within " + server.patience().toSeconds() + " seconds",
          "run the command again when the server is less busy");
    }
    if (cause instanceof HttpConnectTimeoutException
        && "https".equals(server.graphql().getScheme())) {
      // Java's client does not always tell that the other side speaks no TLS: then it waits
      return new WikiFailure(
          Kind.SERVER,
          "no server answers at " + where + " in time",
          "check the address, that it is up, and that it is https and not http");
    }
    if (cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause.getCause() instanceof UnresolvedAddressException) {
      return new WikiFailure(
          Kind.SERVER, "no server answers at " + where, "check the address, and that it is up");
    }
    return new WikiFailure(
        Kind.UNCLEAR, "the connection to " + where + " broke", "run the command again");
  }

  private JsonNode read(HttpResponse<String> response) throws WikiFailure {
    int status = response.statusCode();
    if (status >= 300 && status < 400) {
      throw redirected(response.headers().firstValue("Location").orElse("elsewhere"));
    }
    Optional<JsonNode> answer = parse(response.body());
    if (answer.isEmpty()) {
      throwIfFromAProxy(status, response.body());
    }
    if (status == 413) {
      throw new WikiFailure(
          Kind.REFUSED,
          "the wiki takes no page this large",
          "raise its bodyParserLimit, or split the page");
    }
    if (status == 429) {
      throw tooMany();
    }
    if (status == 500 && answer.isPresent()) {
      for (JsonNode error : answer.get().path("errors")) {
        throwIfAboutTheKey(error.path("message").asString());
      }
    }
    if (status >= 500) {
      throw new WikiFailure(
          Kind.UNCLEAR, "the wiki answered " + status, "look into its log, then run again");
    }
    if (status >= 400 && answer.isPresent() && answer.get().path("errors").isArray()) {
      String told = text(answer.get().path("errors").path(0).path("message").asString());
      throw new WikiFailure(
          Kind.REFUSED, "the wiki refuses the request: " + told, "is it a Wiki.js 2.5?");
    }
    if (status != 200 || answer.isEmpty() || !answer.get().isObject()) {
      throw new WikiFailure(
          Kind.SERVER,
          "there is no Wiki.js at this address: it answered " + status,
          "give the address of its start page");
    }
    return answer.get();
  }

  /** A server that moved keeps the end of the address; a proxy where one signs in does not. */
  private WikiFailure redirected(String location) {
    String to = text(location.replaceAll("[?#].*", ""));
    return to.endsWith("/graphql")
        ? new WikiFailure(
            Kind.SERVER, "this address leads to " + to, "give the address it leads to")
        : new WikiFailure(
            Kind.SERVER,
            "this address leads to " + to,
            "give the address it leads to; if one signs in there, " + LET_THROUGH);
  }

  private static WikiFailure tooMany() {
    return new WikiFailure(
        Kind.UNCLEAR,
        "the server answered 429: too many requests",
        "wait, or let a proxy before the wiki allow more, then run the command again");
  }

  /** The wiki answers in JSON; a page is a proxy's, or another server's. */
  private static void throwIfFromAProxy(int status, String body) throws WikiFailure {
    boolean page = body.stripLeading().startsWith("<");
    if (status == 401 || status == 403 || status == 407) {
      throw new WikiFailure(
          Kind.SERVER,
          "a proxy before the wiki lets nobody in without signing in: it answered " + status,
          LET_THROUGH);
    }
    if (status == 413) {
      throw new WikiFailure(
          Kind.REFUSED,
          "a proxy before the wiki takes no page this large",
          "raise its limit (client_max_body_size in nginx), or split the page");
    }
    if (status == 429) {
      throw tooMany();
    }
    if (status == 200 && page) {
      throw new WikiFailure(
          Kind.SERVER,
          "a page came in place of an answer from the wiki's interface",
          "give the address of the wiki's start page; if a proxy has people sign in, "
              + LET_THROUGH);
    }
  }

  private Optional<JsonNode> parse(String body) {
    try {
      return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      // a proxy's page, or another server: the status tells the rest
      return Optional.empty();
    }
  }

  private static void throwIfAboutTheKey(String message) throws WikiFailure {
    if (message.contains("API Key is invalid or was revoked")) {
      throw new WikiFailure(Kind.KEY, "the wiki's key is not valid, or was revoked", KEY_HINT);
    }
    if (message.contains("API is disabled")) {
      throw new WikiFailure(
          Kind.KEY,
          "the wiki's interface for programs is switched off",
          "switch it on under Administration, API Access");
    }
  }

  private void throwIfTold(JsonNode error) throws WikiFailure {
    String message = error.path("message").asString();
    int code = error.path("extensions").path("exception").path("code").asInt(0);
    if (error.path("path").path(0).asString("").equals("users")) {
      if (code == GUEST) {
        throw new WikiFailure(
            Kind.KEY, "the wiki does not know this key and takes us for a guest", KEY_HINT);
      }
      // anything else about the profile does not concern pages
      return;
    }
    if (message.equals("Forbidden") || message.equals("Unauthorized")) {
      throw new WikiFailure(Kind.REFUSED, "the wiki's key may not do this", KEY_HINT);
    }
    throw failure(code, text(message));
  }

  private static WikiFailure failure(int code, String message) {
    String told = message.isBlank() ? "error " + code : message;
    return switch (code) {
      case 6002, 6006 ->
          new WikiFailure(Kind.TAKEN, "there is a page at this path", "rename one of the two");
      case 6003 -> new WikiFailure(Kind.GONE, "the page is gone", "run the command again");
      case 6004, 6005 ->
          new WikiFailure(Kind.REFUSED, "the wiki refuses this page: " + told, "change its path");
      case 6007, 6009, 6010, 6012, 6013 ->
          new WikiFailure(
              Kind.REFUSED,
              "the wiki's key may not write or read at this path",
              "allow its group this path under Administration, Groups, Page Rules");
      default ->
          told.contains("Invalid Page Id")
              ? new WikiFailure(Kind.GONE, "the page is gone", "run the command again")
              : new WikiFailure(
                  Kind.BROKEN,
                  "the wiki failed: " + told,
                  "look into its log, then run the command again");
    };
  }

  /** Returns what a server said, in one line, without the key and not too long. */
  private String text(String told) {
    String line = server.key().hide(told).replaceAll("\\s+", " ").strip();
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }
}
