package io.github.driftless.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a request to a proxy.
 *
 * @param by who answered; empty where the proxy itself did
 * @param before who was asked before, in that order
 * @param password whether a password had to be given
 */
record Answer(Optional<String> by, List<String> before, boolean password) {

  /** The only address that is taken for one of those that a configuration lets in. */
  static final String INSIDE = "127.0.0.2";

  /** An address that is let in nowhere but where everybody is. */
  static final String OUTSIDE = "127.0.0.1";

  /** The one who is let in everywhere: his name, his password. */
  static final String USER = "bob";

  static final String PASSWORD = "pw";

  /** {@link #USER} and {@link #PASSWORD}, as a request has them. */
  private static final String CREDENTIALS = "Authorization: Basic Ym9iOnB3";

  /**
   * Asks, and asks again with a password where one is wanted.
   *
   * @param port of the proxy on loopback
   * @param from the address the request comes from
   * @param header one more header, or another method than GET; empty: none
   */
  static Answer ask(
      Backends backends, int port, String from, String host, String path, String header) {
    Answer plain = once(backends, port, from, host, path, header, "");
    if (plain.by().isEmpty()) {
      Answer known = once(backends, port, from, host, path, header, CREDENTIALS);
      if (known.by().isPresent()) {
        return new Answer(known.by(), known.before(), true);
      }
    }
    return plain;
  }

  private static Answer once(
      Backends backends, int port, String from, String host, String path, String... headers) {
    String method =
        Stream.of(headers).filter(each -> each.matches("[A-Z]+")).findFirst().orElse("GET");
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host);
    Stream.of(headers)
        .filter(each -> each.contains(":"))
        .forEach(each -> request.append("\r\n" + each));
    if (!request.toString().contains("Connection:")) {
      request.append("\r\nConnection: close");
    }
    request.append("\r\n\r\n");
    backends.takeAsked();
    Optional<String> by = Optional.empty();
    try (Socket socket =
        new Socket(InetAddress.getByName(OUTSIDE), port, InetAddress.getByName(from), 0)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      String head = Backends.head(socket);
      by =
          head.lines()
              .filter(line -> line.regionMatches(true, 0, Backends.ANSWERED_BY, 0, 13))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> asked = backends.takeAsked();
    // who answers was asked last; what was asked for an answer that never came counts too
    List<String> before = by.isPresent() ? asked.subList(0, asked.size() - 1) : asked;
    return new Answer(by, List.copyOf(before), false);
  }
}
