package io.github.driftless.analysis.network;

import io.github.driftless.analysis.network.Exposure.PublishedPort;
import io.github.driftless.analysis.network.Exposure.Scope;
import io.github.driftless.topology.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says an answer, or all there is about a service, in one paragraph of plain words. */
public final class Explanation {

  /** More names than these are counted, not listed. */
  private static final int LISTED = 8;

  /** What may begin a sentence and is no title. */
  private static final Pattern BEGINNING = Pattern.compile("(the|it|ports?)( .*)?");

  private final Connectivity connectivity;
  private final Reach reach;
  private final Titles titles;
  private final NetworkPathText ways;
  private final BlockerText blockers;
  private final UnknownText unknowns;

  private final boolean addresses;

  private Explanation(Connectivity connectivity, Reach reach, Titles titles, boolean addresses) {
    this.connectivity = connectivity;
    this.reach = reach;
    this.titles = titles;
    this.addresses = addresses;
    ways = new NetworkPathText(titles, addresses);
    blockers = new BlockerText(titles);
    unknowns = new UnknownText(titles);
  }

  /** Prepares for the answers of one mode. */
  public static Explanation of(Connectivity connectivity, Reach reach) {
    return new Explanation(connectivity, reach, new Titles(connectivity), true);
  }

  /** Returns this, but telling no container's address. */
  public Explanation withoutAddresses() {
    return new Explanation(connectivity, reach, titles, false);
  }

  /** Returns this, writing marks for what is particular to the peers of one pair. */
  Explanation with(PairMarks marks) {
    return new Explanation(connectivity, reach, titles.with(marks), addresses);
  }

  /** Returns an answer in words: whole sentences in one line. */
  public String of(Reachability answer) {
    return say(titles.of(answer.from()), titles.of(answer.to()), answer) + joined(answer);
  }

  /** Who shares the network of another one can only be helped by that one. */
  private String joined(Reachability answer) {
    if (answer.reaches()
        || answer.blockers().stream().noneMatch(Blocker.NoCommonNetwork.class::isInstance)) {
      return "";
    }
    StringBuilder said = new StringBuilder();
    for (Peer peer : List.of(answer.from(), answer.to())) {
      if (peer instanceof Peer.OfService service) {
        said.append(titles.sharing(service.id()));
      }
    }
    return said.toString();
  }

  /** Returns what is not known, in words: a clause without a full stop. */
  public String of(Unknown unknown) {
    return unknowns.of(unknown);
  }

  /** Returns the line of {@code topology.yaml} that settles what is not known; empty for none. */
  public Optional<String> settledBy(Unknown unknown) {
    return unknowns.settledBy(unknown);
  }

  /**
   * Returns the ways there are, in words: a clause each, without a full stop.
   *
   * @return one for each of the answer's ways, in the same order
   */
  public List<String> waysOf(Reachability answer) {
    return answer.ways().stream().map(way -> ways.of(way, answer.from(), answer.to())).toList();
  }

  /** Returns how sure an answer is: as the surest of its ways. */
  public Certainty certaintyOf(Reachability answer) {
    return switch (answer.answer()) {
      case YES ->
          answer.ways().stream()
              .map(way -> way.read(new WayCertainty(connectivity)))
              .min(Comparator.naturalOrder())
              .orElseThrow();
      case MAYBE -> Certainty.UNKNOWN;
      case NO -> Certainty.GIVEN;
    };
  }

  /** Returns what stands in the way, in words: a clause without a full stop. */
  public String of(Blocker blocker) {
    return blockers.of(blocker);
  }

  /** Returns what stands in the way of a name, a clause for where it is said whose name it is. */
  public String ofName(Blocker blocker) {
    return blockers.ofName(blocker);
  }

  private String say(String from, String to, Reachability answer) {
    if (answer.isUnknown()) {
      return "Whether "
          + from
          + " reaches "
          + to
          + " is not known: "
          + unknown(answer)
          + "."
          + settled(answer.unknowns());
    }
    if (!answer.reaches()) {
      return upper(from) + " does not reach " + to + ": " + why(answer) + ".";
    }
    List<String> said =
        NetworkPathText.together(answer.ways()).stream()
            .map(way -> ways.of(way, answer.from(), answer.to()))
            .toList();
    String first =
        upper(from)
            + " reaches "
            + to
            + (ways.isClause(answer.ways().get(0), answer.to()) ? ": " : " ")
            + said.get(0)
            + ".";
    return said.size() == 1
        ? first
        : first + " Also: " + String.join("; ", said.subList(1, said.size())) + ".";
  }

  private String unknown(Reachability answer) {
    return String.join(", and ", answer.unknowns().stream().map(unknowns::of).toList());
  }

  private String settled(List<Unknown> all) {
    return all.stream()
        .flatMap(unknown -> unknowns.settledBy(unknown).stream())
        .findFirst()
        .map(line -> " To settle it, write " + line + " in topology.yaml.")
        .orElse("");
  }

  private String why(Reachability answer) {
    return String.join(
        ", and ", BlockerText.together(answer.blockers()).stream().map(blockers::of).toList());
  }

  /**
   * Returns how a service gets out, and who gets in.
   *
   * @param id the id of a service that runs on the host
   */
  public String ofService(String id) {
    ServiceNetwork implied = connectivity.of(id);
    Peer service = new Peer.OfService(id);
    List<String> sentences = new ArrayList<>();
    sentences.add(standing(implied));
    if (implied.namespace().kind() == ServiceNamespace.Kind.NONE) {
      return sentences.get(0) + " It reaches nobody, and nobody reaches it.";
    }
    sentences.add(say("it", "the Internet", reach.between(service, Peer.INTERNET)));
    connectivity
        .httpThrough(id)
        .map(
            use ->
                "Its HTTP requests go through "
                    + titles.ofService(use.through())
                    + ", and so through its VPN ("
                    + use.sign()
                    + ").")
        .ifPresent(sentences::add);
    neighbours(id).ifPresent(sentences::add);
    sentences.addAll(open(id));
    Reachability internet = reach.between(Peer.INTERNET, service);
    sentences.add(say("the Internet", "it", internet));
    return String.join(" ", sentences);
  }

  private String standing(ServiceNetwork implied) {
    String who = titles.ofService(implied.service().id());
    List<String> networks = reach.networksOf(implied.service().id());
    String on =
        networks.isEmpty()
            ? ""
            : " on the network"
                + (networks.size() == 1 ? " " : "s ")
                + NetworkPathText.list(networks);
    return who
        + switch (implied.namespace().kind()) {
          case OWN -> on.isEmpty() ? " is on a network that is not known." : " is" + on + ".";
          case JOINED ->
              " runs in the network namespace of "
                  + titles.ofService(implied.namespace().owner().orElseThrow())
                  + (on.isEmpty() ? "" : "," + on)
                  + ".";
          case HOST -> " is on the host network.";
          case NONE -> " has no network, only its own loopback.";
        };
  }

  private Optional<String> neighbours(String id) {
    List<String> parts = new ArrayList<>();
    List<String> inside = reach.sharingWith(id);
    if (!inside.isEmpty()) {
      parts.add(named(inside.stream(), inside.size()) + " at localhost");
    }
    for (String network : reach.networksOf(id)) {
      int others = reach.countNeighboursOf(id, network);
      if (others > 0) {
        parts.add(
            named(reach.neighboursOf(id, network), others) + " over " + titles.ofNetwork(network));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("It is reached by " + String.join("; by ", parts) + ".");
  }

  private String named(Stream<String> ids, int all) {
    List<String> names = ids.limit(LISTED).map(titles::ofService).toList();
    int more = all - names.size();
    return more == 0
        ? NetworkPathText.list(names)
        : String.join(", ", names) + " and " + more + (more == 1 ? " other" : " others");
  }

  /** Returns what is open on the host and on the LAN, a sentence each. */
  private List<String> open(String id) {
    List<String> sentences = new ArrayList<>();
    List<PublishedPort> ports = new ArrayList<>();
    for (Exposure exposure : reach.exposuresOf(id)) {
      if (exposure instanceof PublishedPort port && !port.isUnclaimed()) {
        ports.add(port);
      }
    }
    Reachability lan = reach.between(Peer.LAN, new Peer.OfService(id));
    for (Scope scope : Scope.values()) {
      List<PublishedPort> alike = ports.stream().filter(port -> port.scope() == scope).toList();
      if (!alike.isEmpty() && (lan.reaches() || !scope.isExposed())) {
        sentences.add(
            upper(NetworkPathText.ports(alike))
                + opened(scope)
                + (alike.size() == 1 ? "leads to it." : "lead to it."));
      }
    }
    boolean silent = !lan.reaches() && ports.stream().anyMatch(port -> port.scope().isExposed());
    if (ports.isEmpty()
        || silent
        || lan.isUnknown()
        || reach.exposuresOf(id).size() > ports.size()) {
      sentences.add(say("the LAN", "it", lan));
    }
    return sentences;
  }

  private static String opened(Scope scope) {
    return switch (scope) {
      case EVERYWHERE, ONE_ADDRESS -> ", open to the LAN, ";
      case BRIDGE -> ", for the host and its containers alone, ";
      case LOOPBACK -> ", for the host alone, ";
    };
  }

  /** A title keeps its spelling, also where a sentence begins with it. */
  static String upper(String text) {
    return BEGINNING.matcher(text).matches()
        ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
        : text;
  }
}
