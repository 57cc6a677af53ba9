package io.github.driftless.proxy;

import io.github.driftless.testing.Places;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A proxy that was started with somebody's configuration, in which nothing is changed but where it
 * listens, where those live that it asks, and which addresses and passwords it knows. Certificates
 * are left out: it is asked in the clear.
 */
final class RunningProxy implements AutoCloseable {

  private static final int FIRST_PORT = 10_000;
  private static final int PORTS = 20_000;

  /** Another run of tests at the same time begins elsewhere. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 7_919 % PORTS));

  /** The program does not take the configuration. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String words) {
      super(words);
    }
  }

  private final Process process;
  private final Map<String, Integer> ports;

  private RunningProxy(Process process, Map<String, Integer> ports) {
    this.process = process;
    this.ports = new LinkedHashMap<>(ports);
  }

  /**
   * Starts a program, and returns when it listens.
   *
   * @param ready what it prints then
   * @param ports where it listens on loopback, by the port that its configuration says
   */
  static RunningProxy start(ProcessBuilder program, String ready, Map<String, Integer> ports)
      throws Refused {
    try {
      Process process = program.redirectErrorStream(true).start();
      BufferedReader words = process.inputReader(StandardCharsets.UTF_8);
      StringBuilder said = new StringBuilder();
      for (String line = words.readLine(); line != null; line = words.readLine()) {
        said.append(line).append('\n');
        if (line.contains(ready)) {
          // what it says from now on nobody needs, but it must be able to say it
          Thread drain = new Thread(() -> drain(words));
          drain.setDaemon(true);
          drain.start();
          return new RunningProxy(process, ports);
        }
      }
      throw new Refused(said + "ended with " + process.onExit().join().exitValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a program that listens already, and whose words somebody reads. */
  static RunningProxy of(Process process, Map<String, Integer> ports) {
    return new RunningProxy(process, ports);
  }

  private static void drain(BufferedReader words) {
    try {
      words.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // it has been ended
    }
  }

  /** Returns where it listens on loopback, by the port that its configuration says. */
  Map<String, Integer> ports() {
    return ports;
  }

  /** Returns the version that Caddy says it is of. */
  static String version(Path program) {
    try {
      Process process = new ProcessBuilder(program.toString(), "version").start();
      String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.onExit().join();
      return words.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns a port that nobody listens on, and that nobody is given before it is listened on: the
   * system hands out higher ones, to whoever asks for any.
   */
  static int freePort() {
    while (true) {
      int port = FIRST_PORT + NEXT.getAndIncrement() % PORTS;
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // the next one, then
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Returns where a program is.
   *
   * @param own folders of this project where {@code ./verify} puts it
   */
  static Optional<Path> find(String program, List<String> own) {
    Stream<Path> folders =
        Stream.of((System.getenv("PATH") + ":/usr/sbin:/sbin").split(File.pathSeparator))
            .map(Path::of);
    return Stream.concat(own.stream().map(Places.project()::resolve), folders)
        .map(each -> each.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
