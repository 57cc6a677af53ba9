package io.github.driftless.map;

import static io.github.driftless.map.MapData.JSON;
import static io.github.driftless.map.MapData.text;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Explanation;
import io.github.driftless.analysis.network.PairAnswers;
import io.github.driftless.analysis.network.Peer;
import io.github.driftless.topology.Actor;
import io.github.driftless.topology.Certainty;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the answers to who reaches whom. Those who can be asked about are the mode's services, in
 * order, then what {@code ends} lists. {@code classes} has the class of each as one who asks.
 * {@code to} has a list for each as one who is asked: the place of the text for most classes, then
 * the place of another text and the classes that it is for, and so on; where that is not a matter
 * of class, an object whose {@code each} has the place of a text for each who asks. {@code letters}
 * has the answer of each text: y, i for an inferred yes, m for maybe, n. Texts have marks as {@link
 * PairAnswers} says.
 */
final class AnswersData {

  private final ModeAnalysis mode;
  private final Explanation explanation;
  private final Texts clauses;

  AnswersData(ModeAnalysis mode, Explanation explanation, Texts clauses) {
    this.clauses = clauses;
    this.mode = mode;
    this.explanation = explanation;
  }

  void addTo(ObjectNode node) {
    Map<Peer, String> ends = ends();
    Set<Peer> peers = new LinkedHashSet<>();
    for (Service service : mode.mode().services()) {
      peers.add(new Peer.OfService(service.id()));
    }
    peers.addAll(ends.keySet());
    PairAnswers answers =
        PairAnswers.of(mode.connectivity(), mode.reach(), explanation, new ArrayList<>(peers));
    ArrayNode others = node.putArray("ends");
    ends.forEach(
        (peer, id) -> {
          ObjectNode end = others.addObject().put("id", id).put("title", answers.title(peer));
          text(end, "opening", unlike(answers.opening(peer), answers.title(peer)));
        });
    node.set("answers", json(answers));
  }

  /** Two actors that dial into nothing are both anybody in their zone. */
  private Map<Peer, String> ends() {
    Map<Peer, String> ends = new LinkedHashMap<>();
    ends.put(Peer.INTERNET, "internet");
    ends.put(Peer.LAN, "lan");
    ends.put(Peer.MACHINE, "machine");
    for (Actor actor : mode.topology().actors()) {
      mode.peers()
          .of(new PeerSelector.OfActor(actor.name()))
          .forEach(peer -> ends.putIfAbsent(peer, actor.name()));
    }
    return ends;
  }

  private static String unlike(String text, String other) {
    return text.equals(other) ? "" : text;
  }

  private ObjectNode json(PairAnswers answers) {
    ObjectNode node = JSON.objectNode();
    ArrayNode classes = node.putArray("classes");
    answers.peers().forEach(peer -> classes.add(answers.classOf(peer)));
    ObjectNode sharing = JSON.objectNode();
    ObjectNode openings = JSON.objectNode();
    for (int i = 0; i < answers.peers().size(); i++) {
      Peer peer = answers.peers().get(i);
      text(sharing, Integer.toString(i), answers.sharing(peer));
      text(openings, Integer.toString(i), unlike(answers.opening(peer), answers.title(peer)));
    }
    node.set("sharing", sharing);
    node.set("openings", openings);
    StringBuilder letters = new StringBuilder();
    answers.texts().forEach(text -> letters.append(letter(text)));
    node.put("letters", letters.toString());
    ArrayNode texts = node.putArray("texts");
    answers.texts().forEach(text -> texts.add(clauses.of(text.words())));
    ArrayNode to = node.putArray("to");
    for (int i = 0; i < answers.peers().size(); i++) {
      to.add(answers.isByPeer(i) ? each(answers.to(i)) : row(answers.to(i)));
    }
    return node;
  }

  private static String letter(PairAnswers.Text text) {
    return switch (text.answer()) {
      case YES -> text.certainty() == Certainty.GIVEN ? "y" : "i";
      case MAYBE -> "m";
      case NO -> "n";
    };
  }

  private static ObjectNode each(List<Integer> texts) {
    ObjectNode node = JSON.objectNode();
    ArrayNode list = node.putArray("each");
    texts.forEach(list::add);
    return node;
  }

  private static ArrayNode row(List<Integer> texts) {
    Map<Integer, List<Integer>> classes = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i) >= 0) {
        classes.computeIfAbsent(texts.get(i), any -> new ArrayList<>()).add(i);
      }
    }
    List<Map.Entry<Integer, List<Integer>>> most = new ArrayList<>(classes.entrySet());
    most.sort(Comparator.comparing(entry -> -entry.getValue().size()));
    ArrayNode row = JSON.arrayNode();
    for (int i = 0; i < most.size(); i++) {
      row.add(most.get(i).getKey());
      if (i > 0) {
        ArrayNode those = row.addArray();
        most.get(i).getValue().forEach(those::add);
      }
    }
    return row;
  }
}
