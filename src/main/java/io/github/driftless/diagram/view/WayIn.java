package io.github.driftless.diagram.view;

import io.github.driftless.analysis.network.NetworkPath;

/** Says in two or three words by what somebody from outside gets in. */
final class WayIn implements NetworkPath.Reader<String> {

  /** Whatever is asked for, it is asked for at an address. */
  private static final String ADDRESS = "its own address";

  @Override
  public String read(NetworkPath.SameNamespace path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.SharedNetwork path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.ThroughPort path) {
    return "port " + path.port().portMapping().published().orElse("any");
  }

  @Override
  public String read(NetworkPath.ToMachine path) {
    return "every port";
  }

  @Override
  public String read(NetworkPath.FromMachine path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.RoutedPort path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.LanAddress path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.Outside path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.ThroughVpn path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.StraightOut path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.Forwarded path) {
    return "port " + path.forward().router();
  }

  @Override
  public String read(NetworkPath.ByRoute path) {
    return path.route().name();
  }

  @Override
  public String read(NetworkPath.PastTunnel path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.OneWayOrAnother path) {
    return ADDRESS;
  }

  @Override
  public String read(NetworkPath.LetIn path) {
    return "the VPN tunnel";
  }

  @Override
  public String read(NetworkPath.DialsIn path) {
    return "the VPN";
  }
}
