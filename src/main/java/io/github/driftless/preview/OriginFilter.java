package io.github.driftless.preview;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in this machine's own page and nobody else: a foreign site that made its name mean this
 * machine is told by {@code Host}, one that only asks from afar by {@code Origin}.
 */
final class OriginFilter extends Filter {

  private final Set<String> hosts;

  /**
   * @param port the port this server answers on
   */
  OriginFilter(int port) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  @Override
  public String description() {
    return "refuses foreign hosts, origins and methods";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    String method = exchange.getRequestMethod();
    if (!own(exchange.getRequestHeaders().get("Host"), "", true)) {
      HttpAnswers.refuse(exchange, 421, "This preview answers to its own address only.");
    } else if (!own(exchange.getRequestHeaders().get("Origin"), "http://", false)) {
      HttpAnswers.refuse(exchange, 403, "This preview answers to its own page only.");
    } else if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      HttpAnswers.refuse(exchange, 405, "There is nothing to be sent here.");
    } else {
      chain.doFilter(exchange);
    }
  }

  private boolean own(List<String> values, String prefix, boolean needed) {
    List<String> given = Optional.ofNullable(values).orElse(List.of());
    if (given.isEmpty()) {
      return !needed;
    }
    return given.size() == 1
        && given.get(0).startsWith(prefix)
        && hosts.contains(given.get(0).substring(prefix.length()));
  }
}
