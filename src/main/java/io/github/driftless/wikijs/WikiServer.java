package io.github.driftless.wikijs;

import io.github.driftless.address.IpAddress;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a wiki is, and the key to it.
 *
 * @param graphql the address of its interface, {@code http} or {@code https}
 * @param patience how long an answer may take; creating a page takes seconds
 */
public record WikiServer(URI graphql, WikiKey key, Duration patience) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Returns the server at an address.
   *
   * @param address of the wiki's start page, for example {@code https://wiki.example.org}
   * @return empty with a problem where that is no such address; a warning where the key would go
   *     over a network in the clear
   */
  public static Optional<WikiServer> at(String address, WikiKey key, Problems problems) {
    Optional<URI> found = parse(address);
    if (found.isEmpty()) {
      // the address is not repeated: it may hold a password
      problems.add(
          Problem.error("wiki-address", "this is not the address of a wiki")
              .withHint("write it like https://wiki.example.org, without a name or password"));
      return Optional.empty();
    }
    URI base = found.get();
    if (base.getScheme().equals("http") && !isLoopback(base.getHost())) {
      problems.add(
          Problem.warning("wiki-address", "the wiki's key goes over the network in the clear")
              .withHint("use https"));
    }
    String path = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
    return Optional.of(
        new WikiServer(
            URI.create(base.getScheme() + "://" + base.getRawAuthority() + path + "/graphql"),
            key,
            PATIENCE));
  }

  /** Returns the address of a page, from a path below the start page. */
  URI page(String path) {
    return graphql.resolve(path);
  }

  private static Optional<URI> parse(String address) {
    try {
      URI uri = new URI(address.strip());
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean plain =
          uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
      return web && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || IpAddress.parseHost(host).filter(IpAddress::isLoopback).isPresent();
  }
}
