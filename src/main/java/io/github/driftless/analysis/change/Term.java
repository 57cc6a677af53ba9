package io.github.driftless.analysis.change;

import java.util.function.Function;

/**
 * A part of a fact: the name of something that can be renamed, or words. Facts that differ in
 * nothing but a new name are told from others by it.
 */
public sealed interface Term extends Comparable<Term> {

  /** Returns the id of a service, the real name of a network, or the words. */
  String text();

  /** Returns what is made of this, for each kind that there is. */
  <T> T match(
      Function<OfService, T> service, Function<OfNetwork, T> network, Function<Words, T> words);

  /** Returns whether this is the name of a service. */
  default boolean isService() {
    return match(service -> true, network -> false, words -> false);
  }

  /** Orders by text. */
  @Override
  default int compareTo(Term other) {
    return text().compareTo(other.text());
  }

  /**
   * A service.
   *
   * @param text its id
   */
  record OfService(String text) implements Term {
    @Override
    public <T> T match(
        Function<OfService, T> service, Function<OfNetwork, T> network, Function<Words, T> words) {
      return service.apply(this);
    }
  }

  /**
   * A network, or the tier that is named after it.
   *
   * @param text its real name
   */
  record OfNetwork(String text) implements Term {
    @Override
    public <T> T match(
        Function<OfService, T> service, Function<OfNetwork, T> network, Function<Words, T> words) {
      return network.apply(this);
    }
  }

  /** Words, numbers, addresses: whatever is no name. */
  record Words(String text) implements Term {
    @Override
    public <T> T match(
        Function<OfService, T> service, Function<OfNetwork, T> network, Function<Words, T> words) {
      return words.apply(this);
    }
  }

  /** Returns a service, by id. */
  static Term service(String id) {
    return new OfService(id);
  }

  /** Returns a network, by its real name. */
  static Term network(String name) {
    return new OfNetwork(name);
  }

  /** Returns words. */
  static Term words(String text) {
    return new Words(text);
  }
}
