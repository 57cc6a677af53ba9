package io.github.driftless.proxy.caddy;

import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.UpstreamAddress;
import io.github.driftless.proxy.syntax.Directive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who asks who is there, and about which requests (Caddy documentation, "forward_auth",
 * "basic_auth").
 */
record CaddyGuard(Authentication authentication, CaddyReach reach) {

  /**
   * Returns who is asked by a directive; empty for one that asks nobody.
   *
   * @param reach the requests that it holds for
   */
  static Optional<CaddyGuard> of(Directive directive, CaddyReach reach) {
    return switch (directive.name()) {
      case "forward_auth" -> Optional.of(new CaddyGuard(forward(directive), reach));
      case "basic_auth", "basicauth" ->
          Optional.of(new CaddyGuard(Authentication.passwords(), reach));
      case "authorize" -> Optional.of(new CaddyGuard(Authentication.named("authorize"), reach));
      default -> Optional.empty();
    };
  }

  private static Authentication forward(Directive directive) {
    int at = directive.argument(0).filter(CaddyReach::isMatcher).isPresent() ? 1 : 0;
    return Stream.concat(
            directive.argument(at).stream(),
            directive.inside("to").flatMap(to -> to.argument(0).stream()))
        .flatMap(word -> UpstreamAddress.host(word).stream())
        .findFirst()
        .map(Authentication::forward)
        .orElse(Authentication.named("forward_auth"));
  }

  /** Returns whoever asks about all requests of a place, the innermost first. */
  static Optional<Authentication> of(List<CaddyGuard> guards, CaddyReach place) {
    return guards.stream()
        .filter(guard -> guard.reach().holdsFor(place))
        .map(CaddyGuard::authentication)
        .reduce((outer, inner) -> inner);
  }
}
