package io.github.driftless.ci;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.driftless.ci.Shell.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of one release as a host of code serves them, for whatever machine this is: a bundle
 * whose {@code driftless} is this build, and the list of checksums.
 */
final class Release implements AutoCloseable {

  static final String VERSION = "9.8.7";

  private static final List<String> PLATFORMS =
      List.of("linux-x64", "linux-arm64", "macos-x64", "macos-arm64");

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final HttpServer server;
  private final String checksum;

  Release(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    StringBuilder checksums = new StringBuilder();
    String last = "";
    for (String platform : PLATFORMS) {
      String name = "driftless-" + VERSION + "-" + platform;
      Path program = Shell.driftless(folder.resolve(name)).resolve("driftless");
      Files.createDirectories(folder.resolve(name).resolve("bin"));
      Files.move(program, folder.resolve(name).resolve("bin/driftless"));
      Answer packed =
          new Shell(folder).start(List.of("tar", "-czf", name + ".tar.gz", name + "/bin"));
      if (packed.code() != 0) {
        throw new IllegalStateException(packed.said());
      }
      byte[] bundle = Files.readAllBytes(folder.resolve(name + ".tar.gz"));
      files.put(name + ".tar.gz", bundle);
      last = sha256(bundle);
      checksums.append(last).append("  ").append(name).append(".tar.gz\n");
    }
    checksum = last;
    files.put("checksums_sha256.txt", checksums.toString().getBytes(StandardCharsets.UTF_8));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/download";
  }

  /** Returns the checksum of one of the bundles, though rather not of that for this machine. */
  String otherChecksum() {
    return checksum.replace('0', '1');
  }

  /** Somebody puts other bundles in place of those that were released. */
  void tamper() {
    files.replaceAll(
        (name, content) ->
            name.endsWith(".txt") ? content : "other".getBytes(StandardCharsets.UTF_8));
  }

  /** Somebody replaces the list of checksums along with the bundles. */
  void tamperWithAll() {
    tamper();
    String other = sha256("other".getBytes(StandardCharsets.UTF_8));
    files.computeIfPresent(
        "checksums_sha256.txt",
        (name, content) ->
            new String(content, StandardCharsets.UTF_8)
                .replaceAll("(?m)^[0-9a-f]+", other)
                .getBytes(StandardCharsets.UTF_8));
  }

  synchronized List<String> takeRequests() {
    List<String> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    synchronized (this) {
      requests.add(path);
    }
    byte[] content = files.get(path.replace("/download/v" + VERSION + "/", ""));
    exchange.sendResponseHeaders(
        content == null ? 404 : 200, content == null ? -1 : content.length);
    if (content != null) {
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
