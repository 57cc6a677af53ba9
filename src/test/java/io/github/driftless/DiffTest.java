package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code driftless diff} says of a repository. */
class DiffTest {

  private static final String BEFORE =
      """
      name: shop
      services:
        gate:
          image: caddy:2
          ports: ["443:443"]
          networks: [front]
        app:
          image: example/app:1
          networks: [front, back]
        db:
          image: postgres:16
          networks: [back]
      networks:
        front:
        back: { internal: true }
      """;

  @TempDir Path folder;

  private Path stack = Path.of("");

  @BeforeEach
  void commitAStack() throws Exception {
    assumeTrue(hasGit(), "there is no git on this machine");
    stack = Files.createDirectories(folder.resolve("stacks/shop"));
    git("init", "-q", "-b", "main");
    write(BEFORE);
    commit("one");
  }

  @Test
  void saysWhatIsNotCommittedYet() throws IOException {
    write(
        BEFORE
            .replace("image: postgres:16", "image: postgres:17\n    ports: [\"5432:5432\"]")
            .replace("back: { internal: true }", "back:"));
    Run diff = Run.driftless(folder, "diff", "stacks/shop");
    assertThat(diff.err()).isEmpty();
    assertThat(diff.code()).isZero();
    assertThat(diff.out())
        .startsWith(
            """
            stacks/shop: what changed in the network (HEAD -> working tree)
              db: image postgres:16 -> postgres:17                  compose.yaml:11
              network shop_back: no longer internal (risk)          compose.yaml:16
              db: outbound none -> direct (risk)                    compose.yaml:10
              db: port 5432/tcp is published (risk)                 compose.yaml:12
            """);
  }

  @Test
  void nothingIsSaidOfWhatMeansNothing() throws IOException {
    write("# a comment\n" + BEFORE.replace("[front, back]", "\n      back:\n      front:"));
    Run diff = Run.driftless(folder, "diff", "stacks/shop");
    assertThat(diff.out())
        .isEqualTo("stacks/shop: nothing changed in the network (HEAD -> working tree)\n");
  }

  @Test
  void comparesAnyTwoRevisions() throws Exception {
    write(BEFORE.replace("example/app:1", "example/app:2"));
    commit("two");
    write(BEFORE.replace("example/app:1", "example/app:3"));
    commit("three");
    assertThat(Run.driftless(folder, "diff", "HEAD~2..HEAD~1", "stacks/shop").out())
        .contains("(HEAD~2 -> HEAD~1)", "app: image example/app:1 -> example/app:2");
    assertThat(Run.driftless(folder, "diff", "HEAD~2", "stacks/shop").out())
        .contains("(HEAD~2 -> working tree)", "example/app:1 -> example/app:3");
    assertThat(Run.driftless(stack, "diff", "main~1..").out())
        .contains("(main~1 -> HEAD)", "example/app:2 -> example/app:3");
  }

  @Test
  void jsonHasTheDocumentedShape() throws IOException {
    write(BEFORE.replace("networks: [front, back]", "network_mode: none"));
    Run diff = Run.driftless(folder, "diff", "HEAD", "stacks/shop", "--format", "json");
    JsonNode root = JsonMapper.shared().readTree(diff.out());
    assertThat(root.propertyNames()).containsExactly("schema", "from", "to", "changes", "failed");
    assertThat(root.get("from").asString()).isEqualTo("HEAD");
    assertThat(root.get("to").asString()).isEqualTo("working tree");
    JsonNode egress =
        root.get("changes")
            .valueStream()
            .filter(change -> change.get("kind").asString().equals("egress"))
            .findFirst()
            .orElseThrow();
    assertThat(egress.toString())
        .startsWith(
            "{\"kind\":\"egress\",\"mode\":\"default\",\"subject\":\"app\",\"before\":\"direct\","
                + "\"after\":\"none\",\"severity\":\"change\",\"source\":{\"file\":\"compose.yaml\","
                + "\"line\":9,\"column\":");
    assertThat(egress.get("was").get("file").asString()).isEqualTo("compose.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mmd", "puml", "d2", "dot"})
  void drawsWhatChangedInEveryFormat(String ending) throws IOException {
    write(BEFORE.replace("networks: [front, back]", "network_mode: none"));
    Run diff = Run.driftless(folder, "diff", "HEAD", "stacks/shop", "--picture", "p." + ending);
    assertThat(diff.err()).isEqualTo("written p." + ending + "\n");
    assertThat(folder.resolve("p." + ending)).content().contains("app", "none");
  }

  @Test
  void isAPerspectiveOfTheMap() throws IOException {
    write(BEFORE.replace("networks: [front, back]", "network_mode: none"));
    Run map = Run.driftless(folder, "map", "stacks/shop", "--out", "m.html", "--since", "HEAD");
    assertThat(map.err()).isEmpty();
    assertThat(folder.resolve("m.html"))
        .content()
        .contains("data-scene=\"default/changes\"", "What has changed since HEAD?")
        .containsPattern("<g class=\"box changed\"[^>]* data-service=\"shop/app\"");
    write(BEFORE);
    Run.driftless(folder, "map", "stacks/shop", "--out", "m.html", "--since", "HEAD");
    assertThat(folder.resolve("m.html")).content().doesNotContain("default/changes");
  }

  @Test
  void theMapOfARevisionThatCannotBeReadIsNotWritten() throws Exception {
    write("services: [");
    commit("broken");
    write(BEFORE);
    Run map = Run.driftless(folder, "map", "stacks/shop", "--out", "m.html", "--since", "HEAD");
    assertThat(map.code()).isEqualTo(2);
    assertThat(map.err()).contains("compose.yaml:");
    map = Run.driftless(folder, "map", "stacks/shop", "--out", "m.html", "--since", "gone");
    assertThat(map.code()).isEqualTo(2);
    assertThat(map.err()).startsWith("error: there is no revision \"gone\"\n");
    assertThat(folder.resolve("m.html")).doesNotExist();
  }

  @Test
  void refusesAPictureOfNoFormat() {
    Run diff = Run.driftless(folder, "diff", "HEAD", "stacks/shop", "--picture", "p.gif");
    assertThat(diff.code()).isEqualTo(2);
    assertThat(diff.err())
        .isEqualTo(
            "p.gif: error: pictures cannot be written to a file with this ending\n"
                + "  hint: it is one of .mmd, .puml, .d2, .dot, .svg\n");
  }

  @Test
  void failsOnWhatItIsToldToFailOn() throws IOException {
    write(BEFORE.replace("example/app:1", "example/other:1"));
    assertThat(code("never")).isZero();
    assertThat(code("risk")).isZero();
    assertThat(code("change")).isEqualTo(1);
    write(BEFORE.replace("back: { internal: true }", "back:"));
    assertThat(code("risk")).isEqualTo(1);
  }

  private int code(String failOn) {
    return Run.driftless(folder, "diff", "HEAD", "stacks/shop", "--fail-on", failOn).code();
  }

  @Test
  void aStackOfOneSideOnlyIsNewOrGone() throws Exception {
    Path other = Files.createDirectories(folder.resolve("stacks/new"));
    Files.writeString(other.resolve("compose.yaml"), "services:\n  web: { image: nginx }\n");
    assertThat(Run.driftless(folder, "diff", "HEAD", "stacks/new").out())
        .contains("HEAD has no such stack\n", "  web: new service, image nginx");
    commit("new");
    Files.delete(other.resolve("compose.yaml"));
    Files.delete(other);
    assertThat(Run.driftless(folder, "diff", "HEAD", "stacks/new").out())
        .contains("working tree has no such stack any more\n", "  web: is gone");
  }

  @Test
  void aMovedFolderIsTheSameStack() throws Exception {
    Files.move(stack, folder.resolve("stacks/store"));
    commit("moved");
    assertThat(Run.driftless(folder, "diff", "HEAD~1..HEAD", "stacks/store").out())
        .isEqualTo("stacks/store: nothing changed in the network (HEAD~1 -> HEAD)\n");
  }

  /** Nothing is ever "no change" that could not be read. */
  @Test
  void aSideThatCannotBeReadIsSaidAndTheOtherShown() throws IOException {
    write("services:\n  app: { imagee: x }\n");
    Run diff = Run.driftless(folder, "diff", "HEAD", "stacks/shop");
    assertThat(diff.code()).isEqualTo(2);
    assertThat(diff.out())
        .isEqualTo(
            "stacks/shop: working tree could not be read, see below\n"
                + "  HEAD has 3 services: gate, app, db\n");
    assertThat(diff.err()).startsWith("stacks/shop/compose.yaml:2:10: error: ");
    JsonNode root =
        JsonMapper.shared()
            .readTree(
                Run.driftless(folder, "diff", "HEAD", "stacks/shop", "--format", "json").out());
    assertThat(root.get("failed").get(0).get("revision").asString()).isEqualTo("working tree");
    assertThat(root.get("changes")).isEmpty();
    assertThat(Run.driftless(folder, "diff", "HEAD", "stacks/shop", "--format", "markdown").out())
        .contains("could not be compared", "working tree could not be read");
  }

  @Test
  void whatAFormerRevisionSaidIsShownAtItsPlaceInTheWorkingTree() throws Exception {
    write("services:\n  app: { imagee: x }\n");
    commit("broken");
    write(BEFORE);
    Run diff = Run.driftless(folder, "diff", "HEAD", "stacks/shop");
    assertThat(diff.err()).startsWith("stacks/shop/compose.yaml:2:10: error: ");
    assertThat(diff.out()).contains("HEAD could not be read");
  }

  @Test
  void ignoredEnvFilesCountOnBothSides() throws Exception {
    Files.writeString(folder.resolve(".gitignore"), ".env\n");
    write(BEFORE.replace("443:443", "${PORT}:443"));
    commit("port");
    Files.writeString(stack.resolve(".env"), "PORT=8443\n");
    Run diff = Run.driftless(folder, "diff", "HEAD", "stacks/shop");
    assertThat(diff.out()).contains("nothing changed");
    assertThat(diff.err())
        .isEqualTo(
            "note: git ignores stacks/shop/.env, so both sides were read with what stands there"
                + " now\n");
  }

  /** Names that people choose are text in a comment, whatever they look like. */
  @Test
  void hostileNamesAreTextInAComment() throws IOException {
    write(
        BEFORE.replace(
            "image: example/app:1",
            "image: \"x/y:1|2`3<img src=x onerror=alert(1)> @everyone [a](http://b) ![i](j)\""));
    String comment =
        Run.driftless(folder, "diff", "HEAD", "stacks/shop", "--format", "markdown").out();
    String row = comment.lines().filter(line -> line.contains("onerror")).findFirst().orElse("");
    assertThat(row)
        .doesNotContain("<img", "@everyone", "[a](", "![i", "http://")
        .contains("\\|2\\`3");
  }

  @Test
  void gitHubMarksTheChangedLines() throws IOException {
    write(BEFORE.replace("back: { internal: true }", "back:"));
    assertThat(Run.driftless(folder, "diff", "HEAD", "stacks/shop", "--format", "github").out())
        .contains(
            "::error file=stacks/shop/compose.yaml,line=15,col=3,title=driftless%3A changed::"
                + "network shop_back: no longer internal (risk)");
  }

  @Test
  void noSecretIsInAnyChange() throws IOException {
    write(
        BEFORE.replace(
            "image: example/app:1", "image: example/app:1\n    environment: { TOKEN: hunter2 }"));
    for (String format : List.of("text", "json", "markdown", "github")) {
      Run diff = Run.driftless(folder, "diff", "HEAD", "stacks/shop", "--format", format);
      assertThat(diff.out() + diff.err()).doesNotContain("hunter2");
    }
  }

  private void write(String compose) throws IOException {
    Files.writeString(stack.resolve("compose.yaml"), compose);
  }

  private void commit(String message) throws Exception {
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
  }

  private static boolean hasGit() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }
}
