package io.github.driftless.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands for all those that a proxy passes on to, each on a port of its own on loopback: whoever is
 * asked answers every request with its name, and is noted.
 */
final class Backends implements AutoCloseable {

  /** The header of an answer that says who gave it. */
  static final String ANSWERED_BY = "X-Answered-By";

  private static final Map<String, Integer> PORTS =
      Map.of("http", 80, "https", 443, "grpc", 80, "grpcs", 443);

  /** An address in the path of a request, put there by who does not know it before. */
  private static final Pattern IN_PATH = Pattern.compile("/=([a-z]+)://([^/?]+).*");

  private final Map<String, ServerSocket> servers = new TreeMap<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final UnaryOperator<String> names;

  Backends() {
    this(name -> name);
  }

  /**
   * @param names who somebody is that is asked by way of {@link #passage()}, by name or address and
   *     port
   */
  Backends(UnaryOperator<String> names) {
    this.names = names;
  }

  /** Returns the loopback address of who has a name and a port, such as {@code app:80}. */
  String address(String name) {
    return "127.0.0.1:"
        + servers
            .computeIfAbsent(name, each -> serve(socket -> answer(each, socket)))
            .getLocalPort();
  }

  /**
   * Returns the loopback address of one who answers for whoever the path names, after a {@code /=}.
   */
  String anybody() {
    return address("");
  }

  /**
   * Returns the loopback address of a SOCKS proxy (RFC 1928) behind which whoever is asked for is
   * one of these.
   */
  String passage() {
    return "127.0.0.1:" + servers.computeIfAbsent("/", any -> serve(this::pass)).getLocalPort();
  }

  /** Returns a name with the port that is meant where none is said. */
  static String named(String scheme, String host) {
    boolean said = host.startsWith("unix:") || host.matches(".*:[0-9]+");
    return said || !PORTS.containsKey(scheme) ? host : host + ":" + PORTS.get(scheme);
  }

  /** Returns who was asked since this was last called, in that order. */
  List<String> takeAsked() {
    List<String> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  private ServerSocket serve(Consumer<Socket> answer) {
    try {
      ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
      begin(() -> accept(answer, server));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void begin(Runnable what) {
    Thread thread = new Thread(what);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(Consumer<Socket> answer, ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        begin(() -> answer.accept(socket));
      } catch (IOException e) {
        // it has been closed
      }
    }
  }

  private void pass(Socket socket) {
    try {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      in.readByte();
      in.readNBytes(in.readUnsignedByte());
      socket.getOutputStream().write(new byte[] {5, 0});
      in.readNBytes(3);
      boolean named = in.readByte() == 3;
      byte[] host = in.readNBytes(named ? in.readUnsignedByte() : 4);
      String name =
          named
              ? new String(host, StandardCharsets.US_ASCII)
              : InetAddress.getByAddress(host).getHostAddress();
      String who = names.apply(name + ":" + in.readUnsignedShort());
      socket.getOutputStream().write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      answer(who, socket);
    } catch (IOException e) {
      // who asked has gone away, and will see that nobody answered
    }
  }

  /** Answers one request; no more is asked of whoever closes the connection. */
  private void answer(String name, Socket socket) {
    try (socket) {
      String head = head(socket);
      if (head.isEmpty()) {
        return;
      }
      Matcher inPath = IN_PATH.matcher(head.split(" ")[1]);
      String who =
          name.isEmpty() && inPath.matches() ? named(inPath.group(1), inPath.group(2)) : name;
      String said = who.isEmpty() ? "502 Bad Gateway" : "200 OK\r\n" + ANSWERED_BY + ": " + who;
      if (!who.isEmpty()) {
        asked.add(who);
      }
      String answer = "HTTP/1.1 " + said + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // who asked has gone away, and will see that nobody answered
    }
  }

  /** Returns the lines before the body of what comes in. */
  static String head(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      head.append((char) c);
      if (c == '\n' && head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  @Override
  public void close() {
    for (ServerSocket server : servers.values()) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
