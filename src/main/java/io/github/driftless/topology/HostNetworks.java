package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.compose.ComposeService.NetworkMode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What networks are called in a stack of several hosts: by their real name where one host has it,
 * with the host before it where several do. Networks of two hosts are two, whatever their names.
 */
final class HostNetworks {

  /** The networks every engine has, which mean the same on each host. */
  private static final Set<String> OF_THE_ENGINE = Set.of("host", "none", "bridge", "default");

  private final Map<String, Set<Optional<String>>> hosts = new HashMap<>();

  /** Prepares for the projects of a mode. */
  HostNetworks(List<LoadedProject> projects) {
    for (LoadedProject loaded : projects) {
      loaded.project().networks().forEach(network -> add(network.name(), loaded));
      for (ComposeService service : loaded.project().services()) {
        service
            .networkMode()
            .filter(mode -> mode.kind() == NetworkMode.Kind.OTHER)
            .ifPresent(mode -> add(mode.target(), loaded));
      }
    }
  }

  private void add(String network, LoadedProject loaded) {
    hosts.computeIfAbsent(network, name -> new LinkedHashSet<>()).add(loaded.host());
  }

  /**
   * Returns what a network of a project is called.
   *
   * @param network its real name
   */
  String of(LoadedProject loaded, String network) {
    return name(loaded.host(), network);
  }

  /**
   * Returns what the networks of a real name are called; the name itself where no project has it.
   */
  List<String> all(String network) {
    return hosts.getOrDefault(network, Set.of(Optional.empty())).stream()
        .map(host -> name(host, network))
        .distinct()
        .toList();
  }

  private String name(Optional<String> host, String network) {
    return hosts.getOrDefault(network, Set.of()).size() < 2 || OF_THE_ENGINE.contains(network)
        ? network
        : HostIds.of(host, network);
  }
}
