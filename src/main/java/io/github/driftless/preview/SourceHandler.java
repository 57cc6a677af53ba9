package io.github.driftless.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.DiagramFormats;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves what a picture of the map shows as text, each format by its ending. */
final class SourceHandler implements HttpHandler {

  static final String PATH = "/sheet/";

  /** {@code /sheet/MODE/PERSPECTIVE.mmd}; the name of a mode may be any. */
  private static final Pattern ADDRESS = Pattern.compile(PATH + "(.+)/([^/]+)\\.([a-z0-9]+)");

  private final StateBroadcaster live;

  SourceHandler(StateBroadcaster live) {
    this.live = live;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Matcher address = ADDRESS.matcher(exchange.getRequestURI().getPath());
    Optional<String> text = address.matches() ? text(address) : Optional.empty();
    if (text.isPresent()) {
      HttpAnswers.text(exchange, 200, "text/plain; charset=utf-8", text.get());
    } else {
      HttpAnswers.refuse(exchange, 404, "There is no such diagram.");
    }
  }

  private Optional<String> text(Matcher address) {
    return DiagramFormats.texts().stream()
        .filter(format -> format.ending().equals(address.group(3)))
        .findFirst()
        .flatMap(format -> diagram(address.group(1), address.group(2)).map(format::write));
  }

  private Optional<Diagram> diagram(String mode, String perspective) {
    return live.now().map().flatMap(map -> map.diagram(mode, perspective));
  }
}
