package io.github.driftless.proxy.tunnel;

import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.UpstreamAddress;
import java.util.Optional;

/** Who answers at an address that a container's own labels name: the container itself, mostly. */
final class OwnAddress {

  private OwnAddress() {}

  /** Returns who answers at a URL; empty where it is none. */
  static Optional<Target> of(Container container, String url) {
    return UpstreamAddress.read(url)
        .map(named -> of(container, Optional.of(named.host()), named.port()));
  }

  /**
   * Returns who answers.
   *
   * @param host empty: the container itself
   * @param port empty: the lowest port that it offers
   */
  static Target of(Container container, Optional<String> host, Optional<Integer> port) {
    boolean own =
        host.map(name -> name.equals(container.service()) || name.equals(container.containerName()))
            .orElse(true);
    return own
        ? new Target.Bearer(container.id(), port.or(container::listensOn), container.networks())
        : new Target.Named(host.get(), port);
  }

  /** Returns a port; empty where a text is none. */
  static Optional<Integer> port(String text) {
    return Optional.of(text.strip())
        .filter(each -> each.matches("[0-9]{1,5}"))
        .map(Integer::valueOf)
        .filter(number -> number > 0 && number < 65536);
  }
}
