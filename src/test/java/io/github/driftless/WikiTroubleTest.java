package io.github.driftless;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.driftless.testing.Run;
import io.github.driftless.wikijs.RunningWiki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads who publishes and something is wrong: one sentence, and the way out. */
class WikiTroubleTest {

  private static final String NEW_KEY =
      "  hint: make a new key under Administration, API Access, for a group that may read:pages,"
          + " read:source, read:history and write:pages\n";

  @TempDir Path folder;

  private final RunningWiki wiki = new RunningWiki();

  @BeforeEach
  void writeAStack() throws IOException {
    RunningWiki.keyFile(folder);
    Files.writeString(folder.resolve("compose.yaml"), "name: a\nservices: { web: { image: b } }\n");
    topology("networks", "[]");
  }

  @AfterEach
  void stop() {
    wiki.close();
  }

  @Test
  void serverIsDown() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertFailed(
        publish("http://127.0.0.1:" + port),
        "error: no server answers at 127.0.0.1:"
            + port
            + "\n  hint: check the address, and that it is up\n");
  }

  @Test
  void nameIsUnknown() {
    assertFailed(
        publish("https://wiki.invalid"),
        "error: no server answers at wiki.invalid\n"
            + "  hint: check the address, and that it is up\n");
  }

  @Test
  void certificateIsNotTrusted() throws Exception {
    HttpsServer server = selfSigned("localhost");
    try {
      String at = "localhost:" + server.getAddress().getPort();
      assertFailed(
          publish("https://" + at),
          "error: no secure connection to "
              + at
              + ": Java trusts nobody who signed its certificate\n"
              + "  hint: import the certificate with keytool, or name a trust store in"
              + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE\n");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void serverSpeaksNoTls() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> refuse(plain));
      server.start();
      Run run = publish("https://127.0.0.1:" + plain.getLocalPort());
      server.join();
      assertThat(run.code()).isEqualTo(2);
      // of two runs with the same server Java tells one why, and lets the other wait
      assertThat(run.err())
          .containsPattern(
              "^error: (no secure connection to 127.0.0.1:|no server answers at 127.0.0.1:\\d+ in"
                  + " time\n)")
          .containsPattern(
              "\n  hint: (is it http and not https\\? If not, look into the server's log"
                  + "|check the address, that it is up, and that it is https and not http)\n$");
    }
  }

  private static void refuse(ServerSocket plain) {
    try (Socket client = plain.accept()) {
      client.getInputStream().read();
      client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      client.getOutputStream().flush();
      client.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void serverIsAnother() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      assertFailed(
          publish("http://127.0.0.1:" + server.getAddress().getPort()),
          "error: there is no Wiki.js at this address: it answered 404\n"
              + "  hint: give the address of its start page\n");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void keyIsOfAnotherWiki() {
    wiki.forgetKey();
    assertFailed(
        publish(), "error: the wiki does not know this key and takes us for a guest\n" + NEW_KEY);
  }

  @Test
  void keyIsRevoked() {
    wiki.revokeKey();
    assertFailed(publish(), "error: the wiki's key is not valid, or was revoked\n" + NEW_KEY);
  }

  @Test
  void interfaceIsSwitchedOff() {
    wiki.switchOff();
    assertFailed(
        publish(),
        "error: the wiki's interface for programs is switched off\n"
            + "  hint: switch it on under Administration, API Access\n");
  }

  @Test
  void keyIsRevokedOnTheWay() throws IOException {
    topology("networks", "[one, two]");
    String markers = "<!-- driftless:begin services -->\n<!-- driftless:end services -->\n";
    wiki.write("one", markers);
    wiki.write("two", markers);
    wiki.revokeKeyAfter(1);
    Run run = publish();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .isEqualTo(
            "created en/networks\n"
                + "failed en/one: the wiki's key is not valid, or was revoked\n"
                + "not reached en/two\n");
    assertThat(run.err())
        .isEqualTo(
            "1/3 created en/networks\n2/3 failed en/one\n"
                + "error: wiki page en/one: the wiki's key is not valid, or was revoked\n"
                + NEW_KEY);
    assertThat(wiki.content("one")).isEqualTo(markers);
    assertThat(publish().code()).as("with a good key the next run finishes").isZero();
    assertThat(wiki.content("two")).contains("web<br>");
  }

  @Test
  void pageIsDeletedUnderUs() throws IOException {
    publish();
    change();
    wiki.beforeTheNextWrite(() -> wiki.delete("networks"));
    Run run = publish();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .isEqualTo("failed en/networks: the page went while it was being published\n");
    assertThat(run.err())
        .isEqualTo(
            "1/1 failed en/networks\nerror: wiki page en/networks: it went while being published\n"
                + "  hint: run the command again\n");
    assertThat(publish().out()).isEqualTo("created en/networks\n");
  }

  @Test
  void pageIsEditedUnderUs() throws IOException {
    publish();
    change();
    wiki.beforeTheNextWrite(() -> wiki.write("networks", "mine\n"));
    Run run = publish();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            "conflict en/networks: somebody saved this page in the same moment; their text was put"
                + " back\n");
    assertThat(wiki.content("networks")).isEqualTo("mine\n");
  }

  @Test
  void pageWasMoved() {
    publish();
    wiki.move("networks", "networks/elsewhere");
    Run run = publish();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            "conflict en/networks: this page was moved to en/networks/elsewhere; move it back on"
                + " the wiki\n");
    assertThat(wiki.has("networks")).isFalse();
  }

  /** An update names the page's path: one moved in the very moment comes back to where it was. */
  @Test
  void pageIsMovedUnderUs() throws IOException {
    publish();
    change();
    wiki.beforeTheNextWrite(() -> wiki.move("networks", "moved"));
    Run run = publish();
    assertThat(run.out()).isEqualTo("updated en/networks\n");
    assertThat(wiki.has("moved")).isFalse();
    assertThat(publish().out()).isEqualTo("unchanged en/networks\n");
  }

  @Test
  void pathIsIllegal() throws IOException {
    topology("My Networks", "[]");
    Run run = publish();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "topology.yaml:3:24: error: \"path\": \"My Networks\" is not of the right form\n"
                + "  hint: for example networks or home-lab/networks\n");
    topology("en/networks", "[]");
    assertFailed(
        publish(),
        "error: wiki page en/en/networks: Wiki.js keeps addresses that begin like this for itself:"
            + " nobody could open the page\n  hint: begin the path with another word\n");
    assertThat(wiki.takeRequests()).isEmpty();
  }

  @Test
  void keyFileIsMissing() throws IOException {
    Files.delete(folder.resolve("wiki.key"));
    assertFailed(
        publish(),
        "wiki.key: error: cannot read the wiki's key from here\n"
            + "  hint: check the file's name and permissions\n");
  }

  @Test
  void keyIsNoKey() throws IOException {
    Files.writeString(folder.resolve("wiki.key"), "hunter2");
    Run run = publish();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("error: what was given as the wiki's key is not one\n")
        .doesNotContain("hunter2");
  }

  @Test
  void addressIsMissing() {
    Run run = Run.driftless(folder, "publish", "--key-file", "wiki.key");
    assertFailed(
        run,
        "error: publishing needs the address of the wiki\n"
            + "  hint: say it in the option server or in DRIFTLESS_WIKIJS_URL, like"
            + " https://wiki.example.org\n");
  }

  private void assertFailed(Run run, String message) {
    assertThat(run.err()).isEqualTo(message);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
    assertThat(wiki.has("networks")).isFalse();
  }

  private void topology(String path, String regions) throws IOException {
    Files.writeString(
        folder.resolve("topology.yaml"),
        "title: A\npages:\n  wikijs: { dir: wiki, path: \""
            + path
            + "\" }\n  wiki-regions: "
            + regions
            + "\n  include: { networks: false, services: false, exposure: false }\n");
  }

  private void change() throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"),
        "name: a\nservices: { web: { image: c, ports: [\"80:80\"] } }\n");
  }

  private Run publish() {
    return publish(wiki.address());
  }

  private Run publish(String address) {
    return Run.driftless(folder, "publish", "--server", address, "--key-file", "wiki.key");
  }

  private HttpsServer selfSigned(String name) throws Exception {
    Path keys = folder.resolve("keys");
    List<String> command =
        Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair -keyalg EC -storepass changeit -keystore",
                keys.toString(),
                "-dname CN=" + name)
            .flatMap(
                words -> words.startsWith("-") ? Stream.of(words.split(" ")) : Stream.of(words))
            .toList();
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    char[] password = "changeit".toCharArray();
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(KeyStore.getInstance(keys.toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.start();
    return server;
  }
}
