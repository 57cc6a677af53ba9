package io.github.driftless.topology;

import io.github.driftless.topology.Overlay.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A published port as {@code topology.yaml} writes it: {@code 8080}, {@code 8080:80}, {@code
 * 127.0.0.1:8080:80/udp}. A port alone is published under its own number.
 */
final class DeclaredPort {

  private static final Pattern NUMBERS = Pattern.compile("[0-9-]+");

  private DeclaredPort() {}

  /** Reads a text the schema has approved. */
  static PortMapping read(Text text) {
    String value = text.value();
    int slash = value.indexOf('/');
    String protocol = slash < 0 ? "tcp" : value.substring(slash + 1);
    String numbers = slash < 0 ? value : value.substring(0, slash);
    int last = numbers.lastIndexOf(':');
    String target = numbers.substring(last + 1);
    String before = last < 0 ? target : numbers.substring(0, last);
    int host = before.lastIndexOf(':');
    String published = before.substring(host + 1);
    String address = host < 0 ? PortMapping.ALL_ADDRESSES : before.substring(0, host);
    boolean addressNamed = host >= 0;
    if (!NUMBERS.matcher(published).matches()) {
      // an address alone: the port is published under its own number
      address = before;
      addressNamed = true;
      published = target;
    }
    return new PortMapping(
        address.replace("[", "").replace("]", ""),
        addressNamed,
        Optional.of(published),
        Integer.parseInt(target.split("-", 2)[0]),
        Optional.empty(),
        protocol,
        List.of(),
        List.of(),
        Optional.empty(),
        text.location());
  }
}
