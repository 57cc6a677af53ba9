package io.github.driftless.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the engine made of a stack.
 *
 * @param name the stack's
 * @param refused containers and networks that were refused, with the engine's words
 * @param places addresses of containers, and of the host on networks
 * @param published the host's ports that were opened
 * @param answers who answered, of all that was asked
 * @param names by who asks and name: the addresses it means
 * @param asked how many questions were asked
 * @param machine the host's addresses on no network of the stack
 * @param outside the addresses of {@code lan}, {@code internet} and {@code router}
 */
record Observed(
    String name,
    Map<String, String> refused,
    List<Place> places,
    List<Port> published,
    Map<Question, Answered> answers,
    Map<String, Map<String, List<String>>> names,
    int asked,
    Map<String, String> machine,
    Map<String, String> outside) {

  /**
   * Whose an address is.
   *
   * @param container empty: the host's
   */
  record Place(String address, String network, String container) {}

  /** A port of the host that leads into a container. */
  record Port(String container, String target, int port) {}

  /**
   * An answer.
   *
   * @param name who gave it
   * @param seen the address the question came from, for who answered
   */
  record Answered(String name, String seen) {}

  static Observed of(JsonNode stack, JsonNode root) {
    Map<String, String> refused = new TreeMap<>();
    stack
        .get("refused")
        .properties()
        .forEach(it -> refused.put(it.getKey(), it.getValue().asString()));
    List<Place> places = new ArrayList<>();
    for (JsonNode place : stack.get("places")) {
      places.add(
          new Place(text(place, "address"), text(place, "network"), text(place, "container")));
    }
    List<Port> published = new ArrayList<>();
    for (JsonNode port : stack.get("published")) {
      published.add(
          new Port(text(port, "container"), text(port, "target"), port.get("port").asInt()));
    }
    Map<Question, Answered> answers = new HashMap<>();
    Map<String, Map<String, List<String>>> names = new HashMap<>();
    int asked = 0;
    for (JsonNode asker : stack.get("asked")) {
      String from = text(asker, "from");
      asked += asker.get("asked").asInt();
      for (JsonNode answer : asker.get("answers")) {
        answers.put(
            new Question(
                from,
                answer.get(0).asString(),
                answer.get(1).asInt() + "/" + answer.get(2).asString()),
            new Answered(
                answer.get(3).asString(), answer.get(4).asString().replaceFirst("^::ffff:", "")));
      }
      Map<String, List<String>> resolved = new TreeMap<>();
      asker
          .get("names")
          .properties()
          .forEach(
              it ->
                  resolved.put(
                      it.getKey(), it.getValue().valueStream().map(JsonNode::asString).toList()));
      names.put(from, resolved);
    }
    return new Observed(
        text(stack, "name"),
        refused,
        places,
        published,
        answers,
        names,
        asked,
        texts(root.get("machine")),
        texts(root.get("outside")));
  }

  private static String text(JsonNode node, String key) {
    return node.get(key).asString();
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new TreeMap<>();
    node.properties().forEach(it -> texts.put(it.getKey(), it.getValue().asString()));
    return texts;
  }

  /** Returns the addresses a container has on a network; the host's for the empty name. */
  List<String> addresses(String container, String network) {
    return places.stream()
        .filter(place -> place.container().equals(container) && place.network().equals(network))
        .map(Place::address)
        .toList();
  }

  /** Returns all addresses of a container; the host's for the empty name, loopback apart. */
  List<String> addresses(String container) {
    List<String> addresses = new ArrayList<>();
    places.stream()
        .filter(place -> place.container().equals(container))
        .forEach(place -> addresses.add(place.address()));
    if (container.isEmpty()) {
      addresses.addAll(List.of(machine("lan4"), machine("lan6"), machine("bridge")));
    }
    return addresses;
  }

  /** Returns whose address it is: a container's name, the empty text for the host's. */
  Optional<String> owner(String address) {
    return addresses("").contains(address)
        ? Optional.of("")
        : places.stream()
            .filter(place -> place.address().equals(address))
            .map(Place::container)
            .findFirst();
  }

  String machine(String which) {
    return machine.get(which);
  }

  Optional<String> answer(Question question) {
    return Optional.ofNullable(answers.get(question)).map(Answered::name);
  }
}
