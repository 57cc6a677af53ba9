package io.github.driftless.analysis.network;

/**
 * Which kinds of paths are said in a clause of their own.
 *
 * @param toMachine whether they lead to the host itself
 */
record PathClauses(boolean toMachine) implements NetworkPath.Reader<Boolean> {

  @Override
  public Boolean read(NetworkPath.SameNamespace path) {
    return true;
  }

  @Override
  public Boolean read(NetworkPath.SharedNetwork path) {
    return false;
  }

  @Override
  public Boolean read(NetworkPath.ThroughPort path) {
    return false;
  }

  @Override
  public Boolean read(NetworkPath.ToMachine path) {
    return !toMachine;
  }

  @Override
  public Boolean read(NetworkPath.FromMachine path) {
    return true;
  }

  @Override
  public Boolean read(NetworkPath.RoutedPort path) {
    return false;
  }

  @Override
  public Boolean read(NetworkPath.LanAddress path) {
    return true;
  }

  @Override
  public Boolean read(NetworkPath.Outside path) {
    return true;
  }

  @Override
  public Boolean read(NetworkPath.ThroughVpn path) {
    return false;
  }

  @Override
  public Boolean read(NetworkPath.StraightOut path) {
    return false;
  }

  @Override
  public Boolean read(NetworkPath.Forwarded path) {
    return true;
  }

  @Override
  public Boolean read(NetworkPath.ByRoute path) {
    return false;
  }

  @Override
  public Boolean read(NetworkPath.PastTunnel path) {
    return false;
  }

  @Override
  public Boolean read(NetworkPath.OneWayOrAnother path) {
    return false;
  }

  @Override
  public Boolean read(NetworkPath.LetIn path) {
    return false;
  }

  @Override
  public Boolean read(NetworkPath.DialsIn path) {
    return false;
  }
}
