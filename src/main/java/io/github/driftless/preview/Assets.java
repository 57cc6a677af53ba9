package io.github.driftless.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.driftless.page.target.MermaidScript;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Serves the page's own files: those listed here, no other path leads anywhere. */
final class Assets implements HttpHandler {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("/", HTML),
          Map.entry("/preview.css", "text/css; charset=utf-8"),
          Map.entry("/icon.svg", "image/svg+xml"),
          Map.entry("/app.js", SCRIPT),
          Map.entry("/download.js", SCRIPT),
          Map.entry("/find.js", SCRIPT),
          Map.entry("/live.js", SCRIPT),
          Map.entry("/map.js", SCRIPT),
          Map.entry("/page.css", "text/css; charset=utf-8"),
          Map.entry("/page.js", SCRIPT),
          Map.entry("/paths.js", SCRIPT),
          Map.entry("/picture.js", SCRIPT),
          Map.entry("/problems.js", SCRIPT),
          Map.entry("/stage.js", SCRIPT),
          Map.entry("/theme.js", SCRIPT),
          Map.entry("/toolbar.js", SCRIPT),
          Map.entry("/way.js", SCRIPT),
          Map.entry("/mermaid.js", SCRIPT));

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String type = TYPES.get(path);
    if (type == null) {
      HttpAnswers.refuse(exchange, 404, "There is no such page.");
    } else if (path.equals("/mermaid.js")) {
      mermaid(exchange, type);
    } else {
      HttpAnswers.bytes(exchange, 200, type, read(path.equals("/") ? "/index.html" : path));
    }
  }

  /** Large, and the same for as long as Driftless is: a browser need not fetch it twice. */
  private static void mermaid(HttpExchange exchange, String type) throws IOException {
    String tag = "\"" + MermaidScript.version() + "\"";
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      HttpAnswers.headers(exchange, type);
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      HttpAnswers.text(exchange, 200, type, MermaidScript.text());
    }
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream("/preview" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the package");
      }
      return in.readAllBytes();
    }
  }
}
