package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which folders are read as hosts, and what {@code hosts} of {@code topology.yaml} says of them.
 */
class HostsTest {

  private static final String WEB = "services: { web: { image: nginx, ports: [\"80:80\"] } }\n";
  private static final String DB = "services: { db: { image: postgres } }\n";

  @TempDir private Path folder;

  @Test
  void readsFoldersBelowOneThatSaysSo() throws IOException {
    write("hosts/nas/front/compose.yaml", WEB);
    write("hosts/pi/compose.yaml", WEB);
    assertThat(ids()).containsExactly("nas/front/web", "pi/pi/web");
    assertThat(notes()).isEmpty();
    assertThat(Run.driftless(folder, "lint").code()).isZero();
  }

  @Test
  void readsTheFolderThatIsNamedSo() throws IOException {
    write("machines/nas/front/compose.yaml", WEB);
    write("machines/pi/back/compose.yaml", DB);
    assertThat(ids("machines")).containsExactly("nas/front/web", "pi/back/db");
  }

  @Test
  void oneHostIsNoneToTellApart() throws IOException {
    write("servers/nas/front/compose.yaml", WEB);
    assertThat(ids()).containsExactly("front/web");
  }

  @Test
  void readsAnInventory() throws IOException {
    write("inventory.ini", "[home]\nnas ansible_host=192.168.1.2\n\n[home:vars]\nback=1\n");
    write("host_vars/pi.yml", "a: 1\n");
    write("nas/front/compose.yaml", WEB);
    write("pi/back/compose.yaml", DB);
    assertThat(ids()).containsExactly("nas/front/web", "pi/back/db");
  }

  @Test
  void readsAnInventoryInYaml() throws IOException {
    write("hosts.yml", "all: { children: { home: { hosts: { nas: {}, pi: {} } } } }\n");
    write("nas/front/compose.yaml", WEB);
    write("pi/back/compose.yaml", DB);
    assertThat(ids()).containsExactly("nas/front/web", "pi/back/db");
  }

  @Test
  void readsWhatKomodoDeploys() throws IOException {
    write(
        "komodo.toml",
        """
        [[stack]]
        name = "front"
        [stack.config]
        server = "nas"
        run_directory = "apps/front"

        [[stack]]
        name = "front-too"
        [stack.config]
        server = "pi"
        file_paths = [
          "apps/front/compose.yaml",
        ]

        [[stack]]
        name = "back"
        [stack.config]
        server = "pi"
        run_directory = "apps/back"
        """);
    write("apps/front/compose.yaml", WEB);
    write("apps/back/compose.yaml", DB);
    assertThat(ids()).containsExactly("pi/back/db", "nas/front/web", "pi/front/web");
  }

  @Test
  void readsFoldersThatHaveOneProjectBoth() throws IOException {
    write("a/web/compose.yaml", WEB);
    write("b/web/compose.yaml", WEB);
    write("c/other/compose.yaml", DB);
    write("alone/compose.yaml", DB);
    assertThat(ids()).containsExactly("a/web/web", "alone/db", "b/web/web", "c/other/db");
    assertThat(notes())
        .containsExactly(
            ".: note: a, b and c are read as hosts of their own, since project \"web\" stands in"
                + " a/web and b/web; name the hosts under \"hosts:\" in topology.yaml, or list"
                + " \"hosts\" under \"ignore\"");
  }

  @Test
  void refusesNoProjectThatStandsInTwoDepths() throws IOException {
    write("web/compose.yaml", WEB);
    write("vps/web/compose.yaml", WEB);
    assertThat(ids()).containsExactly("vps/web/web", "web/web");
  }

  /** What stands less deep tells nothing of the folders beside. */
  @Test
  void takesNoOtherFolderForAHostWhereDepthsDiffer() throws IOException {
    write("web/compose.yaml", WEB);
    write("vps/web/compose.yaml", WEB);
    write("vps/log/compose.yaml", DB);
    write("games/chess/compose.yaml", DB);
    assertThat(ids()).containsExactly("chess/db", "vps/log/db", "vps/web/web", "web/web");
  }

  /** Who needs a network that only a project elsewhere makes runs on its machine. */
  @Test
  void leavesAFolderWithTheNetworksItNeeds() throws IOException {
    write("proxy/compose.yaml", WEB + "networks: { default: { name: proxy } }\n");
    write("web/compose.yaml", WEB);
    write("attic/web/compose.yaml", WEB);
    write(
        "attic/blog/compose.yaml", DB + "networks: { default: { external: true, name: proxy } }\n");
    assertThat(ids()).containsExactly("blog/db", "attic/web/web", "proxy/web", "web/web");
  }

  @Test
  void asksWhereNothingSaysIt() throws IOException {
    write("all/nas/front/compose.yaml", WEB);
    write("all/pi/back/compose.yaml", DB);
    assertThat(ids()).containsExactly("front/web", "back/db");
    assertThat(notes())
        .containsExactly(
            ".: note: not known: whether all/nas and all/pi are hosts of their own; all is read as"
                + " one machine; name the hosts under \"hosts:\" in topology.yaml, or list"
                + " \"hosts\" under \"ignore\"");
    write("topology.yaml", "ignore: [hosts]\n");
    assertThat(notes()).isEmpty();
  }

  @Test
  void findsWhatHostsName() throws IOException {
    write("front/compose.yaml", WEB);
    write("back/compose.yaml", "name: data\n" + DB);
    write("deep/in/some/where/compose.yaml", DB);
    write(
        "topology.yaml",
        """
        hosts:
          nas: { projects: [front, data] }
          pi: { title: Raspberry, projects: ["deep/**", front/compose.yaml] }
        """);
    assertThat(ids())
        .containsExactly("nas/data/db", "nas/front/web", "pi/front/web", "pi/where/db");
  }

  @Test
  void projectsOfNoHostRunOnOneOfTheirOwn() throws IOException {
    write("front/compose.yaml", WEB);
    write("back/compose.yaml", WEB);
    write("topology.yaml", "hosts: { nas: { projects: [front] } }\n");
    assertThat(ids()).containsExactly("back/web", "nas/front/web");
    assertThat(Run.driftless(folder, "lint").code()).isZero();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> ids(String... stack) {
    Run run = Run.driftless(folder, "model", stack.length == 0 ? "." : stack[0]);
    assertThat(run.err()).isEmpty();
    JsonNode services = new JsonMapper().readTree(run.out()).at("/modes/0/services");
    return services.values().stream().map(each -> each.get("id").asString()).toList();
  }

  private List<String> notes() {
    return Run.driftless(folder, "check")
        .err()
        .lines()
        .filter(line -> line.contains(": note: "))
        .toList();
  }
}
