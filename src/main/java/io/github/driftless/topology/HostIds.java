package io.github.driftless.topology;

import java.util.Optional;

/**
 * How names that are unique on one host alone are told apart in a stack of several: the host's key,
 * a slash, the name. Names of projects, services and networks have no slash of their own (Compose
 * Specification, "Version and name top-level elements"; Docker Engine API, "NetworkCreate").
 */
final class HostIds {

  private HostIds() {}

  /** Returns a name of a host's. */
  static String of(Optional<String> host, String name) {
    return host.map(key -> key + "/" + name).orElse(name);
  }

  /** Returns a name without the host before it. */
  static String nameOf(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  /** Returns the host that is part of a service's id. */
  static Optional<String> hostOf(String id) {
    int first = id.indexOf('/');
    return first > 0 && first < id.lastIndexOf('/')
        ? Optional.of(id.substring(0, first))
        : Optional.empty();
  }
}
