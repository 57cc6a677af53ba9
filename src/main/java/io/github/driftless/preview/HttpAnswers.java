package io.github.driftless.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes answers, each with the headers that keep a page to itself. */
final class HttpAnswers {

  /**
   * Mermaid writes a style sheet and style attributes into what it draws, which nothing but {@code
   * unsafe-inline} allows; scripts come from this server alone.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; connect-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private HttpAnswers() {}

  static void text(HttpExchange exchange, int status, String type, String text) throws IOException {
    bytes(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  static void bytes(HttpExchange exchange, int status, String type, byte[] content)
      throws IOException {
    headers(exchange, type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(content.length));
    }
    exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
    if (!head) {
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
    text(exchange, status, "text/plain; charset=utf-8", reason + "\n");
  }

  static void headers(HttpExchange exchange, String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (!headers.containsKey("Cache-Control")) {
      headers.set("Cache-Control", "no-store");
    }
  }
}
