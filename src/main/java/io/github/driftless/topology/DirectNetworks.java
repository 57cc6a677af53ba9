package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The networks that services get when they leave a gateway's: the gateway's own, or those named.
 * Fixed addresses are not handed on: they are one container's.
 */
final class DirectNetworks {

  private final Wiring wiring;
  private final WrittenFiles written;
  private final Service gateway;
  private final List<String> named;

  /**
   * @param named real names or keys; empty for the gateway's own
   */
  DirectNetworks(Wiring wiring, WrittenFiles written, Service gateway, List<String> named) {
    this.wiring = wiring;
    this.written = written;
    this.gateway = gateway;
    this.named = named;
  }

  /** Returns whether there is none to give. */
  boolean isEmpty() {
    return named.isEmpty() && gateway.attachments().isEmpty();
  }

  /** Returns whether a name is that of a network of the mode, by its real name or a key. */
  boolean knows(String name) {
    return realName(name).isPresent() || atHome(name).isPresent();
  }

  /**
   * Returns the networks as a project can name them: the key, and the real name where the project
   * does not have the network and must be told of it.
   */
  Map<String, Optional<String>> in(LoadedProject loaded) {
    Map<String, Optional<String>> keys = new LinkedHashMap<>();
    for (String wanted : wanted()) {
      Optional<String> real = realName(wanted);
      Optional<String> key =
          real.flatMap(name -> used(loaded, name))
              .or(() -> isHome(loaded) ? atHome(wanted) : Optional.empty())
              .or(() -> real.flatMap(name -> written.networkKey(loaded, name)));
      keys.put(key.or(() -> real).orElse(wanted), key.isPresent() ? Optional.empty() : real);
    }
    return keys;
  }

  private List<String> wanted() {
    if (!named.isEmpty()) {
      return named;
    }
    List<String> own = new ArrayList<>();
    gateway.attachments().forEach(attachment -> own.add(attachment.network()));
    return own;
  }

  private Optional<String> realName(String name) {
    Map<String, Network> networks = wiring.parts().networks();
    return networks.containsKey(name)
        ? Optional.of(name)
        : networks.values().stream()
            .filter(network -> network.keys().contains(name))
            .map(Network::name)
            .findFirst();
  }

  private static Optional<String> used(LoadedProject loaded, String realName) {
    return loaded.project().networks().stream()
        .filter(network -> network.name().equals(realName))
        .map(io.github.driftless.compose.ComposeNetwork::key)
        .findFirst();
  }

  /** Looks among the networks that the gateway's project has and perhaps nobody uses. */
  private Optional<String> atHome(String name) {
    return wiring.home(gateway).flatMap(home -> written.networkKey(home.loaded(), name));
  }

  private boolean isHome(LoadedProject loaded) {
    return wiring.home(gateway).filter(home -> home.loaded() == loaded).isPresent();
  }
}
