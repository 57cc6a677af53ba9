package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.analysis.network.WayOut;
import io.github.driftless.topology.ProxyUse;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the traffic of services leaves. */
final class EgressKind extends FactKind {

  private static final String VIA = "via";
  private static final String HTTP = "HTTP through";

  EgressKind() {
    super(
        "egress",
        FactShape.of("{SERVICE} egress")
            .joined("", FactShape.Slot.TEXT)
            .joined(VIA, FactShape.Slot.EITHER)
            .clause(HTTP, FactShape.Slot.SERVICE));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    for (ServiceNetwork each : mode.connectivity().services()) {
      Service service = each.service();
      WayOut way = each.wayOut();
      List<Clause> value = new ArrayList<>();
      value.add(Clause.of("", Term.words(way.egress().word())));
      way.gateway().ifPresent(gateway -> value.add(Clause.of(VIA, gateway(mode, gateway))));
      mode.connectivity()
          .httpThrough(service.id())
          .map(ProxyUse::through)
          .ifPresent(through -> value.add(Clause.of(HTTP, Term.service(through))));
      facts.add(
          new Fact(this, List.of(Term.service(service.id())), value),
          Optional.of(service.network().location()),
          way.unknown().map(EgressKind::lacks).orElse(List.of()));
    }
  }

  private static Term gateway(ModeAnalysis mode, String gateway) {
    return mode.connectivity().find(gateway).isPresent()
        ? Term.service(gateway)
        : Term.words(gateway);
  }

  /** Returns the variables without a value that a question hangs on. */
  static List<String> lacks(Unknown unknown) {
    return unknown instanceof Unknown.NoValue value ? value.variables() : List.of();
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    String was = egress(before);
    String now = egress(after);
    boolean leaks =
        was.equals(Egress.VPN.word())
            && !now.equals(Egress.VPN.word())
            && !now.equals(Egress.NONE.word())
            && after.isPresent();
    boolean opened =
        was.equals(Egress.NONE.word())
            && (now.equals(Egress.DIRECT.word()) || now.equals(Egress.HOST.word()));
    return leaks || opened ? Gravity.RISK : Gravity.CHANGE;
  }

  private static String egress(Optional<Fact> fact) {
    return fact.flatMap(each -> each.term("")).map(Term::text).orElse("");
  }

  @Override
  boolean belongsToService() {
    return true;
  }

  @Override
  Optional<Link> link(Fact fact) {
    Optional<Term> end =
        fact.term(VIA)
            .or(
                () ->
                    fact.term("")
                        .filter(way -> way.text().equals("direct") || way.text().equals("host"))
                        .map(way -> Term.words("the Internet")));
    return end.filter(far -> !far.equals(fact.subject()))
        .map(far -> new Link(fact.subject(), far, "outbound"));
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    if (before.isPresent()
        && after.isPresent()
        && outbound(before.get(), names).equals(outbound(after.get(), names))) {
      return differing(before.get(), after.get(), names);
    }
    return after
        .map(
            now ->
                before
                    .map(was -> "outbound " + outbound(was, names) + " -> " + outbound(now, names))
                    .orElse("outbound " + outbound(now, names)))
        .orElse("outbound no more");
  }

  @Override
  String state(Fact fact, Names names) {
    return "outbound " + outbound(fact, names);
  }

  private static String outbound(Fact fact, Names names) {
    return fact.term(VIA)
        .map(names::title)
        .orElseGet(
            () ->
                switch (fact.term("").map(Term::text).orElse("")) {
                  case "host" -> "host network";
                  case "unknown" -> "not known";
                  default -> names.titles(fact.terms(""));
                });
  }

  @Override
  String plain(Fact fact, Names names) {
    return fact.value().stream()
        .map(
            clause ->
                (clause.name().equals(HTTP)
                        ? ", " + HTTP + ' '
                        : clause.name().isEmpty() ? "" : " ")
                    + clause.terms().stream()
                        .map(names::written)
                        .reduce((one, other) -> one + ' ' + other)
                        .orElse(""))
        .reduce("", String::concat);
  }
}
