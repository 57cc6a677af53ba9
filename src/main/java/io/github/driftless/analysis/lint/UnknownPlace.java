package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import java.util.Optional;

/** Finds the line that raises a question which nothing at hand decides; empty where none does. */
record UnknownPlace(RuleContext context) implements Unknown.Reader<Optional<Location>> {

  @Override
  public Optional<Location> read(Unknown.PossibleTunnel unknown) {
    return service(unknown.service());
  }

  @Override
  public Optional<Location> read(Unknown.ForeignContainer unknown) {
    return Optional.ofNullable(context.byId().get(unknown.service()))
        .map(service -> service.network().location());
  }

  @Override
  public Optional<Location> read(Unknown.UnclaimedPort unknown) {
    return Optional.of(unknown.port().portMapping().source());
  }

  @Override
  public Optional<Location> read(Unknown.AnswersToLan unknown) {
    return Optional.of(unknown.port().portMapping().source());
  }

  @Override
  public Optional<Location> read(Unknown.LetIn unknown) {
    return service(unknown.gateway());
  }

  @Override
  public Optional<Location> read(Unknown.NetworkDriver unknown) {
    return Optional.ofNullable(context.networks().get(unknown.network())).map(Network::source);
  }

  @Override
  public Optional<Location> read(Unknown.DialsIn unknown) {
    return service(unknown.server());
  }

  @Override
  public Optional<Location> read(Unknown.NoValue unknown) {
    return Optional.of(unknown.source());
  }

  @Override
  public Optional<Location> read(Unknown.RoutesElsewhere unknown) {
    return service(unknown.proxy());
  }

  @Override
  public Optional<Location> read(Unknown.OutsideMachine unknown) {
    return Optional.empty();
  }

  private Optional<Location> service(String id) {
    return Optional.ofNullable(context.byId().get(id)).map(Service::source);
  }
}
