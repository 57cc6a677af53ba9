package io.github.driftless.analysis.network;

import java.util.List;
import java.util.Optional;

/**
 * What stands in an answer in place of what is particular to the two that it is about, so that the
 * answers about many pairs are one text. All marks are control characters, which no title has.
 *
 * @param from the id of who asks; empty for none that is marked
 * @param to the id of who is asked; empty for none that is marked
 * @param networks the networks of who asks, in declared order
 * @param others the networks of who is asked, in declared order
 */
record PairMarks(
    Optional<String> from, Optional<String> to, List<String> networks, List<String> others) {

  /** Marks nothing. */
  static final PairMarks NONE =
      new PairMarks(Optional.empty(), Optional.empty(), List.of(), List.of());

  /** The title of who asks. */
  static final String FROM = "\u0001";

  /** The title of who is asked. */
  static final String TO = "\u0002";

  /** The sentence on whose network who asks shares. */
  static final String FROM_SHARES = "\u0003";

  /** The sentence on whose network who is asked shares. */
  static final String TO_SHARES = "\u0004";

  /** The networks of who asks, as a list in words. */
  static final String NETWORKS = "\u0005";

  /** The networks of who is asked, as a list in words. */
  static final String OTHERS = "\u0006";

  /** The first network of who asks. */
  static final String FIRST = "\u0007";

  PairMarks {
    networks = List.copyOf(networks);
    others = List.copyOf(others);
  }

  Optional<String> service(String id) {
    return mark(id, FROM, TO);
  }

  Optional<String> sharing(String id) {
    return mark(id, FROM_SHARES, TO_SHARES);
  }

  private Optional<String> mark(String id, String ofFrom, String ofTo) {
    if (from.isPresent() && from.get().equals(id)) {
      return Optional.of(ofFrom);
    }
    return to.isPresent() && to.get().equals(id) ? Optional.of(ofTo) : Optional.empty();
  }

  Optional<String> networks(List<String> all) {
    if (from.isPresent() && all.equals(networks)) {
      return Optional.of(NETWORKS);
    }
    return to.isPresent() && all.equals(others) ? Optional.of(OTHERS) : Optional.empty();
  }

  Optional<String> gateway(String network) {
    return from.isPresent() && !networks.isEmpty() && networks.get(0).equals(network)
        ? Optional.of(FIRST)
        : Optional.empty();
  }
}
