package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.RoutePath;
import io.github.driftless.topology.RemoteAccess.Route;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which DNS names lead where, and who asks there who is coming. */
final class RouteKind extends FactKind {

  private static final String TO = "to";
  private static final String PORT = "port";
  private static final String BY = "by";
  private static final String AUTHENTICATION = "authentication by";
  private static final String ONLY = "only from";
  private static final String PRIVATE = "private";
  private static final String CLOSED = "closed";
  private static final String BROKEN = "not reached by";

  RouteKind() {
    super(
        "route",
        FactShape.of("route {TEXT}")
            .joined(TO, FactShape.Slot.EITHER)
            .joined(PORT, FactShape.Slot.TEXT)
            .joined(BY, FactShape.Slot.EITHER)
            .clause(AUTHENTICATION, FactShape.Slot.EITHER)
            .list(ONLY, FactShape.Slot.TEXT)
            .flag(PRIVATE)
            .flag(CLOSED)
            .clause(BROKEN, FactShape.Slot.EITHER));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    Stream.concat(mode.reach().routePaths().stream(), mode.reach().pathsOut().stream())
        .forEach(path -> facts.add(fact(mode, path, facts), Optional.of(path.route().location())));
  }

  private Fact fact(ModeAnalysis mode, RoutePath path, FactFinder facts) {
    Route route = path.route();
    List<Clause> value = new ArrayList<>();
    value.add(Clause.of(TO, target(path, facts)));
    route.port().ifPresent(port -> value.add(Clause.of(PORT, Term.words(port.toString()))));
    mode.topology()
        .remoteAccess()
        .flatMap(access -> access.proxyOf(route))
        .map(proxy -> named(mode, proxy))
        .filter(proxy -> !proxy.equals(Term.service(path.service())))
        .ifPresent(proxy -> value.add(Clause.of(BY, proxy)));
    route.auth().ifPresent(auth -> value.add(Clause.of(AUTHENTICATION, named(mode, auth))));
    if (!route.only().isEmpty()) {
      List<String> only = facts.addresses(route.only().stream().sorted().toList());
      value.add(Clause.words(ONLY, only.isEmpty() ? List.of("some addresses") : only));
    }
    Clause.flag(PRIVATE, path.entry() == RoutePath.Entry.TAILNET).ifPresent(value::add);
    Clause.flag(CLOSED, path.entry() == RoutePath.Entry.CLOSED).ifPresent(value::add);
    path.broken().ifPresent(broken -> value.add(Clause.of(BROKEN, named(mode, broken.from()))));
    return new Fact(
        this,
        List.of(Term.words(route.host() + route.path().map(at -> " " + at).orElse(""))),
        value);
  }

  private static Term target(RoutePath path, FactFinder facts) {
    if (!path.route().outside()) {
      return Term.service(path.service());
    }
    return Term.words(facts.hidesAddresses() ? "outside the stack" : path.route().service());
  }

  private static Term named(ModeAnalysis mode, String written) {
    return mode.connectivity()
        .names()
        .find(written)
        .map(Service::id)
        .map(Term::service)
        .orElseGet(() -> Term.words(written));
  }

  /** The same service under another name. */
  @Override
  Optional<List<Term>> likeness(Fact fact) {
    return Optional.of(Stream.concat(fact.terms(TO).stream(), fact.terms(PORT).stream()).toList());
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    if (after.isEmpty()) {
      return Gravity.CHANGE;
    }
    Fact now = after.get();
    boolean broken = now.has(BROKEN) && before.filter(was -> was.has(BROKEN)).isEmpty();
    boolean unguarded = isOpen(now) && before.filter(RouteKind::isOpen).isEmpty();
    boolean wider =
        before.filter(was -> was.has(ONLY) || was.has(PRIVATE) || was.has(CLOSED)).isPresent()
            && !now.has(ONLY)
            && !now.has(PRIVATE)
            && !now.has(CLOSED)
            && !now.has(BROKEN);
    boolean lessGuarded =
        before.filter(was -> was.has(AUTHENTICATION)).isPresent() && !now.has(AUTHENTICATION);
    return (broken && before.isPresent()) || unguarded || wider || lessGuarded
        ? Gravity.RISK
        : Gravity.CHANGE;
  }

  /** Whether whoever comes gets to the service, and nobody asks who it is. */
  private static boolean isOpen(Fact fact) {
    return !fact.has(AUTHENTICATION)
        && !fact.has(ONLY)
        && !fact.has(PRIVATE)
        && !fact.has(CLOSED)
        && !fact.has(BROKEN);
  }

  @Override
  boolean opens() {
    return true;
  }

  @Override
  Optional<Link> link(Fact fact) {
    return fact.term(TO)
        .filter(target -> !fact.has(BROKEN))
        .map(target -> new Link(fact.subject(), target, "leads to"));
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    if (after.isEmpty()) {
      return "no longer leads to " + names.titles(before.orElseThrow().terms(TO));
    }
    Fact now = after.get();
    if (before.isEmpty()) {
      return "leads to "
          + names.titles(now.terms(TO))
          + (now.has(AUTHENTICATION)
              ? ", " + AUTHENTICATION + " " + names.titles(now.terms(AUTHENTICATION))
              : ", without authentication")
          + unreached(now, names);
    }
    Fact was = before.get();
    if (!was.key().equals(now.key())) {
      return "takes the place of "
          + was.key().get(0).text()
          + (was.value().equals(now.value()) ? "" : ", " + differing(was, now, names));
    }
    if (now.has(BROKEN) && !was.has(BROKEN) && was.terms(TO).equals(now.terms(TO))) {
      return "leads to " + names.titles(now.terms(TO)) + unreached(now, names);
    }
    return differing(was, now, names);
  }

  private static String unreached(Fact fact, Names names) {
    return fact.term(BROKEN)
        .map(proxy -> ", which " + names.title(proxy) + " no longer reaches")
        .orElse("");
  }
}
