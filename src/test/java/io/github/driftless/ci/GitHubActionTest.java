package io.github.driftless.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.driftless.ci.Shell.Answer;
import io.github.driftless.testing.Run;
import io.github.driftless.wikijs.RunningWiki;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Runs the steps of {@code action.yml} as GitHub's runner does, beside a stub of its API. */
@Tag("jobs")
class GitHubActionTest {

  /** What the runner calls bash with where a step says {@code shell: bash} (GitHub Docs). */
  private static final List<String> BASH =
      List.of("bash", "--noprofile", "--norc", "-eo", "pipefail");

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([a-z0-9._-]+) }}");

  @TempDir Path folder;

  private final Comments comments = new Comments(Comments.Host.GITHUB);
  private final RunningWiki wiki = new RunningWiki();
  private final Map<String, String> inputs = new HashMap<>();
  private final Map<String, String> outputs = new HashMap<>();
  private final StringBuilder log = new StringBuilder();
  private Path checkout = Path.of("");
  private JsonNode event = JsonMapper.shared().createObjectNode();
  private String base = "";
  private String downloads = "";
  private JsonNode action = new YAMLMapper().readTree("{}");

  @BeforeEach
  void checkOut() throws Exception {
    for (String tool : List.of("bash", "jq", "curl")) {
      assumeThat(new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor())
          .as("skipped: there is no " + tool)
          .isZero();
    }
    checkout = Shell.checkout(folder);
    base = Shell.commit(checkout);
    action = new YAMLMapper().readTree(Shell.read("action.yml"));
    inputs.put("stacks", "stacks/home\n");
    inputs.put("token", Comments.TOKEN);
    inputs.put("version", "source");
  }

  @AfterEach
  void stop() {
    comments.close();
    wiki.close();
  }

  @Test
  void isContentWithCurrentDocsThoughTheEnvFileIsMissing() throws Exception {
    assertThat(checkout.resolve("stacks/home/.env")).doesNotExist();
    assertThat(pullRequest()).as(log.toString()).isZero();
    assertThat(log.toString()).contains("::warning file=stacks/home/compose.yaml,line=");
    assertThat(log.toString()).doesNotContain("::error");
    assertThat(outputs).containsEntry("drift", "false");
    assertThat(folder.resolve("summary.md")).doesNotExist();
    assertThat(comments.texts).isEmpty();
  }

  @Test
  void marksTheLineThatChangedAndSaysWhatDoesNotFit() throws Exception {
    Shell.drift(checkout);
    assertThat(run("{}")).isEqualTo(1);
    assertThat(log.toString())
        .contains(
            "::error file=stacks/home/compose.yaml,line=4,col=5,title=driftless%3A changed::web:"
                + " image nginx:1.29 -> nginx:1.30%0Ahint: run driftless generate stacks/home\n");
    assertThat(outputs).containsEntry("drift", "true");
    assertThat(Files.readString(folder.resolve("summary.md")))
        .startsWith("**The network documentation is out of date.**")
        .contains("\n    driftless generate stacks/home\n", "\n      web: image nginx:1.29 ->");
    assertThat(comments.requests).as("a push is no pull request").isEmpty();
  }

  @Test
  void commentsTheChangesAndUpdatesItsComment() throws Exception {
    for (int i = 0; i < 150; i++) {
      comments.add("words of people");
    }
    change("nginx:1.29", "nginx:1.30");
    assertThat(pullRequest()).isEqualTo(1);
    assertThat(comments.texts).hasSize(151);
    assertThat(comments.texts.get(151))
        .startsWith("<!-- driftless: stacks/home -->\n### `stacks/home`: 1 change in the network\n")
        .contains("\n| note | `web`: image nginx", "**The network documentation")
        .contains("\n    driftless generate stacks/home\n", "out of date: docs/")
        .doesNotContain("driftless-diff");
    assertThat(Files.readString(folder.resolve("summary.md")))
        .isEqualTo(
            comments.texts.get(151).lines().skip(1).collect(Collectors.joining("\n", "", "\n")));
    change("nginx:1.30", "nginx:1.31");
    pullRequest();
    assertThat(comments.texts).hasSize(151);
    assertThat(comments.texts.get(151)).contains("nginx&#58;1.31").doesNotContain("1.30");
    change("nginx:1.31", "nginx:1.29");
    assertThat(pullRequest()).isZero();
    assertThat(comments.texts.get(151))
        .isEqualTo(
            """
            <!-- driftless: stacks/home -->
            Nothing changed in the network.

            The network documentation agrees with the stack.
            """);
    assertThat(log.toString()).doesNotContain(Comments.TOKEN);
  }

  /** The docs were written anew, so that check has nothing to mark, and the reviewer all to see. */
  @Test
  void marksWhatChangedWhereTheDocsAgree() throws Exception {
    change("8080:80", "9090:80");
    assertThat(Run.driftless(checkout, "generate", "stacks/home").code()).isZero();
    Shell.commit(checkout);
    assertThat(pullRequest()).as(log.toString()).isZero();
    assertThat(marks())
        .singleElement()
        .asString()
        .startsWith("::warning file=stacks/home/compose.yaml,line=7,")
        .contains("title=driftless%3A changed::web: port");
    assertThat(comments.texts.get(1)).contains("9090").contains("The network documentation agrees");
  }

  @Test
  void marksNoLineTwice() throws Exception {
    change("8080:80", "9090:80");
    Path second = Files.createDirectories(checkout.resolve("stacks/second"));
    Files.writeString(second.resolve("topology.yaml"), "compose: ../home/compose.yaml\n");
    inputs.put("stacks", "stacks/home\nstacks/second\nstacks/home/compose.yaml\n");
    Shell.commit(checkout);
    pullRequest();
    assertThat(marks()).isNotEmpty();
    assertThat(marks().map(mark -> mark.replaceAll(",col=.*", "").replaceAll("^::[a-z]+ ", "")))
        .doesNotHaveDuplicates();
  }

  @Test
  void fetchesTheCommitThatTheCheckoutLacks() throws Exception {
    Path origin = Files.move(checkout, folder.resolve("origin"));
    checkout = origin;
    change("nginx:1.29", "nginx:1.30");
    git(folder, "git clone -q --depth 1 '" + origin.toUri() + "' repository");
    checkout = folder.resolve("repository");
    pullRequest();
    assertThat(comments.texts.get(1)).contains("image nginx&#58;1.29 → nginx&#58;1.30");
    assertThat(log.toString()).doesNotContain("could not");
  }

  @Test
  void neverTakesAFailedComparisonForNoChange() throws Exception {
    base = "0123456789012345678901234567890123456789";
    assertThat(pullRequest()).as("the docs agree").isZero();
    assertThat(comments.texts.get(1))
        .startsWith(
            "<!-- driftless: stacks/home -->\n### The network of a stack could not be compared\n\n"
                + "    stacks/home\n    error: ")
        .contains(base, "The network documentation agrees")
        .doesNotContain("othing changed");
  }

  @Test
  void saysWhatKeepsItFromReadingASide() throws Exception {
    change("ports:", "prots:");
    assertThat(pullRequest()).isEqualTo(2);
    assertThat(log.toString())
        .contains("::error file=stacks/home/compose.yaml,line=7,col=5,title=driftless%3A ");
    assertThat(comments.texts.get(1))
        .contains(
            "`stacks/home`: the network could not be compared", "- `compose.yaml:7`: ", "prots")
        .contains("has 2 services: `web`, `db`")
        .contains("**The network documentation could not be checked:**")
        .doesNotContain("othing changed");
  }

  @Test
  void keepsToTheRoomOfACommentOverAllStacks() throws Exception {
    List<String> stacks = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      stacks.add("stacks/large" + i);
      Path stack = Files.createDirectories(checkout.resolve("stacks/large" + i));
      StringBuilder compose = new StringBuilder("services:\n");
      for (int j = 0; j < 500; j++) {
        compose.append(
            "  service-"
                + j
                + ": { image: \"example.org/an/image/of/its/own/and/no/other:"
                + j
                + "\" }\n");
      }
      Files.writeString(stack.resolve("compose.yaml"), compose);
    }
    Path small = Files.createDirectories(checkout.resolve("stacks/small"));
    Files.writeString(
        small.resolve("compose.yaml"),
        "services: { db: { image: \"postgres:18\", ports: [\"5432:5432\"] } }\n");
    inputs.put("stacks", String.join("\n", stacks) + "\nstacks/small\nstacks/home\n");
    Shell.commit(checkout);
    pullRequest();
    String comment = comments.texts.get(1);
    assertThat(comment.length()).isBetween(50_000, 60_000);
    for (String stack : stacks) {
      assertThat(comment).contains("### `" + stack + "`: 501 changes in the network");
    }
    assertThat(comment)
        .contains("```mermaid\n", "This comment is cut: ", " more changes are not shown.");
    assertThat(comment).contains("Nothing changed in the network of 1 other stack.");
    assertThat(comment.indexOf("stacks/small`: "))
        .as("risks come first")
        .isBetween(0, comment.indexOf("stacks/large0`: "));
    assertThat(comment.lines().filter(line -> line.startsWith("|")))
        .as("cut at a row")
        .allMatch(line -> line.endsWith("|"));
  }

  @Test
  void namesAreWordsWhateverTheySay() throws Exception {
    Path stack = Files.createDirectories(checkout.resolve("stacks/nasty"));
    Files.writeString(
        stack.resolve("compose.yaml"),
        """
        services:
          a.b:
            image: "x|y](http://evil.example/):<img>@ada#1"
            container_name: "cc"
            ports: ["80:80"]
        networks:
          default: { name: "n ::add-mask::x" }
        """);
    Files.writeString(
        stack.resolve("topology.yaml"),
        "services: { a.b: { title: \"</details>\\n"
            + "```\\n"
            + "::add-mask::y | <img src=x> @ada ![x](y)\" } }\n");
    inputs.put("stacks", "stacks/nasty\n");
    Shell.commit(checkout);
    pullRequest();
    assertThat(comments.texts.values()).hasSize(1);
    String comment = comments.texts.get(1);
    assertThat(comment.replaceAll("(?s)```mermaid.*?\\n```\n", ""))
        .contains("`a.b`: new service")
        .doesNotContain("<img", "y](", "@ada", "\n```", "http:");
    assertThat(comment.lines().filter(line -> line.equals("</details>"))).hasSizeLessThan(3);
    assertThat(commands()).noneMatch(line -> line.startsWith("::add-mask"));
  }

  @Test
  void saysWhereItMayNotComment() throws Exception {
    comments.forbidWriting();
    change("nginx:1.29", "nginx:1.30");
    assertThat(pullRequest()).as("as the docs are out of date").isEqualTo(1);
    assertThat(log.toString())
        .contains("::warning title=driftless::could not comment; the job needs the permission");
    assertThat(comments.texts).isEmpty();
  }

  @Test
  void commentsNothingWhereItShouldNot() throws Exception {
    inputs.put("comment", "false");
    change("nginx:1.29", "nginx:1.30");
    assertThat(pullRequest()).isEqualTo(1);
    assertThat(comments.requests).isEmpty();
    assertThat(folder.resolve("summary.md")).content().contains("1 change in the network");
  }

  @Test
  void letsNoPageSpeakToTheRunner() throws Exception {
    Path page = checkout.resolve("docs/networking-architecture.md");
    Files.writeString(page, Files.readString(page) + "\n::add-mask::x\n`````\n");
    change("nginx:1.29", "nginx:1.30");
    pullRequest();
    assertThat(commands()).isNotEmpty().noneMatch(line -> line.startsWith("::add-mask"));
  }

  @Test
  void publishes() throws Exception {
    inputs.put("publish", "true");
    inputs.put("wiki-url", wiki.address());
    inputs.put("wiki-key", RunningWiki.KEY);
    assertThat(run("{}")).as(log.toString()).isZero();
    assertThat(wiki.content("networks/services")).contains("nginx:1.29");
    assertThat(log.toString()).contains("created en/networks").doesNotContain(RunningWiki.KEY);
  }

  @Test
  void publishesNothingThatDrifted() throws Exception {
    inputs.put("publish", "true");
    inputs.put("wiki-url", wiki.address());
    inputs.put("wiki-key", RunningWiki.KEY);
    Shell.drift(checkout);
    assertThat(run("{}")).isEqualTo(1);
    assertThat(wiki.takeRequests()).isEmpty();
  }

  @Test
  void failsWhereSomebodysWordsAreInTheWay() throws Exception {
    wiki.write("networks", "mine\n::add-mask::x\n");
    inputs.put("publish", "true");
    inputs.put("wiki-url", wiki.address());
    inputs.put("wiki-key", RunningWiki.KEY);
    assertThat(run("{}")).isEqualTo(1);
    assertThat(wiki.content("networks")).startsWith("mine\n");
    assertThat(log.toString())
        .contains("conflict en/networks")
        .contains("::error title=driftless::not everything was published");
  }

  @Test
  void saysThatASecretIsMissing() throws Exception {
    inputs.put("publish", "true");
    inputs.put("wiki-url", wiki.address());
    assertThat(run("{}")).isEqualTo(2);
    assertThat(log.toString()).contains("error: publishing needs a key of the wiki");
  }

  @Test
  void runsTheReleaseThatIsNamed() throws Exception {
    inputs.put("version", Release.VERSION);
    Shell.drift(checkout);
    try (Release release = new Release(folder.resolve("release"))) {
      downloads = release.address();
      assertThat(run("{}")).isEqualTo(1);
    }
    assertThat(log.toString()).contains("::error file=stacks/home/compose.yaml,line=4");
    assertThat(outputs).containsEntry("drift", "true");
  }

  @Test
  void runsNothingThatIsNotWhatWasReleased() throws Exception {
    inputs.put("version", Release.VERSION);
    try (Release release = new Release(folder.resolve("release"))) {
      downloads = release.address();
      release.tamper();
      assertThat(run("{}")).isEqualTo(2);
    }
    assertThat(log.toString())
        .contains(
            "is not what was released, and was not unpacked\n",
            "::error title=driftless::Driftless cannot be run")
        .doesNotContain("The network documentation");
    assertThat(outputs).isEmpty();
  }

  /** Nothing is built unless somebody says so. */
  @Test
  void setsJavaUpOnlyToBuild() {
    JsonNode step = action.path("runs").path("steps").path(0);
    assertThat(step.path("uses").asString()).startsWith("actions/setup-java@");
    assertThat(step.path("if").asString()).isEqualTo("inputs.version == 'source'");
    assertThat(action.path("inputs").path("version").path("default").asString("none")).isEmpty();
  }

  /** Somebody changes the stack, and commits that. */
  private void change(String from, String to) throws Exception {
    Path compose = checkout.resolve("stacks/home/compose.yaml");
    Files.writeString(compose, Files.readString(compose).replace(from, to));
    Shell.commit(checkout);
  }

  private static void git(Path in, String command) throws Exception {
    Shell shell = new Shell(in);
    Answer answer = shell.run(List.of("sh"), command);
    assertThat(answer.code()).as(answer.said()).isZero();
  }

  private int pullRequest() throws Exception {
    return run("{\"pull_request\":{\"number\":7,\"base\":{\"sha\":\"" + base + "\"}}}");
  }

  /** Returns what the runner takes for commands. */
  private List<String> commands() {
    List<String> commands = new ArrayList<>();
    String word = "";
    for (String line : log.toString().lines().toList()) {
      if (!word.isEmpty()) {
        word = line.equals("::" + word + "::") ? "" : word;
      } else if (line.startsWith("::stop-commands::")) {
        word = line.replace("::stop-commands::", "");
      } else if (line.startsWith("::")) {
        commands.add(line);
      }
    }
    return commands;
  }

  private Stream<String> marks() {
    return commands().stream().filter(line -> line.contains("title=driftless%3A changed"));
  }

  /** Runs all steps until one fails, and returns its exit code. */
  private int run(String json) throws Exception {
    event = JsonMapper.shared().readTree(json);
    log.setLength(0);
    outputs.clear();
    Path home = Shell.driftless(folder.resolve("action"));
    Path temp = Files.createDirectories(folder.resolve("temp"));
    Files.deleteIfExists(folder.resolve("summary.md"));
    for (JsonNode step : action.path("runs").path("steps")) {
      if (!step.has("run")) {
        continue;
      }
      Shell shell = new Shell(checkout);
      shell.set("GITHUB_ACTION_PATH", home.toString());
      shell.set("RUNNER_TEMP", temp.toString());
      shell.set("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
      Path output = Files.writeString(folder.resolve("output"), "");
      shell.set("GITHUB_OUTPUT", output.toString());
      shell.set(
          "GITHUB_EVENT_PATH",
          Files.writeString(folder.resolve("event.json"), event.toString()).toString());
      shell.set("GITHUB_API_URL", comments.address());
      shell.set("GITHUB_REPOSITORY", "ada/home");
      shell.set("DRIFTLESS_DOWNLOADS", downloads);
      for (Map.Entry<String, JsonNode> variable : step.path("env").properties()) {
        shell.set(variable.getKey(), value(variable.getValue().asString()));
      }
      Answer answer = shell.run(BASH, step.path("run").asString());
      log.append(answer.said());
      Files.readAllLines(output)
          .forEach(line -> outputs.put(line.split("=", 2)[0], line.split("=", 2)[1]));
      if (answer.code() != 0) {
        return answer.code();
      }
    }
    return 0;
  }

  /** Fills in what the runner would: inputs, else their defaults, and what steps put out. */
  private String value(String text) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(named(found.group(1))));
  }

  private String named(String name) {
    if (name.startsWith("github.event.")) {
      return event
          .at("/" + name.substring("github.event.".length()).replace('.', '/'))
          .asString("");
    }
    if (name.startsWith("inputs.")) {
      String input = name.substring("inputs.".length());
      assertThat(action.path("inputs").has(input)).as(name).isTrue();
      return inputs.getOrDefault(
          input, action.path("inputs").path(input).path("default").asString(""));
    }
    assertThat(name).matches("steps\\.(check|changes)\\.outputs\\.[a-z]+");
    return outputs.getOrDefault(name.replaceAll(".*\\.", ""), "");
  }
}
