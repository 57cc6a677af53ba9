package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.topology.NetworkSettings;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which services are on which networks, and how they are known there. */
final class MembershipKind extends FactKind {

  MembershipKind() {
    super(
        "membership",
        FactShape.of("{SERVICE} on {NETWORK}")
            .list("address", FactShape.Slot.TEXT)
            .list("alias", FactShape.Slot.TEXT));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    for (Service service : mode.mode().services()) {
      for (NetworkSettings.Attachment attachment : service.attachments()) {
        List<Clause> value = new ArrayList<>();
        List<String> addresses = facts.addresses(attachment.addresses());
        if (!addresses.isEmpty()) {
          value.add(Clause.words("address", addresses));
        }
        if (!attachment.aliases().isEmpty()) {
          value.add(
              Clause.words("alias", attachment.aliases().stream().sorted().distinct().toList()));
        }
        facts.add(
            new Fact(
                this,
                List.of(Term.service(service.id()), Term.network(attachment.network())),
                value),
            Optional.of(attachment.location()),
            service.network().unset());
      }
    }
  }

  @Override
  Optional<String> listBegins(Optional<Fact> before, Optional<Fact> after) {
    return before.isPresent() && after.isPresent()
        ? Optional.empty()
        : Optional.of(after.isPresent() ? "joins " : "leaves ");
  }

  @Override
  boolean belongsToService() {
    return true;
  }

  @Override
  String state(Fact fact, Names names) {
    return "on " + names.title(fact.key().get(1));
  }

  @Override
  Optional<Link> link(Fact fact) {
    return Optional.of(new Link(fact.key().get(0), fact.key().get(1), "on"));
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    String network = names.title(after.or(() -> before).orElseThrow().key().get(1));
    if (before.isEmpty()) {
      return "joins " + network;
    }
    return after
        .map(fact -> "on " + network + ": " + differing(before.get(), fact, names))
        .orElse("leaves " + network);
  }
}
