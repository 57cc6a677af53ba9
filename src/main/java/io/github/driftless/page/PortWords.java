package io.github.driftless.page;

import io.github.driftless.topology.PortMapping;

/** Says a published port as pages do: {@code 8100 → 8080/tcp}, one number where both are equal. */
final class PortWords {

  private PortWords() {}

  static String of(PortMapping portMapping) {
    String address =
        portMapping.address().equals(PortMapping.ALL_ADDRESSES)
            ? ""
            : portMapping.address().contains(":")
                ? "[" + portMapping.address() + "]:"
                : portMapping.address() + ":";
    String host = portMapping.published().orElse("any");
    String target = portMapping.targetText();
    String numbers = host.equals(target) ? target : host + " → " + target;
    return address + numbers + "/" + portMapping.protocol();
  }
}
