package io.github.driftless.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.driftless.app.PageDrafts;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Serves one page, as HTML and as it is: {@code /draft?NAME}. Names that are not listed lead
 * nowhere.
 */
final class PageHandler implements HttpHandler {

  static final String PATH = "/draft";

  private final StateBroadcaster live;
  private final PreviewStateJson json;

  PageHandler(StateBroadcaster live, PreviewStateJson json) {
    this.live = live;
    this.json = json;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    List<PageDrafts.Page> pages = live.now().pages().map(PageDrafts::pages).orElseGet(List::of);
    Map<Path, String> names = new LinkedHashMap<>();
    pages.forEach(page -> names.put(page.file(), json.name(page)));
    Optional<PageDrafts.Page> page =
        name(query)
            .flatMap(
                name -> pages.stream().filter(each -> json.name(each).equals(name)).findFirst());
    if (!exchange.getRequestURI().getPath().equals(PATH) || page.isEmpty()) {
      HttpAnswers.refuse(exchange, 404, "There is no such page.");
    } else {
      HttpAnswers.text(
          exchange, 200, "application/json", json.of(page.get(), PageHtml.of(page.get(), names)));
    }
  }

  private static Optional<String> name(String query) {
    try {
      return Optional.of(URLDecoder.decode(query, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
