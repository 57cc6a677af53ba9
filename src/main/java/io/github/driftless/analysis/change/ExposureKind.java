package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Exposure;
import io.github.driftless.analysis.network.ServiceNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What services open beside published ports: on the host's network, and with a LAN address. */
final class ExposureKind extends FactKind {

  private static final String ON = "on";
  private static final String ON_HOST = "on the host";
  private static final String AT = "address";

  ExposureKind() {
    super(
        "exposure",
        FactShape.of("{SERVICE} opens")
            .joinedList("", FactShape.Slot.TEXT)
            .flag(ON_HOST)
            .clause(ON, FactShape.Slot.NETWORK)
            .list(AT, FactShape.Slot.TEXT));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    for (ServiceNetwork each : mode.connectivity().services()) {
      for (Exposure exposure : mode.reach().exposuresOf(each.service().id())) {
        exposure
            .<Optional<List<Clause>>>match(
                port -> Optional.empty(),
                host -> Optional.of(host(host)),
                lan -> Optional.of(lan(lan, facts)))
            .ifPresent(
                value ->
                    facts.add(
                        new Fact(this, List.of(Term.service(each.service().id())), value),
                        Optional.of(each.service().network().location())));
      }
    }
  }

  private static List<Clause> host(Exposure.HostPorts host) {
    return List.of(
        Clause.words(
            "",
            host.known().isEmpty()
                ? List.of("everything")
                : host.known().stream().sorted().toList()),
        Clause.of(ON_HOST));
  }

  private static List<Clause> lan(Exposure.LanAddress lan, FactFinder facts) {
    List<Clause> value = new ArrayList<>();
    value.add(Clause.of("", Term.words("everything")));
    value.add(Clause.of(ON, Term.network(lan.network())));
    List<String> addresses = facts.addresses(lan.addresses());
    if (!addresses.isEmpty()) {
      value.add(Clause.words(AT, addresses));
    }
    return value;
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    return before.isEmpty() && !states.isNew(after.orElseThrow().subject())
        ? Gravity.RISK
        : Gravity.CHANGE;
  }

  @Override
  boolean opens() {
    return true;
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    if (before.isEmpty()) {
      return "opens " + plain(after.orElseThrow(), names);
    }
    return after
        .map(fact -> "opens " + plain(before.get(), names) + " -> " + plain(fact, names))
        .orElseGet(() -> "no longer opens " + plain(before.get(), names));
  }
}
