package io.github.driftless.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.driftless.app.Drawings;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.DiagramFormats;
import io.github.driftless.diagram.format.SvgRenderer;
import io.github.driftless.diagram.format.TextFormat;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Serves one diagram as our SVG, {@code /sheet/MODE/VIEW.svg}, or as text, each format by its
 * ending: {@code /sheet/MODE/VIEW.puml}; and {@code /picture/SOURCE.svg} for those of pages. Drawn
 * when asked for, since drawing takes long.
 */
final class DiagramHandler implements HttpHandler {

  static final String PATH = "/sheet/";

  /** Where the pictures of pages are, by their sources. */
  static final String PICTURES = "/picture/";

  /** Pictures are kept for going back and forth among views. */
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

  DiagramHandler(StateBroadcaster live, PreviewStateJson json) {
    this.live = live;
    this.json = json;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Optional<Diagram> diagram = find(exchange.getRequestURI());
    Optional<TextFormat> format = format(exchange.getRequestURI());
    if (diagram.isEmpty()) {
      HttpAnswers.refuse(exchange, 404, "There is no such diagram.");
    } else if (format.isPresent()) {
      HttpAnswers.text(
          exchange, 200, "text/plain; charset=utf-8", format.get().write(diagram.get()));
    } else {
      Problems problems = new Problems();
      Optional<String> svg = svg(diagram.get(), problems);
      if (svg.isPresent()) {
        HttpAnswers.text(exchange, 200, "image/svg+xml", svg.get());
      } else {
        HttpAnswers.text(exchange, 422, "application/json", json.of(problems.list()));
      }
    }
  }

  private Optional<Diagram> find(URI address) {
    String path = address.getPath();
    if (path.startsWith(PICTURES)) {
      return live.now().pages().stream()
          .flatMap(drafts -> drafts.pictures().entrySet().stream())
          .filter(picture -> path.equals(PICTURES + picture.getKey() + ".svg"))
          .map(Map.Entry::getValue)
          .findFirst();
    }
    return live.now().drawings().stream()
        .flatMap(drawings -> drawings.modes().stream())
        .flatMap(mode -> mode.views().stream().filter(view -> named(mode, view, address)))
        .map(Drawings.View::diagram)
        .findFirst();
  }

  private static boolean named(Drawings.OfMode mode, Drawings.View view, URI address) {
    return Stream.concat(Stream.of("svg"), DiagramFormats.texts().stream().map(TextFormat::ending))
        .map(ending -> PATH + mode.name() + "/" + view.name() + "." + ending)
        .anyMatch(address.getPath()::equals);
  }

  /** Returns the format of text that is asked for; empty for a picture. */
  private static Optional<TextFormat> format(URI address) {
    return DiagramFormats.texts().stream()
        .filter(format -> address.getPath().endsWith("." + format.ending()))
        .findFirst();
  }

  /** One at a time: whoever asks for the same picture meanwhile gets it for nothing. */
  private synchronized Optional<String> svg(Diagram diagram, Problems problems) {
    Optional<String> known = Optional.ofNullable(drawn.get(diagram));
    Optional<String> svg = known.or(() -> SvgRenderer.renderMarked(diagram, problems));
    svg.ifPresent(text -> drawn.put(diagram, text));
    return svg;
  }
}
