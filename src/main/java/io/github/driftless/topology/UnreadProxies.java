package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import io.github.driftless.topology.Catalogue.Entry;
import io.github.driftless.topology.Catalogue.Keeping;
import io.github.driftless.topology.Unread.Kind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds proxies and tunnels whose routes are in no file at hand: those that keep them in a database
 * or at their maker's, or in a file that is not there, and that no known route leads through.
 */
final class UnreadProxies {

  private final Catalogue catalogue;
  private final Optional<RemoteAccess> access;
  private final ProxyMounts mounts;

  /**
   * @param stack the folder of the stack
   */
  UnreadProxies(Catalogue catalogue, Optional<RemoteAccess> access, Path stack) {
    this.catalogue = catalogue;
    this.mounts = new ProxyMounts(stack);
    this.access = access;
  }

  /**
   * Finds them among the services of some modes, each once.
   *
   * @param composed what compose files say of services, by id, for each of the modes
   */
  List<Unread> of(List<Mode> modes, List<Map<String, ComposeService>> composed) {
    Map<String, Unread> found = new LinkedHashMap<>();
    for (int i = 0; i < modes.size(); i++) {
      Mode mode = modes.get(i);
      Map<String, ComposeService> said = composed.get(i);
      ServiceNames names = new ServiceNames(mode.services());
      for (Service service : mode.services()) {
        Optional<String> where = kept(service, said).or(() -> mounts.absentOf(service));
        where
            .filter(any -> service.outside().isEmpty() && !hasRoutes(service, names))
            .ifPresent(
                any ->
                    found.putIfAbsent(
                        service.id(),
                        new Unread(
                            Kind.PROXY,
                            names.shortest(service.id()),
                            List.of(),
                            where,
                            service.source(),
                            false)));
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<String> kept(Service service, Map<String, ComposeService> composed) {
    return service
        .image()
        .flatMap(catalogue::find)
        .flatMap(Entry::keeps)
        .filter(
            keeping ->
                keeping.signs().isEmpty()
                    || Optional.ofNullable(composed.get(service.id()))
                        .filter(
                            each ->
                                keeping.signs().stream()
                                    .anyMatch(sign -> CommandWords.has(each, sign)))
                        .isPresent())
        .map(Keeping::where);
  }

  /** Routes that somebody wrote into topology.yaml stand for those of every proxy. */
  private boolean hasRoutes(Service service, ServiceNames names) {
    return access.stream()
        .flatMap(all -> all.routes().stream())
        .anyMatch(
            route ->
                route.inferred().isEmpty()
                    || route.proxy().filter(proxy -> names.means(proxy, service.id())).isPresent());
  }
}
