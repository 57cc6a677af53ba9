package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.address.IpAddress;
import io.github.driftless.app.Settings;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answers, and whom. */
class PreviewServerTest {

  @TempDir Path folder;
  private PreviewServer server;
  private URI address;

  @BeforeEach
  void serve() throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"),
        "name: shop\nservices:\n  web: {image: nginx}\n  db: {image: postgres}\n");
    server = start(0);
    address = server.address();
  }

  private PreviewServer start(int port) {
    Problems problems = new Problems();
    PreviewServer started =
        PreviewServer.start(folder, Settings.in(folder), port, problems)
            .orElseThrow(() -> new AssertionError(problems.list()));
    return started;
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void servesThePageUnderAStrictPolicy() throws IOException {
    Ask page = Ask.get(address, "/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers().get("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.headers().get("content-security-policy"))
        .startsWith("default-src 'none'; script-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-eval", "http:", "https:");
    assertThat(page.body()).contains("<title>Driftless preview</title>");
  }

  @Test
  void servesEveryFileThePageAsksFor() throws IOException {
    String app = Ask.get(address, "/app.js").body();
    assertThat(app).contains("import ");
    for (String line : app.lines().filter(line -> line.startsWith("import ")).toList()) {
      String file = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
      assertThat(Ask.get(address, file).status()).as(file).isEqualTo(200);
    }
    for (String file :
        new String[] {
          "/preview.css", "/page.css", "/map.css", "/map.js", "/icon.svg", "/mermaid.js"
        }) {
      assertThat(Ask.get(address, file).status()).as(file).isEqualTo(200);
    }
  }

  @Test
  void aBrowserFetchesMermaidOnce() throws IOException {
    String tag = Ask.get(address, "/mermaid.js").headers().get("etag");
    assertThat(Ask.get(address, "/mermaid.js", "If-None-Match: " + tag).status()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../compose.yaml",
        "/compose.yaml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/preview.css/../../app.js",
        "/..%2f..%2fetc%2fpasswd",
        "/sheet/../../etc/passwd.svg",
        "/sheet/default/nothing.svg",
        "/sheet/default/tiers.exe",
        "/sheet/default/tiers.svg",
        "/sheet/other/map.mmd",
        "/files/compose.yaml",
        "/network/compose.yaml",
        "/eventsource",
        "/index.html/",
        "//etc/passwd",
        "/preview/app.js",
        "/draft",
        "/draft?../compose.yaml",
        "/draft?compose.yaml",
        "/draft?/etc/passwd",
        "/draft?%00",
        "/drafts?driftless-out/networking-architecture.md",
        "/picture/../../etc/passwd.svg",
        "/picture/0123456789abcdef.svg"
      })
  void noPathLeadsElsewhere(String path) throws IOException {
    assertThat(Ask.get(address, path).status()).as(path).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "evil.example:PORT", ""})
  void foreignHostsAreRefused(String host) throws IOException {
    String given = host.replace("PORT", String.valueOf(server.port()));
    for (String path :
        new String[] {"/", "/events", "/network", "/files", "/sheet/default/tiers.puml"}) {
      Ask answer = Ask.get(address, path, "Host: " + given);
      assertThat(answer.status()).as(given + path).isEqualTo(421);
      assertThat(answer.body()).doesNotContain("shop");
    }
  }

  @Test
  void ownNamesAreNotRefused() throws IOException {
    assertThat(Ask.get(address, "/", "Host: localhost:" + server.port()).status()).isEqualTo(200);
    String origin = "Origin: http://127.0.0.1:" + server.port();
    assertThat(Ask.get(address, "/", origin).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.example", "null", "https://127.0.0.1:PORT", "http://127.0.0.1"})
  void foreignOriginsAreRefused(String origin) throws IOException {
    String given = origin.replace("PORT", String.valueOf(server.port()));
    for (String path :
        new String[] {"/", "/events", "/network", "/files", "/sheet/default/tiers.puml"}) {
      assertThat(Ask.get(address, path, "Origin: " + given).status())
          .as(given + path)
          .isEqualTo(403);
    }
  }

  @Test
  void nothingIsTaken() throws IOException {
    for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS"}) {
      assertThat(Ask.send(method, address, "/").status()).as(method).isEqualTo(405);
    }
    Ask head = Ask.send("HEAD", address, "/");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void givesTheMapAndItsSources() throws IOException {
    Ask map = Ask.get(address, "/network");
    assertThat(map.status()).isEqualTo(200);
    assertThat(map.body()).contains("data-service=\"shop/web\"", "data-service=\"shop/db\"");
    for (String view : new String[] {"map", "tiers", "vpn"}) {
      String source = "/sheet/default/" + view;
      assertThat(Ask.get(address, source + ".puml").body()).startsWith("@startuml\n");
      assertThat(Ask.get(address, source + ".mmd").body()).contains("graph ").contains("web");
      assertThat(Ask.get(address, source + ".d2").status()).isEqualTo(200);
      assertThat(Ask.get(address, source + ".dot").status()).isEqualTo(200);
    }
  }

  @Test
  void listsFilesWithWhatWouldBecomeOfThem() throws Exception {
    try (Tab tab = new Tab(address)) {
      tab.next("the pages", look -> look.has("pages"));
    }
    JsonNode files = new JsonMapper().readTree(Ask.get(address, "/files").body());
    assertThat(files.at("/read/0/name").asString()).isEqualTo("compose.yaml");
    assertThat(files.at("/read/0/kind").asString()).isEqualTo("compose");
    assertThat(files.at("/read/0/at").asString()).endsWith("/compose.yaml");
    JsonNode page = files.at("/written/0");
    assertThat(page.get("state").asString()).isEqualTo("new");
    Path file = Path.of(page.get("at").asString());
    Files.createDirectories(file.getParent());
    Files.writeString(file, "other");
    assertThat(Ask.get(address, "/files").body()).contains("\"changed\"");
  }

  @Test
  void listensToThisMachineAlone() {
    assertThat(address.getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void whereverItListensItAnswersThoseWhoAskForThisMachineAlone() throws IOException {
    server.close();
    server = startAt("0.0.0.0", 0, new Problems()).orElseThrow();
    address = server.address();
    assertThat(Ask.get(address, "/").status()).isEqualTo(200);
    foreignHostsAreRefused("192.168.1.5:" + server.port());
    foreignHostsAreRefused("0.0.0.0:" + server.port());
  }

  @Test
  void takesNoOtherPortWhereOthersLeadToIt() {
    Problems problems = new Problems();
    server.close();
    server = startAt("0.0.0.0", 0, problems).orElseThrow();
    assertThat(startAt("0.0.0.0", server.port(), problems)).isEmpty();
    assertThat(problems.list()).singleElement().asString().contains("no-preview");
  }

  private Optional<PreviewServer> startAt(String to, int port, Problems problems) {
    return PreviewServer.start(
        folder, Settings.in(folder), IpAddress.parse(to).orElseThrow(), port, problems);
  }

  @Test
  void takesAnotherPortWhereOneIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        PreviewServer second = start(other.getLocalPort())) {
      assertThat(second.port()).isNotEqualTo(other.getLocalPort()).isPositive();
      assertThat(Ask.get(second.address(), "/").status()).isEqualTo(200);
    }
  }

  @Test
  void closingEndsConversationsAndFreesThePort() throws Exception {
    try (Tab tab = new Tab(address)) {
      tab.next();
      server.close();
      tab.awaitEnd();
    }
    server.close();
    PreviewServer again = start(server.port());
    try (again) {
      assertThat(again.port()).isEqualTo(server.port());
    }
  }

  @Test
  void whatIsNotThereIsSaidBeforeServing() {
    Problems problems = new Problems();
    assertThat(PreviewServer.start(folder.resolve("nowhere"), Settings.in(folder), 0, problems))
        .isEmpty();
    assertThat(problems.list()).singleElement().extracting("rule").isEqualTo("no-stack");
  }
}
