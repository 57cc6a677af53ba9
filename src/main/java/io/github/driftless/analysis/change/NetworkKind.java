package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.topology.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which networks there are, and of what kind. */
final class NetworkKind extends FactKind {

  private static final String KEY = "key";
  private static final String INTERNAL = "internal";
  private static final String EXTERNAL = "external";
  private static final String SUBNET = "subnet";
  private static final String UNKNOWN = "of unknown kind";

  NetworkKind() {
    super(
        "network",
        FactShape.of("network {NETWORK}")
            .joined("", FactShape.Slot.TEXT)
            .list(KEY, FactShape.Slot.TEXT)
            .flag(INTERNAL)
            .flag(EXTERNAL)
            .flag("attachable")
            .flag("IPv6")
            .flag(UNKNOWN)
            .list(SUBNET, FactShape.Slot.TEXT));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    for (Network network : mode.mode().networks()) {
      List<Clause> value = new ArrayList<>();
      value.add(Clause.of("", Term.words(network.driver())));
      List<String> keys = keys(network);
      if (!keys.isEmpty()) {
        value.add(Clause.words(KEY, keys));
      }
      Clause.flag(INTERNAL, network.internal()).ifPresent(value::add);
      Clause.flag(EXTERNAL, network.external()).ifPresent(value::add);
      Clause.flag("attachable", network.attachable()).ifPresent(value::add);
      Clause.flag("IPv6", network.ipv6()).ifPresent(value::add);
      Clause.flag(UNKNOWN, network.isUnknown()).ifPresent(value::add);
      List<String> subnets = facts.addresses(network.ranges().stream().sorted().toList());
      if (!subnets.isEmpty()) {
        value.add(Clause.words(SUBNET, subnets));
      }
      facts.add(
          new Fact(this, List.of(Term.network(network.name())), value),
          Optional.of(network.source()),
          network.unset());
    }
  }

  /** Returns the keys that its real name does not tell. */
  private static List<String> keys(Network network) {
    return network.keys().stream()
        .filter(key -> !network.name().equals(key) && !network.name().endsWith("_" + key))
        .sorted()
        .toList();
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    boolean opened =
        before.filter(fact -> fact.has(INTERNAL)).isPresent()
            && after.filter(fact -> !fact.has(INTERNAL)).isPresent();
    return opened ? Gravity.RISK : Gravity.CHANGE;
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    if (before.isEmpty()) {
      return "new network, " + plain(after.orElseThrow(), names);
    }
    return after.map(fact -> differences(before.get(), fact, names)).orElse("is gone");
  }

  private static String differences(Fact before, Fact after, Names names) {
    if (before.terms("").equals(after.terms("")) && !before.terms(KEY).equals(after.terms(KEY))) {
      return "key in compose files " + key(before) + " -> " + key(after);
    }
    return differing(before, after, names).replaceFirst("^ *(\\S+ -> )", "driver $1");
  }

  private static String key(Fact fact) {
    return fact.has(KEY)
        ? fact.terms(KEY).stream().map(Term::text).collect(Collectors.joining(" "))
        : fact.key().get(0).text();
  }
}
