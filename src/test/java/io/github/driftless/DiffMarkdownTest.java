package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes a comment on a pull request. */
class DiffMarkdownTest {

  private static final String STACK =
      """
      name: home
      services:
        web:
          image: nginx:1.29
        db:
          image: postgres:18
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeARepository() throws Exception {
    git("init", "-q");
    write("home/compose.yaml", STACK);
    commit();
  }

  @Test
  void theGravestComesFirstAndAPictureAfter() throws Exception {
    write(
        "home/compose.yaml",
        STACK.replace("nginx:1.29", "nginx:1.30").replace("18", "18\n    ports: ['5432:5432']"));
    Run diff = diff("home");
    assertThat(diff.code()).as(diff.err()).isZero();
    assertThat(diff.out())
        .startsWith(
            """
            <!-- driftless-diff changes=3 risks=2 -->
            ### `home`: 3 changes in the network, 2 risks

            `HEAD` → `working tree`

            | severity | change | where |
            |---|---|---|
            | **risk** | `db`: port 5432/tcp is published | `compose.yaml:7` |
            | **risk** | `db`: reachable from the LAN | `compose.yaml:5` |
            | note | `web`: image nginx&#58;1.29 → nginx&#58;1.30 | `compose.yaml:4` |

            ```mermaid
            """)
        .endsWith("\n```\n\n");
  }

  /** There a picture would show boxes and nothing between them. */
  @Test
  void anotherImageHasNoPicture() throws Exception {
    write("home/compose.yaml", STACK.replace("nginx:1.29", "nginx:1.30"));
    assertThat(diff("home").out()).contains("nginx&#58;1.30").doesNotContain("mermaid");
  }

  @Test
  void nothingIsSaidToBeNothing() throws Exception {
    write("home/compose.yaml", STACK.replace("web:", "web: # remark"));
    assertThat(diff("home").out())
        .isEqualTo(
            """
            <!-- driftless-diff changes=0 risks=0 -->
            ### `home`: nothing changed in the network

            `HEAD` → `working tree`

            """);
  }

  @Test
  void whatIsGoneStandsWhereItStood() throws Exception {
    write("home/compose.yaml", STACK.substring(0, STACK.indexOf("  db:")));
    assertThat(diff("home").out())
        .contains("| change | `db`: is gone | before: `compose.yaml:5` |\n");
  }

  @Test
  void aStackIsNewOrGone() throws Exception {
    write("new/compose.yaml", "services: { db: { image: postgres:18 } }\n");
    assertThat(diff("new").out()).contains("`HEAD` → `working tree`: the stack is new\n");
    commit();
    Files.delete(folder.resolve("new/compose.yaml"));
    assertThat(diff("new").out()).contains("`HEAD` → `working tree`: the stack is gone\n");
  }

  @Test
  void whatCannotBeReadIsNeverNoChange() throws Exception {
    write("home/compose.yaml", STACK.replace("image: nginx", "imago: nginx"));
    Run diff = diff("home");
    assertThat(diff.code()).isEqualTo(2);
    assertThat(diff.out())
        .startsWith(
            """
            <!-- driftless-diff failed -->
            ### `home`: the network could not be compared
            """)
        .contains(
            "\n**working tree could not be read, so nothing is known of what changed:**\n\n",
            "\n- `compose.yaml:4`: \"imago\" is not an attribute",
            "\n`HEAD` has 2 services: `web`, `db`\n")
        .doesNotContain("nothing changed");
  }

  @Test
  void aSideThatHasNoStackIsNotBlamed() throws Exception {
    write("new/compose.yaml", "services: { db: { imago: postgres:18 } }\n");
    Run diff = diff("new");
    assertThat(diff.code()).isEqualTo(2);
    assertThat(diff.out())
        .contains("`HEAD` → `working tree`: the stack is new", "**working tree could not be read")
        .doesNotContain("HEAD could not");
  }

  @Test
  void isCutAtARowWithAWordThatItWas() throws Exception {
    StringBuilder many = new StringBuilder(STACK);
    for (int i = 0; i < 200; i++) {
      many.append("  another-").append(i).append(": { image: \"nginx:").append(i).append("\" }\n");
    }
    write("home/compose.yaml", many.toString());
    for (int room : List.of(1000, 3000, 10000, 60000)) {
      String text = diff("home", "--max-characters", "" + room).out();
      assertThat(text.length()).as("of " + room).isBetween(room / 4, room);
      assertThat(text).contains("200 changes in the network");
      assertThat(text.lines().filter(line -> line.startsWith("|")))
          .allMatch(line -> line.endsWith(" |") || line.endsWith("-|"));
      long rows = text.lines().filter(line -> line.startsWith("| change |")).count();
      assertThat(text.contains("This comment is cut: " + (200 - rows) + " more changes are"))
          .as(rows + " rows in " + room)
          .isEqualTo(rows < 200);
      assertThat(text.split("<details>", -1).length).isEqualTo(text.split("</details>", -1).length);
    }
  }

  @Test
  void theRoomIsANumber() {
    assertThat(diff("home", "--max-characters", "999").err())
        .contains("'999' is no number of 1000 or more");
  }

  private Run diff(String stack, String... more) {
    return Run.driftless(
        folder,
        Stream.concat(Stream.of("diff", "--format", "markdown", stack), Stream.of(more))
            .toArray(String[]::new));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void commit() throws Exception {
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "one");
  }

  private void git(String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    try {
      assertThat(builder.directory(folder.toFile()).inheritIO().start().waitFor()).isZero();
    } catch (IOException e) {
      assumeTrue(false, "there is no git on this machine");
    }
  }
}
