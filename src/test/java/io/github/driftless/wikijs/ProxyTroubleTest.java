package io.github.driftless.wikijs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody reads where a proxy answers in place of the wiki. */
class ProxyTroubleTest {

  private static final String PAGE = "<html><form action=login></form></html>";

  private HttpServer server;
  private int status = 200;
  private String body = PAGE;
  private Optional<String> location = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          location.ifPresent(to -> exchange.getResponseHeaders().set("Location", to));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void wantsPeopleToSignIn() {
    for (int each : List.of(401, 403)) {
      status = each;
      for (String text : List.of(PAGE, "")) {
        body = text;
        assertThat(problem())
            .isEqualTo(
                "a proxy before the wiki lets nobody in without signing in: it answered "
                    + each
                    + "; let requests to /graphql and /e/ that bring the key through to the wiki");
      }
    }
  }

  @Test
  void showsAFormToSignIn() {
    assertThat(problem())
        .isEqualTo(
            "a page came in place of an answer from the wiki's interface; give the address of the"
                + " wiki's start page; if a proxy has people sign in, let requests to /graphql and"
                + " /e/ that bring the key through to the wiki");
  }

  @Test
  void leadsToAFormToSignIn() {
    status = 302;
    location = Optional.of("https://auth.example.org/?rd=https://wiki.example.org/graphql");
    assertThat(problem())
        .isEqualTo(
            "this address leads to https://auth.example.org/; give the address it leads to; if one"
                + " signs in there, let requests to /graphql and /e/ that bring the key through to"
                + " the wiki");
  }

  @Test
  void leadsToTheWikiItself() {
    status = 301;
    location = Optional.of("https://wiki.example.org/graphql");
    assertThat(problem())
        .isEqualTo(
            "this address leads to https://wiki.example.org/graphql; give the address it leads to");
  }

  @Test
  void hasEnoughOfIt() {
    status = 429;
    assertThat(problem())
        .isEqualTo(
            "the server answered 429: too many requests; wait, or let a proxy before the wiki allow"
                + " more, then run the command again");
  }

  @Test
  void takesNoPageThisLarge() {
    status = 413;
    assertThat(problem())
        .isEqualTo(
            "a proxy before the wiki takes no page this large; raise its limit"
                + " (client_max_body_size in nginx), or split the page");
  }

  private String problem() {
    WikiKey key = WikiKey.of(StubWiki.TOKEN, Instant.EPOCH, new Problems()).orElseThrow();
    String address =
        "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
    WikiServer wiki = WikiServer.at(address, key, new Problems()).orElseThrow();
    Publisher publisher =
        new Publisher(new GraphQlApi(wiki, GraphQlExchange.newClient()), new Patience(time -> {}));
    PublishRequest request =
        new PublishRequest("a", Optional.empty(), List.of(), List.of(), false, false);
    return publisher.plan(request).problems().stream()
        .map(each -> each.message() + "; " + each.hint().map(Advice::toString).orElse(""))
        .findFirst()
        .orElse("");
  }
}
