package io.github.driftless.preview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the events of a preview as an open page does. */
final class Tab implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;
  private static final String END = "end of the stream";

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final URI server;
  private final Socket socket;

  Tab(URI server) throws IOException {
    this.server = server;
    this.socket = new Socket(server.getHost(), server.getPort());
    // by the old protocol, which sends lines as they are
    String request = "GET /events HTTP/1.0\r\nHost: " + server.getAuthority() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    Thread reader = new Thread(this::read, "tab");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          events.add(line.substring("data: ".length()));
        }
      }
    } catch (IOException e) {
      // a stream that is cut off has ended too
      events.add(END);
      return;
    }
    events.add(END);
  }

  /** Waits for the next event. */
  JsonNode next() throws InterruptedException {
    String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (event == null || event.equals(END)) {
      throw new AssertionError(event == null ? "no event came" : "the stream ended");
    }
    return new JsonMapper().readTree(event);
  }

  /** Waits for an event of which something is true. */
  JsonNode next(String what, Predicate<JsonNode> wanted) throws InterruptedException {
    List<String> others = new ArrayList<>();
    while (true) {
      try {
        JsonNode look = next();
        if (wanted.test(look)) {
          return look;
        }
        others.add("stale " + look.get("stale") + ", map " + look.path("map").path("stamp"));
      } catch (AssertionError e) {
        throw new AssertionError(
            "waited for " + what + ", saw " + others + ", then " + e.getMessage());
      }
    }
  }

  /** Waits until the server ends the conversation. */
  void awaitEnd() throws InterruptedException {
    for (String event = ""; !END.equals(event); ) {
      event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("the stream did not end");
      }
    }
  }

  /** Returns what the map says now, as its page knows it. */
  JsonNode map() {
    try {
      Document page = Jsoup.parse(Ask.get(server, MapHandler.PATH).body());
      return new JsonMapper().readTree(page.getElementById("data").data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the titles of the services that are in the first mode now. */
  List<String> services() {
    List<String> titles = new ArrayList<>();
    map().at("/modes/0/services").forEach(service -> titles.add(service.get("title").asString()));
    return titles;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
