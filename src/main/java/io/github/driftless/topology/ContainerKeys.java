package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.topology.Overlay.ServiceSpec;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.topology.Overlay.VpnSpec;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads names of containers where {@code topology.yaml} describes services: everything that looks
 * up what is said of a service knows its name and its id alone. A service's own name goes before a
 * container's.
 */
final class ContainerKeys {

  private final Set<String> names = new HashSet<>();
  private final Map<String, Set<String>> idsByOther = new LinkedHashMap<>();

  private ContainerKeys(Collection<List<LoadedProject>> modes) {
    for (List<LoadedProject> mode : modes) {
      for (LoadedProject loaded : mode) {
        for (ComposeService service : loaded.project().services()) {
          String id = loaded.id(service.name());
          names.add(service.name());
          names.add(id);
          service.containerName().ifPresent(name -> add(name, id));
          add(NetworkSettingsBuilder.id(loaded.project().name(), service.name()), id);
        }
      }
    }
  }

  /**
   * Returns what an overlay says, with ids in place of names of containers.
   *
   * @param modes the projects of each mode
   */
  static Overlay resolve(Overlay overlay, Collection<List<LoadedProject>> modes) {
    ContainerKeys keys = new ContainerKeys(modes);
    Map<String, ServiceSpec> services = new LinkedHashMap<>();
    overlay
        .services()
        .forEach((name, spec) -> keys.of(name).forEach(key -> services.putIfAbsent(key, spec)));
    return overlay.with(
        services,
        overlay.vpns().stream()
            .flatMap(
                vpn ->
                    keys.of(vpn.service().value()).stream()
                        .map(
                            key ->
                                new VpnSpec(
                                    new Text(key, vpn.service().location()),
                                    vpn.endpoint(),
                                    vpn.services(),
                                    vpn.answersLan(),
                                    vpn.letsIn())))
            .toList());
  }

  private void add(String name, String id) {
    idsByOther.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(id);
  }

  private Set<String> of(String written) {
    return names.contains(written)
        ? Set.of(written)
        : idsByOther.getOrDefault(written, Set.of(written));
  }
}
