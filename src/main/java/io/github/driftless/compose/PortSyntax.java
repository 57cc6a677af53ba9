package io.github.driftless.compose;

import io.github.driftless.address.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The short form of a port, {@code [[ADDRESS:]PUBLISHED:]TARGET[/PROTOCOL]} (Compose Specification,
 * "ports", "Short syntax").
 */
final class PortSyntax {

  /**
   * One port of the form.
   *
   * @param published a port, a range, or empty; {@code ${NAME}} is part of one that is not known
   * @param target 0 where it is not known
   * @param openTarget the container's port as it is written, where it is not known; else empty
   */
  record Port(String address, String published, int target, String openTarget, String protocol) {}

  /**
   * What was read.
   *
   * @param ports empty where there is a fault
   * @param fault what is wrong; empty where nothing is
   */
  record Result(List<Port> ports, String fault) {}

  private record Range(int start, int end) {
    int size() {
      return end - start;
    }
  }

  private PortSyntax() {}

  /**
   * Reads the form.
   *
   * @param open whether {@code ${NAME}} in the text stands for a value that is not known: then it
   *     may be any part of the form
   */
  static Result parse(String text, boolean open) {
    int last = text.lastIndexOf(':');
    String rest = last < 0 ? "" : text.substring(0, last);
    int middle = rest.lastIndexOf(':');
    String written = middle < 0 ? "" : rest.substring(0, middle);
    String published = middle < 0 ? rest : rest.substring(middle + 1);
    String target = text.substring(last + 1);

    String protocol = "tcp";
    String[] parts = target.split("/", -1);
    if (parts[0].isEmpty()) {
      return fault("the container's port is missing");
    }
    if (parts.length > 1) {
      target = parts[0];
      protocol = parts[1].isEmpty() ? "tcp" : parts[1];
      protocol = open && isOpen(protocol) ? protocol : protocol.toLowerCase(Locale.ROOT);
    }
    String address = written;
    if (written.startsWith("[") && written.endsWith("]")) {
      address = written.substring(1, written.length() - 1);
    } else if (written.indexOf(':') >= 0) {
      return fault("an IPv6 address must stand in brackets");
    }
    if (!address.isEmpty() && !isAddress(address) && !(open && isOpen(address))) {
      return fault("the host's address is no IP address");
    }
    boolean known =
        protocol.equals("tcp")
            || protocol.equals("udp")
            || protocol.equals("sctp")
            || open && isOpen(protocol);
    if (open && known && (isOpen(target) || isOpen(published))) {
      return open(address, published, target, protocol);
    }
    Range targets = range(target);
    if (targets == null) {
      return fault("the container's port must be a number from 1 to 65535, or a range of them");
    }
    if (targets.start() == 0) {
      return fault("the container's port cannot be 0");
    }
    Range hosts = published.isEmpty() ? null : range(published);
    if (hosts == null && !published.isEmpty()) {
      return fault("the host's port must be a number from 0 to 65535, or a range of them");
    }
    if (hosts != null && hosts.size() != targets.size() && targets.size() > 0) {
      return fault("the two ranges are not of the same length");
    }
    if (!known) {
      return fault("the protocol must be tcp, udp or sctp");
    }
    return new Result(ports(address, hosts, targets, protocol), "");
  }

  /** A port of which a number is not known; alone, the variable may be the host's port as well. */
  private static Result open(String address, String published, String target, String protocol) {
    Range targets = range(target);
    if (targets != null) {
      List<Port> ports = new ArrayList<>();
      for (int at = targets.start(); at <= targets.end(); at++) {
        ports.add(new Port(address, published, at, "", protocol));
      }
      return new Result(ports, "");
    }
    String host = published.isEmpty() && address.isEmpty() ? target : published;
    return isOpen(target)
        ? new Result(List.of(new Port(address, host, 0, target, protocol)), "")
        : fault("the container's port must be a number from 1 to 65535, or a range of them");
  }

  private static boolean isOpen(String text) {
    return text.contains("${");
  }

  /** The reference takes addresses without a zone, as Go's {@code net.ParseIP} does. */
  static boolean isAddress(String text) {
    return IpAddress.parse(text).filter(address -> address.zone().isEmpty()).isPresent();
  }

  private static List<Port> ports(
      String address, @Nullable Range hosts, Range targets, String protocol) {
    List<Port> ports = new ArrayList<>();
    for (int i = 0; i <= targets.size(); i++) {
      String published = "";
      if (hosts != null) {
        published =
            targets.size() == 0 && hosts.size() > 0
                ? hosts.start + "-" + hosts.end
                : Integer.toString(hosts.start + i);
      }
      ports.add(new Port(address, published, targets.start + i, "", protocol));
    }
    // The reference orders the ports of a range as texts.
    ports.sort((one, other) -> (one.target + "/").compareTo(other.target + "/"));
    return ports;
  }

  private static @Nullable Range range(String text) {
    String[] ends = text.split("-", -1);
    int start = port(ends[0]);
    int end = ends.length == 1 ? start : port(ends[1]);
    return start < 0 || end < start ? null : new Range(start, end);
  }

  private static int port(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value > 65535 ? -1 : value;
  }

  private static Result fault(String what) {
    return new Result(List.of(), what);
  }
}
