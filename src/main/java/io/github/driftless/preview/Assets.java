package io.github.driftless.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.driftless.map.MapShell;
import io.github.driftless.page.target.MermaidScript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Serves the page's own files: those listed here, no other path leads anywhere. */
final class Assets implements HttpHandler {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final String STYLES = "text/css; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("/", HTML),
          Map.entry("/icon.svg", "image/svg+xml"),
          Map.entry("/map.css", STYLES),
          Map.entry("/preview.css", STYLES),
          Map.entry("/page.css", STYLES),
          Map.entry("/map.js", SCRIPT),
          Map.entry("/app.js", SCRIPT),
          Map.entry("/beside.js", SCRIPT),
          Map.entry("/download.js", SCRIPT),
          Map.entry("/listing.js", SCRIPT),
          Map.entry("/live.js", SCRIPT),
          Map.entry("/mermaid.js", SCRIPT),
          Map.entry("/page.js", SCRIPT),
          Map.entry("/places.js", SCRIPT),
          Map.entry("/picture.js", SCRIPT),
          Map.entry("/problems.js", SCRIPT));

  private final MapShell shell = MapShell.of();

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String type = TYPES.get(path);
    if (type == null) {
      HttpAnswers.refuse(exchange, 404, "There is no such page.");
    } else if (path.equals("/mermaid.js")) {
      mermaid(exchange, type);
    } else {
      HttpAnswers.text(exchange, 200, type, text(path));
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

  /** The map's own parts come from the map, so that it is the same here as in a file. */
  private String text(String path) throws IOException {
    return switch (path) {
      case "/" ->
          read("/index.html").replace("{{looks}}", shell.looks()).replace("{{map}}", shell.body());
      case "/map.css" -> shell.styles();
      case "/map.js" -> shell.scripts();
      default -> read(path);
    };
  }

  private static String read(String name) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream("/preview" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the package");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
