package io.github.driftless.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells a page what there is to be seen, at once and whenever it changes, as <a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent events</a>. The
 * first event is the present look, so that a page opened late or again knows all.
 */
final class Events implements HttpHandler {

  static final String PATH = "/events";

  /** A word from time to time shows whether the page is still there. */
  private static final Duration PULSE = Duration.ofSeconds(10);

  private final StateBroadcaster live;
  private final PreviewStateJson json;

  Events(StateBroadcaster live, PreviewStateJson json) {
    this.live = live;
    this.json = json;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      HttpAnswers.refuse(exchange, 404, "There is no such page.");
      return;
    }
    HttpAnswers.headers(exchange, "text/event-stream; charset=utf-8");
    try (exchange) {
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
      long seen = 0;
      while (!live.isClosed()) {
        Optional<PreviewState> look = live.after(seen, PULSE);
        out.write(look.map(this::event).orElse(":\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        seen = look.map(PreviewState::version).orElse(seen);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // the page was closed: its next one asks again
      return;
    }
  }

  private String event(PreviewState look) {
    return "event: look\nid: " + look.version() + "\ndata: " + json.of(look) + "\n\n";
  }
}
