package io.github.driftless.proxy.nginx;

import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.UpstreamAddress;
import io.github.driftless.proxy.syntax.Directive;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out who asks first: {@code auth_request} and {@code auth_basic} (nginx documentation of
 * both modules), or the file by which SWAG and Nginx Proxy Manager take them in.
 */
final class NginxAuthentication {

  /**
   * {@code authelia-location.conf} asks; {@code authelia-server.conf} only says how and is found in
   * servers whose locations do not ask.
   */
  private static final Pattern INCLUDED =
      Pattern.compile("(?:.*/)?([a-z0-9_]+)-(?:location|authrequest)(?:-basic)?\\.conf");

  private NginxAuthentication() {}

  static Optional<Authentication> of(NginxScope scope) {
    Optional<Directive> request = scope.nearest("auth_request").filter(NginxAuthentication::isOn);
    if (request.isPresent()) {
      String where = request.get().argument(0).orElse("");
      return Optional.of(
          asked(where, scope)
              .map(Authentication::forward)
              .orElseGet(() -> included(scope).orElse(Authentication.named(name(where)))));
    }
    Optional<Authentication> included = included(scope);
    if (included.isPresent()) {
      return included;
    }
    return scope
        .nearest("auth_basic")
        .filter(NginxAuthentication::isOn)
        .map(each -> Authentication.passwords());
  }

  private static boolean isOn(Directive directive) {
    return !directive.argument(0).orElse("off").equals("off");
  }

  private static String name(String location) {
    return location.replaceAll("^/+|/+$", "");
  }

  private static Optional<Authentication> included(NginxScope scope) {
    return scope.around().stream()
        .flatMap(List::stream)
        .filter(each -> each.name().equals("include"))
        .map(each -> INCLUDED.matcher(each.argument(0).orElse("")))
        .filter(Matcher::matches)
        .map(matcher -> Authentication.forward(matcher.group(1)))
        .reduce((first, last) -> last);
  }

  private static boolean leadsTo(String prefix, String location) {
    return prefix.length() > 1 && location.startsWith(prefix);
  }

  /** Returns the host that a location passes on to. */
  private static Optional<String> asked(String location, NginxScope scope) {
    return scope.around().stream()
        .flatMap(List::stream)
        .filter(each -> each.name().equals("location"))
        .filter(each -> leadsTo(each.arguments().stream().reduce((a, b) -> b).orElse(""), location))
        .flatMap(
            each ->
                each.inside("proxy_pass")
                    .flatMap(
                        pass ->
                            scope.in(each.inside()).value(pass.argument(0).orElse("")).stream()))
        .flatMap(address -> UpstreamAddress.host(address).stream())
        .findFirst();
  }
}
