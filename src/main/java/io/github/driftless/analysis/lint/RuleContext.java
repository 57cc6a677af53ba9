package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.ModeNetwork;
import io.github.driftless.analysis.network.Peers;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.analysis.network.Unknown;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Stack;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules look at: one mode of a stack, what it implies, and what the files say.
 *
 * @param pages where pages go, and which are written
 * @param explanation says in words why somebody does not reach somebody
 * @param peers what the ends of flows stand for
 * @param vocabularies what names mean, mode by mode, this one's included
 * @param declarations the services as the files of this mode write them
 * @param byId the mode's services
 * @param networks the mode's networks by real name
 */
record RuleContext(
    Topology topology,
    Pages pages,
    Mode mode,
    Connectivity connectivity,
    Reach reach,
    Explanation explanation,
    Peers peers,
    List<Vocabulary> vocabularies,
    Declarations declarations,
    Map<String, Service> byId,
    Map<String, Network> networks) {

  static RuleContext of(
      Stack stack, ModeNetwork implied, List<Vocabulary> vocabularies, Declarations declarations) {
    Mode mode = implied.mode();
    Map<String, Service> byId = new LinkedHashMap<>();
    mode.services().forEach(service -> byId.put(service.id(), service));
    Map<String, Network> networks = new LinkedHashMap<>();
    mode.networks().forEach(network -> networks.put(network.name(), network));
    return new RuleContext(
        stack.topology(),
        stack.settings().pages(),
        mode,
        implied.connectivity(),
        implied.reach(),
        implied.explanation(),
        implied.peers(),
        vocabularies,
        declarations,
        byId,
        networks);
  }

  /**
   * Returns whose network namespace a service, by id, is in: itself where it has its own; the name
   * of a container where that is none of the stack.
   */
  String owner(String id) {
    return connectivity.of(id).namespace().owner().orElse(id);
  }

  /** Returns what people call a service of the mode. */
  String name(String id) {
    return connectivity.shortName(id);
  }

  /**
   * Says what stands in the way first, in a clause without a full stop.
   *
   * @throws IndexOutOfBoundsException where nothing does
   */
  String why(Reachability answer) {
    return explanation.of(answer.blockers().get(0));
  }

  /** Returns what to write to settle what is not known; empty where no line does. */
  Optional<String> settling(Unknown unknown) {
    return explanation
        .settledBy(unknown)
        .map(line -> "to settle it, write \"" + line + "\" in topology.yaml");
  }

  /** Returns the service that a name or id means; empty where this mode has none, or several. */
  Optional<Service> find(String written) {
    return connectivity.names().find(written);
  }

  /** Returns the services that run on the host, in declared order. */
  List<Service> onMachine() {
    return mode.services().stream().filter(service -> service.outside().isEmpty()).toList();
  }
}
