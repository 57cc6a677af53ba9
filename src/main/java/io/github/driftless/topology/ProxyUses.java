package io.github.driftless.topology;

import io.github.driftless.compose.ComposeService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds who was told to send requests through a proxy: by the variables that programs take from
 * their surroundings ({@code curl(1)}, "ENVIRONMENT").
 */
final class ProxyUses {

  private static final Pattern VARIABLE = Pattern.compile("(?i)(?:https?|all|ftp|socks5?)_proxy");

  private ProxyUses() {}

  /** Returns one for each service that names a proxy of the mode, in the mode's order. */
  static List<ProxyUse> of(
      List<Service> services, Map<String, ComposeService> composed, Neighbours neighbours) {
    List<ProxyUse> uses = new ArrayList<>();
    for (Service service : services) {
      Optional.ofNullable(composed.get(service.id()))
          .flatMap(entry -> use(service, entry, neighbours))
          .ifPresent(uses::add);
    }
    return uses;
  }

  private static Optional<ProxyUse> use(
      Service service, ComposeService composed, Neighbours neighbours) {
    return composed.environment().entrySet().stream()
        .filter(entry -> VARIABLE.matcher(entry.getKey()).matches())
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .flatMap(value -> HostNames.written(value).stream())
                    .flatMap(host -> neighbours.find(service, host.host(), host.port()).stream())
                    .filter(through -> !through.id().equals(service.id()))
                    .map(
                        through ->
                            new ProxyUse(service.id(), through.id(), "variable " + entry.getKey())))
        .findFirst();
  }
}
