package io.github.driftless.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.driftless.app.LiveMap;
import java.io.IOException;
import java.util.Optional;

/** Serves the map of the last load without an error, whose parts the preview's page takes. */
final class MapHandler implements HttpHandler {

  static final String PATH = "/network";

  private final StateBroadcaster live;

  MapHandler(StateBroadcaster live) {
    this.live = live;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Optional<LiveMap> map = live.now().map();
    if (map.isPresent() && exchange.getRequestURI().getPath().equals(PATH)) {
      HttpAnswers.text(exchange, 200, "text/html; charset=utf-8", map.get().page());
    } else {
      HttpAnswers.refuse(exchange, 404, "There is no such page.");
    }
  }
}
