package io.github.driftless.analysis.network;

import io.github.driftless.topology.Certainty;

/** Says of a way whether the files make it so, or a sign says so. */
record WayCertainty(Connectivity connectivity) implements NetworkPath.Reader<Certainty> {

  @Override
  public Certainty read(NetworkPath.SameNamespace path) {
    return Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.SharedNetwork path) {
    return Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.ThroughPort path) {
    return path.port().certainty();
  }

  @Override
  public Certainty read(NetworkPath.ToMachine path) {
    return Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.FromMachine path) {
    return Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.RoutedPort path) {
    return Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.LanAddress path) {
    return Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.Outside path) {
    return Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.ThroughVpn path) {
    return connectivity
        .find(path.gateway())
        .filter(gateway -> !gateway.wayOut().signs().isEmpty())
        .map(gateway -> Certainty.INFERRED)
        .orElse(Certainty.GIVEN);
  }

  @Override
  public Certainty read(NetworkPath.StraightOut path) {
    return Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.Forwarded path) {
    return path.port().map(Exposure.PublishedPort::certainty).orElse(Certainty.INFERRED);
  }

  @Override
  public Certainty read(NetworkPath.ByRoute path) {
    return path.route().inferred().isPresent() ? Certainty.INFERRED : Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.PastTunnel path) {
    return Certainty.INFERRED;
  }

  @Override
  public Certainty read(NetworkPath.OneWayOrAnother path) {
    return Certainty.GIVEN;
  }

  @Override
  public Certainty read(NetworkPath.LetIn path) {
    return Certainty.INFERRED;
  }

  @Override
  public Certainty read(NetworkPath.DialsIn path) {
    return path.last().map(way -> way.read(this)).orElse(Certainty.GIVEN);
  }
}
