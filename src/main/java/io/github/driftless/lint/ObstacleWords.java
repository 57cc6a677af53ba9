package io.github.driftless.lint;

import io.github.driftless.network.Obstacle;
import java.util.List;

/** Why somebody does not reach somebody, in a few words. */
final class ObstacleWords {

  private ObstacleWords() {}

  static String of(Scene scene, Obstacle obstacle) {
    if (obstacle instanceof Obstacle.NoNetwork none) {
      return scene.name(none.service()) + " has no network";
    }
    if (obstacle instanceof Obstacle.NoCommonNetwork apart) {
      return "they share no network (" + names(apart.from()) + "; " + names(apart.to()) + ")";
    }
    if (obstacle instanceof Obstacle.KeptApart apart) {
      return apart.network() + " keeps its containers apart";
    }
    if (obstacle instanceof Obstacle.NothingPublished nothing) {
      return scene.name(nothing.service()) + " publishes no port";
    }
    if (obstacle instanceof Obstacle.LoopbackOnly loopback) {
      return Ports.words(loopback.port().publication()) + " is published on loopback only";
    }
    if (obstacle instanceof Obstacle.BridgeOnly bridge) {
      return Ports.words(bridge.port().publication()) + " is published on a bridge's address only";
    }
    if (obstacle instanceof Obstacle.Ipv6Only only) {
      return Ports.words(only.port().publication()) + " is published on IPv6 only";
    }
    if (obstacle instanceof Obstacle.NotOpened shut) {
      return Ports.words(shut.port().publication()) + " is asked for, but not opened";
    }
    if (obstacle instanceof Obstacle.InternalOnly internal) {
      return scene.name(internal.service()) + " is on internal networks only";
    }
    if (obstacle instanceof Obstacle.NotTranslated plain) {
      return "addresses of " + plain.network() + " are not translated, so no answer comes back";
    }
    if (obstacle instanceof Obstacle.MachineAndLanNetwork lan) {
      return "the machine and services on " + lan.network() + " do not reach each other";
    }
    if (obstacle instanceof Obstacle.MachineNotOn not) {
      return "the machine has no address on " + not.network();
    }
    if (obstacle instanceof Obstacle.InTunnel tunnel) {
      return "all its traffic goes into the tunnel of " + scene.name(tunnel.gateway());
    }
    if (obstacle instanceof Obstacle.NoWayIn noWay) {
      return "nothing leads from the Internet to where the route "
          + noWay.route().host()
          + " begins";
    }
    if (obstacle instanceof Obstacle.RouteBroken broken) {
      return scene.name(broken.from())
          + " should pass the route "
          + broken.route().host()
          + " on and cannot";
    }
    return "the files do not tell";
  }

  private static String names(List<String> networks) {
    return networks.isEmpty() ? "none" : String.join(", ", networks);
  }
}
