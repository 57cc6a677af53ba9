package io.github.driftless.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/**
 * Serves the list of files, {@code /files}: those that were read, and the pages with what {@code
 * generate} would do to each. Looked up when asked for, since others may write them meanwhile.
 */
final class FilesHandler implements HttpHandler {

  static final String PATH = "/files";

  private final StateBroadcaster live;
  private final PreviewStateJson json;

  FilesHandler(StateBroadcaster live, PreviewStateJson json) {
    this.live = live;
    this.json = json;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals(PATH)) {
      HttpAnswers.text(exchange, 200, "application/json", json.files(live.now()));
    } else {
      HttpAnswers.refuse(exchange, 404, "There is no such list.");
    }
  }
}
