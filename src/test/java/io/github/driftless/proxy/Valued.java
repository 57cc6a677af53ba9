package io.github.driftless.proxy;

import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives values to variables that have none, so that a program can be asked for what has them. */
final class Valued {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)[^}]*\\}");

  private Valued() {}

  static EngineContainer of(EngineContainer each) {
    return new EngineContainer(
        each.id(),
        each.name(),
        each.service(),
        of(each.labels()),
        of(each.serviceLabels()),
        each.mode(),
        each.networks(),
        each.ports());
  }

  private static Map<String, String> of(Map<String, String> labels) {
    Map<String, String> all = new LinkedHashMap<>();
    labels.forEach((key, value) -> all.put(key, of(value)));
    return all;
  }

  static Route of(Route each) {
    return other(each, each.host().map(Valued::of), each.target(), each.authentication());
  }

  private static String of(String text) {
    return VARIABLE.matcher(text).replaceAll("$1.example");
  }

  /** Returns a route of which it is not known who asks first who is there. */
  static Route withoutAuthentication(Route each) {
    return other(each, each.host(), each.target(), Optional.empty());
  }

  /** Returns a route to another target. */
  static Route to(Route.Target target, Route each) {
    return other(each, each.host(), target, each.authentication());
  }

  private static Route other(
      Route each,
      Optional<String> host,
      Route.Target target,
      Optional<Authentication> authentication) {
    return new Route(
        host,
        each.path().map(Valued::of),
        each.entryPoints(),
        target,
        authentication,
        each.only(),
        each.way(),
        each.origin(),
        each.source());
  }
}
