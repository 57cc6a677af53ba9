package io.github.driftless.launch;

import io.github.driftless.preview.PreviewServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a preview for what a browser asks when somebody opens it and turns to a page. */
final class Visit {

  private static final Pattern PAGE = Pattern.compile("\"pages\":\\[\\{\"name\":\"([^\"]+)\"");

  private Visit() {}

  /**
   * Visits a server, and returns when it has answered.
   *
   * @throws IOException where it does not
   */
  static void to(PreviewServer server) throws IOException {
    ask(server.address(), "/", Pattern.compile("</html>"));
    Matcher page = ask(server.address(), PreviewServer.EVENTS, PAGE);
    String name = URLEncoder.encode(page.group(1), StandardCharsets.UTF_8);
    ask(server.address(), PreviewServer.PAGE + "?" + name, Pattern.compile("\"html\":"));
  }

  /** Reads an answer until a line holds what is waited for. */
  private static Matcher ask(URI server, String path, Pattern awaited) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String request = "GET " + path + " HTTP/1.0\r\nHost: " + server.getAuthority() + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher found = awaited.matcher(line);
        if (found.find()) {
          return found;
        }
      }
      throw new IOException(path + " gave no " + awaited);
    }
  }
}
