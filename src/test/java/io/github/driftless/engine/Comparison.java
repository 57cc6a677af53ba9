package io.github.driftless.engine;

import io.github.driftless.analysis.network.IneffectivePort;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where package {@code network} and the engine do not agree about a stack. */
final class Comparison {

  private static final Set<String> OUTSIDE = Set.of("machine", "lan", "internet");

  private final StartedStack stack;
  private final Observed observed;
  private final Claims claims;
  private final List<String> disagreements = new ArrayList<>();
  private int left;

  Comparison(StartedStack stack, Observed observed) {
    this.stack = stack;
    this.observed = observed;
    claims = new Claims(stack, observed);
    refusals();
    claimed();
    notClaimed();
    names();
    machineNames();
    sources();
  }

  /** Returns a line each. */
  List<String> disagreements() {
    return disagreements;
  }

  /** Returns how many answers came where nothing is claimed. */
  int left() {
    return left;
  }

  private void disagree(String where, String engine, String network) {
    disagreements.add(
        "%s: %s: the engine says %s, network says %s"
            .formatted(stack.name(), where, engine, network));
  }

  /** The engine starts what it is said to start. */
  private void refusals() {
    Set<String> refusable = new TreeSet<>();
    for (IneffectivePort port : stack.reach().ineffective()) {
      if (port.cause() == IneffectivePort.Cause.JOINED) {
        refusable.add(stack.connectivity().of(port.publisher()).service().containerName());
      }
    }
    for (ServiceNetwork each : stack.connectivity().services()) {
      if (each.namespace().external()) {
        refusable.add(each.service().containerName());
      }
    }
    for (String subject : refusable) {
      if (!observed.refused().containsKey(subject)) {
        disagree(subject, "it starts", "it is refused");
      }
    }
    observed
        .refused()
        .forEach(
            (subject, words) -> {
              if (!refusable.contains(subject) && !words.startsWith("needs ")) {
                disagree(subject, words, "it starts");
              }
            });
  }

  private void claimed() {
    claims
        .answered()
        .forEach(
            (question, name) -> {
              if (!observed.answer(question).equals(Optional.of(name))) {
                disagree(show(question), answer(question), name + " answers");
              }
            });
    for (Map<Question, String> questions : claims.oneOf()) {
      if (questions.entrySet().stream()
          .noneMatch(it -> observed.answer(it.getKey()).equals(Optional.of(it.getValue())))) {
        disagree(
            questions.keySet().stream().map(this::show).sorted().collect(Collectors.joining(", ")),
            "nobody answers",
            questions.values().iterator().next() + " answers at one of them");
      }
    }
  }

  private void notClaimed() {
    for (Question question : observed.answers().keySet()) {
      if (!claims.answered().containsKey(question) && isOfTheStack(question)) {
        if (claims.isOpen(question)) {
          left++;
        } else {
          disagree(show(question), answer(question), "nobody");
        }
      }
    }
  }

  /** What other stacks beside it publish is open to it too, and no question of its own. */
  private boolean isOfTheStack(Question question) {
    String name = observed.answers().get(question).name();
    return OUTSIDE.contains(name)
        || stack.services().stream().anyMatch(service -> service.id().equals(name));
  }

  /** A name is good where all that it means is the one, and the one answers there. */
  private void names() {
    for (Service from : claims.running()) {
      for (Service to : claims.running()) {
        Optional<String> home = stack.home(to);
        if (home.equals(stack.home(from)) || home.equals(Optional.of(""))) {
          continue;
        }
        Set<String> good = new TreeSet<>();
        observed
            .names()
            .get(from.containerName())
            .forEach(
                (name, addresses) -> {
                  if (!addresses.isEmpty()
                      && addresses.stream().allMatch(it -> answers(from, it, to))) {
                    good.add(name);
                  }
                });
        Set<String> claimed = claims.names(from.containerName(), to.id());
        good.removeIf(name -> !claimed.contains(name) && isByChance(from, name));
        if (!good.equals(claimed)) {
          disagree(
              "what " + from.name() + " calls " + to.name(), good.toString(), claimed.toString());
        }
      }
    }
  }

  /**
   * Which of several internal networks is asked first for a name is the engine's whim; it orders
   * only the others.
   */
  private boolean isByChance(Service from, String name) {
    String home = stack.home(from).orElseThrow();
    Set<String> internal =
        stack.mode().networks().stream()
            .filter(Network::internal)
            .map(Network::name)
            .collect(Collectors.toSet());
    List<String> addresses = observed.names().get(from.containerName()).get(name);
    return observed.places().stream()
                .filter(it -> it.container().equals(home) && internal.contains(it.network()))
                .count()
            > 1
        && observed.places().stream()
            .filter(it -> addresses.contains(it.address()))
            .allMatch(it -> internal.contains(it.network()));
  }

  private boolean answers(Service from, String address, Service to) {
    return stack.listenersOf(to.id()).stream()
        .map(it -> new Question(from.containerName(), address, it.port() + "/" + it.protocol()))
        .allMatch(question -> observed.answer(question).equals(Optional.of(to.id())));
  }

  private void machineNames() {
    claims
        .machineNames()
        .forEach(
            (question, names) -> {
              for (String name : names) {
                List<String> addresses =
                    observed.names().get(question.from()).getOrDefault(name, List.of());
                boolean good =
                    !addresses.isEmpty()
                        && addresses.stream()
                            .map(it -> new Question(question.from(), it, question.port()))
                            .allMatch(
                                it -> observed.answer(it).equals(Optional.of(question.address())));
                if (!good) {
                  disagree(
                      question.from() + " asks " + name + " at " + question.port(),
                      "nobody of " + addresses,
                      question.address() + " answers");
                }
              }
            });
  }

  /** Who gets out does so with the address of the house, and on the LAN with the host's. */
  private void sources() {
    observed
        .answers()
        .forEach(
            (question, answered) -> {
              boolean inside = !question.from().startsWith("@");
              if (inside && answered.name().equals("internet")) {
                source(question, answered.seen(), observed.outside().get("router"));
              } else if (inside && answered.name().equals("lan")) {
                source(question, answered.seen(), observed.machine("lan4"));
              }
            });
  }

  private void source(Question question, String seen, String expected) {
    if (!seen.equals(expected)) {
      disagree(show(question), "it comes from " + seen, "it comes from " + expected);
    }
  }

  private String answer(Question question) {
    return observed.answer(question).map(name -> name + " answers").orElse("nobody answers");
  }

  private String show(Question question) {
    String place =
        observed.places().stream()
            .filter(it -> it.address().equals(question.address()))
            .map(
                it ->
                    (it.container().isEmpty() ? "machine" : it.container()) + " on " + it.network())
            .findFirst()
            .orElseGet(
                () ->
                    observed.machine().entrySet().stream()
                        .filter(it -> it.getValue().equals(question.address()))
                        .map(it -> "machine " + it.getKey())
                        .findFirst()
                        .orElse("outside"));
    return "%s to %s (%s) port %s"
        .formatted(question.from(), question.address(), place, question.port());
  }
}
