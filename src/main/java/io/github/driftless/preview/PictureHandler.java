package io.github.driftless.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.SvgRenderer;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the pictures of pages by their sources, as our SVG: {@code /picture/SOURCE.svg}. Drawn
 * when asked for, since drawing takes long.
 */
final class PictureHandler implements HttpHandler {

  static final String PATH = "/picture/";

  /** Pictures are kept for going back and forth among pages. */
  private static final int KEPT = 24;

  private final StateBroadcaster live;
  private final PreviewStateJson json;

  private final Map<Diagram, String> drawn =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Diagram, String> eldest) {
          return size() > KEPT;
        }
      };

  PictureHandler(StateBroadcaster live, PreviewStateJson json) {
    this.live = live;
    this.json = json;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Optional<Diagram> diagram = find(exchange.getRequestURI().getPath());
    if (diagram.isEmpty()) {
      HttpAnswers.refuse(exchange, 404, "There is no such picture.");
      return;
    }
    Problems problems = new Problems();
    Optional<String> svg = svg(diagram.get(), problems);
    if (svg.isPresent()) {
      HttpAnswers.text(exchange, 200, "image/svg+xml", svg.get());
    } else {
      HttpAnswers.text(exchange, 422, "application/json", json.of(problems.list()));
    }
  }

  private Optional<Diagram> find(String path) {
    return live.now().pages().stream()
        .flatMap(drafts -> drafts.pictures().entrySet().stream())
        .filter(picture -> path.equals(PATH + picture.getKey() + ".svg"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** One at a time: whoever asks for the same picture meanwhile gets it for nothing. */
  private synchronized Optional<String> svg(Diagram diagram, Problems problems) {
    Optional<String> known = Optional.ofNullable(drawn.get(diagram));
    Optional<String> svg = known.or(() -> SvgRenderer.render(diagram, problems));
    svg.ifPresent(text -> drawn.put(diagram, text));
    return svg;
  }
}
