package io.github.driftless.analysis.network;

import io.github.driftless.topology.Certainty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers about all pairs of some peers, in few texts. Those who ask are put into classes of
 * whom every answer about what is on a host is the same but for names; a text has marks in place of
 * what differs within a class:
 *
 * <ul>
 *   <li>{@code U+0001}, {@code U+0002}: the title of who asks, and of who is asked;
 *   <li>{@code U+0003}, {@code U+0004}: their {@link #sharing}, with its blank;
 *   <li>{@code U+0005}, {@code U+0006}: their networks, as a list in words;
 *   <li>{@code U+0007}: the first network of who asks.
 * </ul>
 */
public final class PairAnswers {

  private final List<Peer> peers;
  private final Map<Peer, Integer> classes = new HashMap<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<List<Integer>> answers = new ArrayList<>();
  private final Map<Text, Integer> numbers = new LinkedHashMap<>();
  private final Map<List<Object>, Integer> apart = new HashMap<>();
  private final Map<Peer, List<String>> networks = new HashMap<>();
  private final Map<Peer, Object> afar = new HashMap<>();
  private final Connectivity connectivity;
  private final Reach reach;
  private final Explanation explanation;
  private final Titles titles;

  /**
   * An answer.
   *
   * @param answer the answer in a word
   * @param certainty how sure it is
   * @param words whole sentences in one line, with marks
   */
  public record Text(Reachability.Answer answer, Certainty certainty, String words) {}

  private PairAnswers(
      Connectivity connectivity, Reach reach, Explanation explanation, List<Peer> peers) {
    this.connectivity = connectivity;
    this.reach = reach;
    this.explanation = explanation;
    this.titles = new Titles(connectivity);
    this.peers = List.copyOf(peers);
    List<List<Peer>> alike = AlikeSources.of(connectivity, peers);
    for (int i = 0; i < alike.size(); i++) {
      for (Peer peer : alike.get(i)) {
        classes.put(peer, i);
      }
    }
    for (Peer peer : peers) {
      networks.put(peer, networksOf(peer));
      afar.put(peer, AlikeSources.fromAfar(connectivity, peer).orElse(classes.get(peer)));
    }
    for (Peer to : peers) {
      answers.add(
          isOutside(to)
              ? peers.stream().map(source -> number(List.of(source), to)).toList()
              : toAService(alike, to));
    }
  }

  /**
   * Works out all answers.
   *
   * @param explanation what puts them into words, with or without addresses
   * @param peers who asks and is asked
   */
  public static PairAnswers of(
      Connectivity connectivity, Reach reach, Explanation explanation, List<Peer> peers) {
    return new PairAnswers(connectivity, reach, explanation, peers);
  }

  /** How traffic leaves is each service's own affair. */
  private boolean isOutside(Peer peer) {
    return peer.match(
        service -> connectivity.find(service.id()).isEmpty(), machine -> false, zone -> true);
  }

  private List<Integer> toAService(List<List<Peer>> alike, Peer to) {
    if (marked(to).isEmpty()) {
      return alike.stream().map(sources -> number(sources, to)).toList();
    }
    // whoever opens nothing is reached, or not, as those alike are by who is on other networks
    Object there = isPlain(to) ? afar.get(to) : to;
    List<Integer> found = new ArrayList<>();
    for (List<Peer> sources : alike) {
      Peer from = sources.get(0);
      found.add(
          !from.equals(to) && isApart(from, to)
              ? apart.computeIfAbsent(List.of(afar.get(from), there), any -> number(from, to))
              : number(sources, to));
    }
    return found;
  }

  private int number(List<Peer> sources, Peer to) {
    int first = sources.get(0).equals(to) ? 1 : 0;
    return first == sources.size() ? -1 : number(sources.get(first), to);
  }

  private int number(Peer from, Peer to) {
    return numbers.computeIfAbsent(text(from, to), this::add);
  }

  private boolean isPlain(Peer peer) {
    return marked(peer)
        .filter(id -> connectivity.find(id).isPresent())
        .filter(id -> reach.exposuresOf(id).isEmpty())
        .filter(id -> reach.unopenedOf(id).isEmpty())
        .filter(id -> reach.unclaimedOf(id).isEmpty())
        .isPresent();
  }

  private boolean isApart(Peer from, Peer to) {
    List<String> here = networks.get(from);
    return !here.isEmpty() && Collections.disjoint(here, networks.get(to));
  }

  private int add(Text text) {
    texts.add(text);
    return texts.size() - 1;
  }

  private Text text(Peer from, Peer to) {
    Reachability answer = reach.between(from, to);
    PairMarks marks = new PairMarks(marked(from), marked(to), networks.get(from), networks.get(to));
    return new Text(
        answer.answer(), explanation.certaintyOf(answer), explanation.with(marks).of(answer));
  }

  private static Optional<String> marked(Peer peer) {
    return peer.match(
        service -> Optional.of(service.id()),
        machine -> Optional.empty(),
        zone -> Optional.empty());
  }

  private List<String> networksOf(Peer peer) {
    return marked(peer)
        .filter(id -> connectivity.find(id).isPresent())
        .map(reach::networksOf)
        .orElse(List.of());
  }

  /** Returns who asks and is asked, in order. */
  public List<Peer> peers() {
    return peers;
  }

  /** Returns the class of one who asks, from 0. */
  public int classOf(Peer peer) {
    return classes.get(peer);
  }

  /** Returns the texts, each once. */
  public List<Text> texts() {
    return List.copyOf(texts);
  }

  /**
   * Returns the answers to who reaches a peer.
   *
   * @param to its place among {@link #peers}
   * @return the place of its text for each class; for each peer where {@link #isByPeer}; -1 where
   *     nobody but itself would ask
   */
  public List<Integer> to(int to) {
    return answers.get(to);
  }

  /** Returns whether the answers to who reaches a peer are listed by who asks, not by class. */
  public boolean isByPeer(int to) {
    return isOutside(peers.get(to));
  }

  /** Returns what people call a peer within a sentence. */
  public String title(Peer peer) {
    return titles.of(peer);
  }

  /** Returns what people call a peer where a sentence begins with it. */
  public String opening(Peer peer) {
    return Explanation.upper(titles.of(peer));
  }

  /**
   * Returns the sentence on whose network a peer shares, with a blank before it; blank where it
   * shares none.
   */
  public String sharing(Peer peer) {
    return marked(peer).map(titles::sharing).orElse("");
  }
}
