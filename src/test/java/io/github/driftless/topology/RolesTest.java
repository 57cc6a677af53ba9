package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.topology.Service.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles and what follows from them are data, and nowhere else. */
class RolesTest {

  private static final Path MAIN = Places.project().resolve("src/main");
  private static final Path CODE = MAIN.resolve("java/io/github/driftless");
  private static final Pattern ROLE = Pattern.compile("\\brole: ([a-z-]+)");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

  /** Packages that come before roles in the order of packages, and so mean other things. */
  private static final Set<String> BEFORE =
      Set.of("problem", "address", "yaml", "compose", "proxy");

  /** Words that are also roles, and here mean something else. */
  private static final Map<String, Set<String>> OTHER_MEANINGS =
      Map.of(
          "diagram/format/PlantUmlWriter.java", Set.of("database"), // a keyword of PlantUML
          "diagram/view/RemoteAccessDiagramBuilder.java",
              Set.of("tunnel"), // what stands on an arrow
          "report/RemoteAccessJson.java", Set.of("tunnel"), // a key of the model
          "topology/NameMatch.java", Set.of("dns"), // a word in names of variables
          "topology/OverlayReader.java", Set.of("tunnel"), // a key of topology.yaml
          "topology/OwnPorts.java", Set.of("application", "dashboard"), // words in variables
          "topology/ServiceHints.java", Set.of("dns"), // a compose attribute
          "topology/SwitchPlan.java", Set.of("dns"), // a compose attribute
          "topology/TunnelSigns.java",
              Set.of("dashboard", "database", "monitoring")); // words in names of images

  private final Roles roles = Roles.shared();

  @ParameterizedTest
  @CsvSource({
    "reverse-proxy, PASSES_REQUESTS_ON, reverse proxy",
    "tunnel, OPENS_TUNNEL, tunnel",
    "vpn-gateway, LEADS_INTO_VPN, VPN gateway",
    "vpn-server, ENTRY, VPN server",
    "web-server, MAY_PASS_REQUESTS_ON, web server",
    "authentication, AUTHENTICATES, authentication",
    "certificates, HELPS, certificates",
    "socket-proxy, GUARDS_SOCKET, socket proxy",
    "database, STORES_DATA, database",
    "search, STORES_DATA, search",
    "cache, KEEPS_COPIES, cache",
    "message-broker, BACK_END, message broker",
    "object-storage, BACK_END, object storage",
    "monitoring, WATCHES, monitoring",
    "dashboard, SHOWS_STATE, dashboard",
    "administration, ADMINISTERS, administration",
    "job, RUNS_ONCE, job",
    "test, TRIES_OTHERS, test",
    "download-helper, HELPS, download helper",
    "application, UNSPECIFIC, application",
  })
  void knowsWhatFollows(String name, Trait trait, String words) {
    Role role = new Role(name, Optional.empty());
    assertThat(role.has(trait)).isTrue();
    assertThat(role.words()).isEqualTo(words);
  }

  @Test
  void knowsNothingOfARoleThatSomebodyMadeUp() {
    Role role = new Role("vpn-watcher", Optional.empty());
    assertThat(role.has(Trait.values())).isFalse();
    assertThat(role.words()).isEqualTo("VPN watcher");
    assertThat(new Role("dns", Optional.empty()).words()).isEqualTo("DNS");
  }

  @Test
  void everyTraitFollowsFromARoleAndIsAskedFor() throws IOException {
    Set<Trait> given = EnumSet.noneOf(Trait.class);
    roles.names().forEach(role -> given.addAll(roles.get(role).traits()));
    assertThat(given).containsExactlyInAnyOrder(Trait.values());
    String code = code().values().stream().collect(Collectors.joining());
    assertThat(Trait.values())
        .allSatisfy(trait -> assertThat(code).contains("Trait." + trait.name()));
  }

  /** What the other data and the docs call a role is one. */
  @Test
  void everyRoleIsWrittenDownOnce() throws IOException {
    assertThat(roles(MAIN.resolve("resources/catalogue/roles.yaml")))
        .containsExactlyElementsOf(roles.names());
    assertThat(roles.names()).containsAll(roles(MAIN.resolve("resources/catalogue/images.yaml")));
    assertThat(roles.names())
        .containsAll(
            roles.names().stream()
                .flatMap(role -> roles.get(role).whereNamed().values().stream())
                .toList());
    String page = Files.readString(Places.project().resolve("docs/inference.md"));
    assertThat(roles.names()).allSatisfy(role -> assertThat(page).contains("`" + role + "`"));
  }

  @Test
  void noCodeNamesARole() throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    code()
        .forEach(
            (file, text) -> {
              Set<String> named =
                  LITERAL
                      .matcher(text)
                      .results()
                      .map(literal -> literal.group(1))
                      .filter(roles.names()::contains)
                      .collect(Collectors.toCollection(TreeSet::new));
              if (!named.isEmpty()) {
                found.put(file, named);
              }
            });
    assertThat(found).containsExactlyInAnyOrderEntriesOf(OTHER_MEANINGS);
  }

  private static List<String> roles(Path file) throws IOException {
    return ROLE.matcher(Files.readString(file))
        .results()
        .map(MatchResult::group)
        .map(found -> found.substring("role: ".length()))
        .toList();
  }

  private static Map<String, String> code() throws IOException {
    Map<String, String> code = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = CODE.relativize(file);
        if (!BEFORE.contains(name.getName(0).toString())) {
          code.put(name.toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return code;
  }
}
