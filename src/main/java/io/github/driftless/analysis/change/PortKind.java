package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.IneffectivePort;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which ports of the host are published, and whose they are. */
final class PortKind extends FactKind {

  private static final String OF = "of";
  private static final String UNCLAIMED = "unclaimed";
  private static final String PUBLISHED_BY = "published by";
  private static final String TO = "container port";
  private static final String SHUT = "not opened";

  PortKind() {
    super(
        "port",
        FactShape.of("port {TEXT}")
            .joined(OF, FactShape.Slot.SERVICE)
            .flag(UNCLAIMED)
            .clause(PUBLISHED_BY, FactShape.Slot.SERVICE)
            .clause(TO, FactShape.Slot.TEXT)
            .flag(SHUT));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    Set<PortMapping> shut = new HashSet<>();
    for (IneffectivePort port : mode.reach().ineffective()) {
      shut.add(port.portMapping());
    }
    for (ServiceNetwork each : mode.connectivity().services()) {
      for (ExposedPort port : each.ports()) {
        PortMapping mapping = port.portMapping();
        facts.add(
            fact(each.service(), port, shut.contains(mapping)),
            Optional.of(mapping.source()),
            mapping.unset());
      }
    }
  }

  private Fact fact(Service service, ExposedPort port, boolean shut) {
    PortMapping mapping = port.portMapping();
    String publisher = port.publisher().orElse(service.id());
    List<Clause> value = new ArrayList<>();
    if (port.isUnclaimed()) {
      value.add(Clause.of(UNCLAIMED));
    } else {
      value.add(Clause.of(OF, Term.service(service.id())));
    }
    if (port.isUnclaimed() || port.publisher().isPresent()) {
      value.add(Clause.of(PUBLISHED_BY, Term.service(publisher)));
    }
    if (!mapping.published().equals(Optional.of(mapping.targetText()))) {
      value.add(Clause.of(TO, Term.words(mapping.targetText())));
    }
    Clause.flag(SHUT, shut).ifPresent(value::add);
    return new Fact(this, List.of(Term.words(published(service, mapping))), value);
  }

  private static String published(Service service, PortMapping mapping) {
    String address = mapping.addressNamed() ? bracketed(mapping.address()) + ":" : "";
    return service.host().map(host -> host + "/").orElse("")
        + address
        + mapping.published().orElse("any")
        + "/"
        + mapping.protocol();
  }

  private static String bracketed(String address) {
    return address.contains(":") && !address.contains("${") ? "[" + address + "]" : address;
  }

  @Override
  Term subject(Fact fact) {
    return fact.term(OF).or(() -> fact.term(PUBLISHED_BY)).orElse(fact.key().get(0));
  }

  /** The same port of the same container, published elsewhere. */
  @Override
  Optional<List<Term>> likeness(Fact fact) {
    String target = fact.term(TO).map(Term::text).orElseGet(() -> number(fact));
    String protocol = fact.key().get(0).text().replaceFirst(".*/", "");
    return Optional.of(List.of(subject(fact), Term.words(target + "/" + protocol)));
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    if (after.isEmpty() || !isOpen(after.get())) {
      return Gravity.CHANGE;
    }
    Term service = subject(after.get());
    boolean wasOpen = before.filter(PortKind::isOpen).isPresent();
    boolean delicate = states.has(service, Trait.STORES_DATA, Trait.ADMINISTERS);
    return !wasOpen && (delicate || !states.isNew(service)) ? Gravity.RISK : Gravity.CHANGE;
  }

  /** Whether others than the host itself get to it. */
  private static boolean isOpen(Fact fact) {
    String port = fact.key().get(0).text();
    return !fact.has(SHUT)
        && !port.startsWith("127.")
        && !port.startsWith("[::1]")
        && !port.contains("/127.")
        && !port.contains("/[::1]");
  }

  @Override
  boolean opens() {
    return true;
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    if (after.isEmpty()) {
      return "port " + port(before.orElseThrow(), names) + " is no longer published";
    }
    if (before.isEmpty()) {
      return "port " + port(after.get(), names) + " is published" + by(after.get(), names);
    }
    String was = port(before.get(), names);
    String now = port(after.get(), names);
    if (!was.equals(now)) {
      return "port " + was + " -> " + now;
    }
    return "port " + now + ": " + differences(before.get(), after.get(), names);
  }

  private static String differences(Fact before, Fact after, Names names) {
    if (before.has(OF) && after.has(UNCLAIMED)) {
      return names.titles(before.terms(OF)) + " -> not known who answers";
    }
    if (before.has(UNCLAIMED) && after.has(OF)) {
      return "not known who answers -> " + names.titles(after.terms(OF));
    }
    return differing(withTarget(before), withTarget(after), names);
  }

  /** Returns a fact that says which port of the container it is, also where that is the same. */
  private static Fact withTarget(Fact fact) {
    if (fact.has(TO)) {
      return fact;
    }
    List<Clause> value = new ArrayList<>(fact.value());
    value.add(Clause.of(TO, Term.words(number(fact))));
    return new Fact(fact.kind(), fact.key(), value);
  }

  /** Returns the port of the host, or the range of ports. */
  private static String number(Fact fact) {
    return fact.key().get(0).text().replaceAll(".*:|.*/(?=[0-9])|/[a-z]+$", "");
  }

  private static String port(Fact fact, Names names) {
    return names.title(fact.key().get(0));
  }

  private static String by(Fact fact, Names names) {
    return fact.term(PUBLISHED_BY).map(publisher -> " by " + names.title(publisher)).orElse("");
  }
}
