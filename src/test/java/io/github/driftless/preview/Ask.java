package io.github.driftless.preview;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request, written to the letter: clients of libraries would mend paths and hosts first.
 *
 * @param headers by lower-case name
 */
record Ask(int status, Map<String, String> headers, String body) {

  static Ask get(URI server, String path, String... headers) throws IOException {
    return send("GET", server, path, headers);
  }

  static Ask send(String method, URI server, String path, String... headers) throws IOException {
    String host =
        String.join("\n", headers).contains("Host:") ? "" : "Host: " + server.getAuthority();
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    if (!host.isEmpty()) {
      request.append(host).append("\r\n");
    }
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Ask parse(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    String[] head = answer.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < head.length; i++) {
      String[] field = head[i].split(": ", 2);
      headers.put(field[0].toLowerCase(Locale.ROOT), field[1]);
    }
    return new Ask(Integer.parseInt(head[0].split(" ")[1]), headers, answer.substring(end + 4));
  }
}
