package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody gets who looks at a repository that keeps its env file to itself. */
class FirstLookTest {

  private static final List<String> VARIABLES =
      List.of(
          "TZ",
          "WIKI_VERSION",
          "PREFIX",
          "LISTEN_ON",
          "METRICS_PORT",
          "BOTH",
          "WIKI_DB_PASSWORD",
          "DOMAIN",
          "DATA_NETWORK",
          "DATA",
          "WHICH",
          "VPN",
          "AGENT_MODE",
          "CLOSED",
          "DRIVER",
          "SUBNET");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    Places.copy(Places.resources("first-look"), folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generate a-clone",
        "lint a-clone",
        "model a-clone",
        "explain lan wiki --stack a-clone",
        "explain torrents --stack a-clone",
        "export svg a-clone --out drawn"
      })
  void eachCommandNamesEachVariableOnceAndGoesOn(String command) {
    Run run = Run.driftless(folder, command.split(" "));
    assertThat(run.code()).as(run.err()).isLessThan(2);
    assertThat(run.err()).doesNotContain("error:");
    for (String variable : VARIABLES) {
      assertThat(Pattern.compile("variable " + variable + "\\b").matcher(run.err()).results())
          .as(variable)
          .hasSize(1);
    }
  }

  @Test
  void theWayOutIsTheExampleBesideIt() {
    assertThat(Run.driftless(folder, "lint", "a-clone").err())
        .containsOnlyOnce("hint: cp .env.example .env gives it a value");
  }

  /** Whose network hangs on a variable, and on what it extends, may share it with anybody. */
  @ParameterizedTest
  @CsvSource({"here open", "joins here", "from-elsewhere here", "here from-elsewhere"})
  void nobodyIsShutOutOfANetworkThatIsNotKnown(String pair) {
    String[] ends = pair.split(" ");
    Run run = Run.driftless(folder, "explain", ends[0], ends[1], "--stack", "no-place");
    assertThat(run.out())
        .startsWith("Whether " + ends[0] + " reaches " + ends[1] + " is not known");
    assertThat(run.code()).isZero();
  }

  @Test
  void docsThatAreWrittenAreUpToDate() {
    assertThat(Run.driftless(folder, "generate", "a-clone").code()).isZero();
    assertThat(Run.driftless(folder, "check", "a-clone").code()).isZero();
  }

  @Test
  void strictlyReadItIsRefused() throws IOException {
    Run run = Run.driftless(folder, "generate", "--strict", "a-clone");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("error: variable WIKI_VERSION is not set").contains("say which");
    assertThat(folder.resolve("driftless-out")).doesNotExist();
  }

  @Test
  void theModelShowsVariablesWhereTheirValuesWouldBe() {
    JsonNode model = JsonMapper.shared().readTree(Run.driftless(folder, "model", "a-clone").out());
    JsonNode route = model.at("/remoteAccess/routes/0");
    assertThat(route.path("host").asString()).isEqualTo("wiki.${DOMAIN}");
    assertThat(route.path("to").asString()).endsWith("wiki");
    JsonNode ports = service(model, "wiki").path("ports");
    assertThat(ports).hasSize(3);
    assertThat(ports.get(0).path("address").asString()).isEqualTo("${LISTEN_ON}");
    assertThat(ports.get(0).path("unset").toString()).isEqualTo("[\"LISTEN_ON\"]");
    assertThat(ports.get(1).path("published").asString()).isEqualTo("${METRICS_PORT}");
    assertThat(ports.get(1).path("target").asInt()).isEqualTo(9100);
    assertThat(ports.get(2).path("published").asString()).isEqualTo("${BOTH}");
    assertThat(ports.get(2).has("target")).isFalse();
    assertThat(service(model, "database").path("networks").toString())
        .isEqualTo("[\"${DATA_NETWORK}\"]");
    assertThat(service(model, "torrents").path("namespace").path("owner").asString())
        .isEqualTo("${VPN}");
  }

  @Test
  void whatHangsOnAVariableIsNotKnown() {
    JsonNode model = JsonMapper.shared().readTree(Run.driftless(folder, "model", "a-clone").out());
    for (String service : List.of("proxy", "torrents", "agent")) {
      assertThat(service(model, service).path("egress").asString())
          .as(service)
          .isEqualTo("unknown");
    }
    assertThat(service(model, "wiki").path("egress").asString()).isEqualTo("direct");
    Run agent = Run.driftless(folder, "explain", "lan", "agent", "--stack", "a-clone");
    assertThat(agent.code()).isZero();
    assertThat(agent.out())
        .contains("not known")
        .contains("variable AGENT_MODE")
        .contains("env: { AGENT_MODE: VALUE }");
    assertThat(Run.driftless(folder, "explain", "lan", "narrow", "--stack", "ports").out())
        .startsWith("Whether the LAN reaches narrow is not known")
        .contains("the address of the host's port 8080 hangs on variable LISTEN_ON");
    assertThat(Run.driftless(folder, "explain", "lan", "wide", "--stack", "ports").out())
        .startsWith("The LAN reaches wide through port ${WIDE} of the host");
  }

  @Test
  void pagesShowThemToo() throws IOException {
    Run.driftless(folder, "generate", "a-clone");
    assertThat(written())
        .contains("METRICS_PORT")
        .contains("BOTH")
        .contains("LISTEN_ON")
        .contains("PREFIX")
        .doesNotContain("WIKI_DB_PASSWORD");
  }

  @Test
  void projectsOfOneStackShareAWarning() {
    Run run = Run.driftless(folder, "lint", "folders");
    assertThat(run.err())
        .containsOnlyOnce("variable TZ is not set")
        .contains("(used 4 times)")
        .containsOnlyOnce("variable TAG is not set");
  }

  private static JsonNode service(JsonNode model, String name) {
    for (JsonNode service : model.at("/modes/0/services")) {
      if (service.path("name").asString().equals(name)) {
        return service;
      }
    }
    throw new AssertionError("there is no " + name);
  }

  private String written() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder.resolve("driftless-out"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".md")).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
