package io.github.driftless.topology;

import io.github.driftless.topology.NetworkSettings.Attachment;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the engine's name server answers to for a container: its service's name, its aliases on the
 * network that is asked, its own name and its host name (Docker documentation, "Networking
 * overview", "DNS services"; the host name is measured).
 *
 * <p>What people call a service is something else: {@link ServiceNames}.
 */
public final class DnsNames {

  private DnsNames() {}

  /**
   * Returns the names that a service answers to on a network, in that order.
   *
   * @param attachment how it is on the network; empty for one that has no aliases
   */
  public static Set<String> of(Service service, Optional<Attachment> attachment) {
    Set<String> names = new LinkedHashSet<>();
    names.add(service.name());
    attachment.ifPresent(at -> names.addAll(at.aliases()));
    names.add(service.containerName());
    service.network().hostname().ifPresent(names::add);
    return names;
  }
}
