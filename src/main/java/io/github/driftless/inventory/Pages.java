package io.github.driftless.inventory;

import java.util.List;

/**
 * Where people open a service.
 *
 * @param links the address to show first
 * @param doubts clauses about a page whose address is not known, or a port that may be one
 * @param known whether something says that there is a page, its address known or not
 */
public record Pages(List<Link> links, List<String> doubts, boolean known) {

  /** No page, as far as is known. */
  static final Pages NONE = new Pages(List.of(), List.of(), false);

  /** Where an address was taken from. */
  public enum From {
    /** A label for dashboards. */
    LABEL("label"),
    /** A DNS name that a proxy or tunnel leads to the service. */
    ROUTE("route"),
    /** A port of the host, on its address. */
    PORT("port"),
    /** An address of its own on the LAN. */
    LAN_ADDRESS("lan-address");

    private final String word;

    From(String word) {
      this.word = word;
    }

    /** Returns the word used in JSON. */
    public String word() {
      return word;
    }
  }

  /**
   * An address.
   *
   * @param url {@code http} or {@code https}, without credentials; a label's may also be a path,
   *     and may hold placeholders of gethomepage
   */
  public record Link(String url, From from) {}

  public Pages {
    links = List.copyOf(links);
    doubts = List.copyOf(doubts);
  }
}
