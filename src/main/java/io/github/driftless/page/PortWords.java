package io.github.driftless.page;

import io.github.driftless.topology.Publication;

/** Says a published port as pages do: {@code 8100 → 8080/tcp}, one number where both are equal. */
final class PortWords {

  private PortWords() {}

  static String of(Publication publication) {
    String address =
        publication.address().equals(Publication.ALL_ADDRESSES)
            ? ""
            : publication.address().contains(":")
                ? "[" + publication.address() + "]:"
                : publication.address() + ":";
    String host = publication.published().orElse("any");
    String target = Integer.toString(publication.target());
    String numbers = host.equals(target) ? target : host + " → " + target;
    return address + numbers + "/" + publication.protocol();
  }
}
