package io.github.driftless.proxy.traefik;

import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.UpstreamAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands before a router (Traefik documentation, "Middlewares"): who asks who is there, from
 * where requests may come, and whether they are only sent elsewhere.
 */
final class TraefikMiddlewares {

  private final TraefikBook book;
  private final String provider;
  private final Set<String> names = new LinkedHashSet<>();

  /**
   * @param provider that of the router: what has no provider in its name is that one's
   * @param names the middlewares of the router and of its entry points, in order
   */
  TraefikMiddlewares(TraefikBook book, String provider, Stream<String> names) {
    this.book = book;
    this.provider = provider;
    names.forEach(name -> addChained(name, 0));
  }

  private void addChained(String name, int depth) {
    List<String> chained =
        book.find(name, provider).map(part -> part.all("chain.middlewares")).orElse(List.of());
    if (chained.isEmpty()) {
      names.add(name);
    } else if (depth < ProxyLimits.INCLUDES && names.size() < ProxyLimits.ROUTES) {
      chained.forEach(each -> addChained(each, depth + 1));
    }
  }

  private Stream<TraefikPart> parts() {
    return names.stream().flatMap(name -> book.find(name, provider).stream());
  }

  /** Returns whether every plain request is sent on to {@code https}. */
  boolean redirects() {
    return parts().anyMatch(part -> part.has("redirectscheme"));
  }

  /** Returns the addresses that requests must come from; empty: all. */
  List<String> only() {
    return parts()
        .flatMap(
            part ->
                Stream.concat(
                    part.all("ipallowlist.sourcerange").stream(),
                    part.all("ipwhitelist.sourcerange").stream()))
        .distinct()
        .toList();
  }

  Optional<Authentication> authentication() {
    return names.stream().flatMap(name -> authentication(name).stream()).findFirst();
  }

  private Optional<Authentication> authentication(String name) {
    Optional<TraefikPart> found = book.find(name, provider);
    if (found.isEmpty()) {
      return byName(name);
    }
    TraefikPart part = found.get();
    if (part.has("forwardauth")) {
      return Optional.of(
          part.first("forwardauth.address")
              .flatMap(UpstreamAddress::host)
              .map(Authentication::forward)
              .orElse(Authentication.named(part.name())));
    }
    if (part.has("basicauth") || part.has("digestauth")) {
      return Optional.of(Authentication.passwords());
    }
    return part.has("plugin") ? byName(name) : Optional.empty();
  }

  /** What is defined where nobody looks can only be told by its name. */
  private static Optional<Authentication> byName(String name) {
    String plain = name.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
    boolean denies = plain.matches(".*(no|without|skip|bypass)[-_]?(o?auth|sso).*");
    boolean tells = Stream.of("auth", "sso", "oidc", "keycloak", "login").anyMatch(plain::contains);
    return tells && !denies ? Optional.of(Authentication.named(name)) : Optional.empty();
  }
}
