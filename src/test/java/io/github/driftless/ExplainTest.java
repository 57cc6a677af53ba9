package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code driftless explain} says and how it exits. */
class ExplainTest {

  private static final Path CASES = Places.resources("network");
  private static final Path SAME_NAMES = Places.resources("model").resolve("same-names");
  private static final Path TWO_MODES = Places.resources("model").resolve("two-modes");

  @Test
  void saysYes() {
    Run run = Run.driftless(CASES.resolve("from-outside"), "explain", "friend", "app");
    assertThat(run.out())
        .isEqualTo(
            "The Internet reaches app by the name app.example.org through proxy, after auth has"
                + " asked who is there, and from there over the network from-outside_front, where"
                + " it is called app (also from-outside-app-1), on port 3000.\n");
    assertThat(run.err()).startsWith("note: as long as no firewall");
    assertThat(run.code()).isZero();
  }

  @Test
  void saysNo() {
    Run run = Run.driftless(CASES.resolve("modes-of-network"), "explain", "nowhere", "internet");
    assertThat(run.out())
        .isEqualTo(
            "nowhere does not reach the Internet: nowhere has no network, only its own"
                + " loopback.\n");
    assertThat(run.code()).isOne();
  }

  @Test
  void saysMaybe() {
    Run run = Run.driftless(CASES.resolve("past-the-tunnel"), "explain", "lan", "indexer");
    assertThat(run.out())
        .startsWith("Whether the LAN reaches ")
        .endsWith(
            "To settle it, write vpn: [ { service: silent, answers-lan: true } ] in"
                + " topology.yaml.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void callsANameThatMayBeAnyThat(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("conf"));
    Files.writeString(
        folder.resolve("conf/default.conf"),
        "server { listen 80; server_name _; location / { proxy_pass http://app:3000; } }\n");
    Files.writeString(
        folder.resolve("compose.yaml"),
        """
        name: lab
        services:
          proxy:
            image: nginx
            ports: ["80:80"]
            volumes: ["./conf:/etc/nginx/conf.d"]
          app: { image: app }
        """);
    assertThat(Run.driftless(folder, "explain", "internet", "app").out())
        .contains("any name leads there, but nothing leads from the Internet");
  }

  @Test
  void saysOfAServiceThatNoProfileStartsThatItIsNotRead(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"),
        """
        services:
          web: { image: nginx }
          db: { image: postgres, profiles: [data, all] }
        """);
    Run run = Run.driftless(folder, "explain", "web", "db");
    assertThat(run.err())
        .isEqualTo(
            """
            error: "db" is not read, since none of its profiles is active: data, all
              hint: add one of them to "profiles" of "compose" in topology.yaml
            """);
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void countsManyWhoMayAnswer(@TempDir Path folder) throws IOException {
    StringBuilder compose =
        new StringBuilder("services:\n  owner: { image: a, ports: ['9999:9999'] }\n");
    for (int i = 0; i < 30; i++) {
      compose.append("  app").append(i).append(": { image: a, network_mode: 'service:owner' }\n");
    }
    Files.writeString(folder.resolve("compose.yaml"), compose);
    assertThat(Run.driftless(folder, "explain", "lan", "app20").out())
        .contains("port 9999 of the host may lead to ")
        .contains(", app6 or one of 23 others in that network namespace. To settle it, write ");
  }

  @Test
  void answersAsJson() {
    Run run =
        Run.driftless(
            CASES.resolve("past-the-tunnel"), "explain", "lan", "indexer", "--format", "json");
    JsonNode answer = new JsonMapper().readTree(run.out()).get("modes").get(0);
    assertThat(answer.propertyNames())
        .containsExactly(
            "mode",
            "from",
            "to",
            "answer",
            "certainty",
            "ways",
            "obstacles",
            "unknown",
            "settledBy");
    assertThat(answer.get("answer").asString()).isEqualTo("maybe");
    assertThat(answer.get("settledBy").get(0).asString())
        .isEqualTo("vpn: [ { service: silent, answers-lan: true } ]");
  }

  @Test
  void asksAboutEveryServiceOfATier() {
    Run run = Run.driftless(CASES.resolve("internal-networks"), "explain", "tier:outer", "db");
    assertThat(run.out()).startsWith("app reaches db").contains("\nweb ");
    assertThat(run.code()).isOne();
  }

  @Test
  void asksAboutEveryModeOrOne() {
    Run all = Run.driftless(TWO_MODES, "explain", "machine", "internet");
    Run one = Run.driftless(TWO_MODES, "explain", "machine", "internet", "--mode", "nomode");
    assertThat(all.out().lines()).hasSize(2);
    assertThat(one.err()).startsWith("error: the stack has no mode \"nomode\"\n  hint: it has ");
    assertThat(one.code()).isEqualTo(2);
  }

  @Test
  void findsTheNearestName() {
    Run run = Run.driftless(CASES.resolve("from-outside"), "explain", "prxy", "nosuchthing");
    assertThat(run.err())
        .isEqualTo(
            "error: \"prxy\" is no actor, group, service or tier\n"
                + "  hint: did you mean \"proxy\"?\n"
                + "error: \"nosuchthing\" is no actor, group, service or tier\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void listsWhatANameCouldMean() {
    Run run = Run.driftless(CASES.resolve("across-projects"), "explain", "db");
    assertThat(run.err())
        .isEqualTo(
            "error: \"db\" could mean several things\n  hint: write one of proxy/db, app/db\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void knowsTheNamesOfContainers() {
    Run run = Run.driftless(SAME_NAMES, "explain", "way-to-books", "photos-app");
    assertThat(run.out()).startsWith("sidecar does not reach photos-app");
    assertThat(run.code()).isOne();
  }

  @Test
  void meansTheServiceAndNotTheNetworkOfItsName() {
    Run run = Run.driftless(SAME_NAMES, "explain", "photos", "tier:photos");
    assertThat(run.out()).startsWith("photos reaches helper over the network photos");
    assertThat(run.err()).startsWith("note: as long as no firewall");
  }

  @Test
  void meansTheLanAlsoWhereANetworkIsCalledSo(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"),
        """
        services:
          dns: { image: example/dns, networks: [lan] }
        networks:
          lan: { driver: macvlan, ipam: { config: [ { subnet: 192.168.7.0/24 } ] } }
        """);
    assertThat(Run.driftless(folder, "explain", "lan", "dns").out()).startsWith("The LAN reaches");
    assertThat(Run.driftless(folder, "explain", "tier:lan").out()).startsWith("dns is on");
  }
}
