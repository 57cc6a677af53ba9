package io.github.driftless.proxy.traefik;

import io.github.driftless.problem.Nearest;
import io.github.driftless.problem.Problem;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings that labels may have (Traefik documentation, "Docker", "Routing Configuration").
 * Traefik takes in no label of a container that has one it does not know.
 */
final class TraefikFields {

  private static final Set<String> KINDS = Set.of("routers", "services", "middlewares", "models");

  private static final Set<String> ROUTER =
      Set.of(
          "rule",
          "entrypoints",
          "middlewares",
          "service",
          "priority",
          "tls",
          "rulesyntax",
          "observability");

  private static final Set<String> SERVICE = Set.of("loadbalancer", "middlewares");

  private static final Set<String> LOAD_BALANCER =
      Set.of(
          "server",
          "servers",
          "sticky",
          "strategy",
          "healthcheck",
          "passivehealthcheck",
          "passhostheader",
          "responseforwarding",
          "serverstransport",
          "proxyprotocol",
          "terminationdelay");

  private static final Set<String> SERVER =
      Set.of("url", "port", "scheme", "weight", "preservepath", "tls");

  private TraefikFields() {}

  /** Returns what is wrong with a container's labels; empty where Traefik takes them in. */
  static Optional<Problem> unknown(Container container, Map<String, Word> labels) {
    for (Map.Entry<String, Word> label : labels.entrySet()) {
      String[] path = label.getKey().split("\\.");
      Optional<Integer> wrong = wrong(path);
      if (wrong.isPresent()) {
        return Optional.of(
            Problem.warning(
                    "proxy-labels",
                    "Traefik does not know the label "
                        + label.getKey()
                        + ": it takes in none of "
                        + container.service()
                        + ", and no route is made",
                    label.getValue().at())
                .withHint(hint(path, wrong.get())));
      }
    }
    return Optional.empty();
  }

  /** Returns which word of a label is none that may stand there. */
  private static Optional<Integer> wrong(String[] path) {
    if (path.length < 3
        || !path[0].equalsIgnoreCase("traefik")
        || !Set.of("http", "tcp", "udp").contains(path[1].toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    for (int i = 2; i < path.length; i++) {
      Set<String> known = known(path, i);
      if (!known.isEmpty() && !known.contains(word(path[i]))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Returns what may stand at a place; none where anything may. */
  private static Set<String> known(String[] path, int at) {
    return switch (at) {
      case 2 -> KINDS;
      case 4 ->
          switch (word(path[2])) {
            case "routers" -> ROUTER;
            case "services" -> SERVICE;
            default -> Set.of();
          };
      case 5 -> isService(path) ? LOAD_BALANCER : Set.of();
      case 6 -> isService(path) && word(path[5]).equals("server") ? SERVER : Set.of();
      default -> Set.of();
    };
  }

  private static boolean isService(String[] path) {
    return word(path[2]).equals("services") && word(path[4]).equals("loadbalancer");
  }

  /** Returns a word as it counts: without its case, and without a place in a list. */
  private static String word(String written) {
    return written.toLowerCase(Locale.ROOT).replaceFirst("\\[[0-9]+\\]$", "");
  }

  private static Optional<String> hint(String[] path, int at) {
    return Nearest.to(path[at], new TreeSet<>(known(path, at)))
        .map(
            name -> {
              List<String> words = new ArrayList<>(List.of(path));
              words.set(at, name);
              return "did you mean \"" + String.join(".", words) + "\"?";
            });
  }
}
