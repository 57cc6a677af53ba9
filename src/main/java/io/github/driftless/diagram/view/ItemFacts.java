package io.github.driftless.diagram.view;

import java.util.List;
import java.util.Optional;

/**
 * What a map has to know of an item of its diagram, besides what is drawn.
 *
 * @param services the ids of the services that a node stands for; none for a group
 * @param findings how many findings there are about these services
 * @param named whether a name on the Internet leads to it
 * @param prominence how much it matters that it is seen
 * @param network the real name of the network that a group is; empty for any other item
 * @param host the key of the host that a group is; empty for any other item
 */
public record ItemFacts(
    List<String> services,
    int findings,
    boolean named,
    Prominence prominence,
    Optional<String> network,
    Optional<String> host) {

  /** Why something is seen when others are counted; the most important first. */
  public enum Prominence {
    /** Takes another way than those around it, lets others in or out, or is not known. */
    EXCEPTION,
    /** The Internet gets to it, or an error is found about it. */
    EXPOSED,
    /** Keeps data, asks who is there, or something is found about it. */
    NOTABLE,
    /** Like many others. */
    ORDINARY
  }

  /** Nothing in particular. */
  public static final ItemFacts NONE =
      new ItemFacts(List.of(), 0, false, Prominence.ORDINARY, Optional.empty(), Optional.empty());

  public ItemFacts {
    services = List.copyOf(services);
  }

  /** Returns what there is to know of a node that stands for one service, drawn or counted. */
  public static ItemFacts service(String id, int findings, boolean named, Prominence prominence) {
    return new ItemFacts(
        List.of(id), findings, named, prominence, Optional.empty(), Optional.empty());
  }

  /** Returns what there is to know of a frame that is a network. */
  public static ItemFacts network(String name) {
    return new ItemFacts(
        List.of(), 0, false, Prominence.ORDINARY, Optional.of(name), Optional.empty());
  }

  /** Returns what there is to know of a frame that is a host. */
  public static ItemFacts host(String name) {
    return new ItemFacts(
        List.of(), 0, false, Prominence.ORDINARY, Optional.empty(), Optional.of(name));
  }
}
