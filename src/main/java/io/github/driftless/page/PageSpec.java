package io.github.driftless.page;

import io.github.driftless.topology.SitePage;

/**
 * A page to be written.
 *
 * @param path where it is among the stack's pages, without an ending: {@code services/jellyfin}
 * @param service the id of the service it is about; blank where it is about all
 */
public record PageSpec(SitePage kind, String path, String title, String service) {

  /** Returns whether it is the page that the others stand below, where a place has them so. */
  public boolean isFirst() {
    return kind == SitePage.ARCHITECTURE;
  }

  /** Returns the name of its template, without an ending. */
  String template() {
    return switch (kind) {
      case ARCHITECTURE -> "networking-architecture";
      case EACH_SERVICE -> "service";
      default -> kind.word();
    };
  }
}
