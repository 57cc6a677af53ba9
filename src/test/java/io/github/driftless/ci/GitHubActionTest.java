package io.github.driftless.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.driftless.ci.Shell.Answer;
import io.github.driftless.wikijs.RunningWiki;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Runs the steps of {@code action.yml} as GitHub's runner does, beside a stub of its API. */
@Tag("launch")
class GitHubActionTest {

  /** What the runner calls bash with where a step says {@code shell: bash} (GitHub Docs). */
  private static final List<String> BASH =
      List.of("bash", "--noprofile", "--norc", "-eo", "pipefail");

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([a-z0-9.-]+) }}");

  @TempDir Path folder;

  private final Comments comments = new Comments();
  private final RunningWiki wiki = new RunningWiki();
  private final Map<String, String> inputs = new HashMap<>();
  private final Map<String, String> outputs = new HashMap<>();
  private final StringBuilder log = new StringBuilder();
  private Path checkout = Path.of("");
  private JsonNode action = new YAMLMapper().readTree("{}");

  @BeforeEach
  void checkOut() throws Exception {
    for (String tool : List.of("bash", "jq", "curl")) {
      assumeThat(new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor())
          .as("skipped: there is no " + tool)
          .isZero();
    }
    checkout = Shell.checkout(folder);
    action = new YAMLMapper().readTree(Shell.read("action.yml"));
    inputs.put("stacks", "stacks/home\n");
    inputs.put("token", Comments.TOKEN);
  }

  @AfterEach
  void stop() {
    comments.close();
    wiki.close();
  }

  @Test
  void isContentWithCurrentDocsThoughTheEnvFileIsMissing() throws Exception {
    assertThat(checkout.resolve("stacks/home/.env")).doesNotExist();
    assertThat(run("{\"pull_request\":{\"number\":7}}")).as(log.toString()).isZero();
    assertThat(log.toString()).contains("::warning file=stacks/home/compose.yaml,line=");
    assertThat(log.toString()).doesNotContain("::error");
    assertThat(outputs).containsEntry("drift", "false");
    assertThat(comments.texts).isEmpty();
  }

  @Test
  void marksTheFirstWrongLineOfEachPage() throws Exception {
    Shell.drift(checkout);
    assertThat(run("{}")).isEqualTo(1);
    Matcher mark =
        Pattern.compile(
                "(?m)^::error file=docs/networking-architecture.md,line=(\\d+),col=1,"
                    + "title=driftless%3A drift::from here on this file does not say what the stack"
                    + " is%0Ahint: run driftless generate stacks/home$")
            .matcher(log);
    assertThat(mark.find()).as(log.toString()).isTrue();
    List<String> page = Files.readAllLines(checkout.resolve("docs/networking-architecture.md"));
    assertThat(page.get(Integer.parseInt(mark.group(1)) - 1)).contains("nginx:1.29");
    assertThat(outputs).containsEntry("drift", "true");
    assertThat(Files.readString(folder.resolve("summary.md")))
        .startsWith("## Docs and stack disagree\n")
        .contains("\n    -| ", "nginx:1.30");
    assertThat(comments.requests).as("a push is no pull request").isEmpty();
  }

  @Test
  void commentsTheDiffAndUpdatesItsComment() throws Exception {
    for (int i = 0; i < 150; i++) {
      comments.add("words of people");
    }
    Shell.drift(checkout);
    run("{\"pull_request\":{\"number\":7}}");
    assertThat(comments.texts).hasSize(151);
    String first = comments.texts.get(151);
    assertThat(first)
        .startsWith("<!-- driftless: stacks/home -->\n**The network documentation and the stack")
        .contains("\n    driftless generate stacks/home\n", "\n```diff\n", "nginx:1.30");
    Path compose = checkout.resolve("stacks/home/compose.yaml");
    Files.writeString(compose, Files.readString(compose).replace("nginx:1.30", "nginx:1.31"));
    run("{\"pull_request\":{\"number\":7}}");
    assertThat(comments.texts).hasSize(151);
    assertThat(comments.texts.get(151)).contains("nginx:1.31").doesNotContain("nginx:1.30");
    Files.writeString(compose, Files.readString(compose).replace("nginx:1.31", "nginx:1.29"));
    assertThat(run("{\"pull_request\":{\"number\":7}}")).isZero();
    assertThat(comments.texts.get(151)).contains("agree again").doesNotContain("nginx");
    assertThat(log.toString()).doesNotContain(Comments.TOKEN);
  }

  @Test
  void saysWhereItMayNotComment() throws Exception {
    comments.forbidWriting();
    Shell.drift(checkout);
    assertThat(run("{\"pull_request\":{\"number\":7}}")).isEqualTo(1);
    assertThat(log.toString()).contains("::warning title=driftless::could not comment");
    assertThat(comments.texts).isEmpty();
  }

  @Test
  void letsNoPageSpeakToTheRunner() throws Exception {
    Path page = checkout.resolve("docs/networking-architecture.md");
    Files.writeString(page, Files.readString(page) + "\n::add-mask::x\n`````\n");
    Shell.drift(checkout);
    run("{\"pull_request\":{\"number\":7}}");
    List<String> lines = log.toString().lines().toList();
    String word = lines.get(0).replace("::stop-commands::", "");
    int quoted = lines.indexOf("::" + word + "::");
    assertThat(quoted).isPositive();
    assertThat(lines.subList(quoted, lines.size())).noneMatch(line -> line.contains("add-mask"));
    assertThat(comments.texts.get(1)).contains("``````diff\n");
  }

  @Test
  void marksWhatIsWrongInTheStack() throws Exception {
    Path compose = checkout.resolve("stacks/home/compose.yaml");
    Files.writeString(compose, Files.readString(compose).replace("ports:", "prots:"));
    assertThat(run("{\"pull_request\":{\"number\":7}}")).isEqualTo(2);
    assertThat(log.toString())
        .contains("::error file=stacks/home/compose.yaml,line=7,col=5,title=driftless%3A ")
        .contains("ports");
    assertThat(comments.texts).isEmpty();
  }

  @Test
  void publishes() throws Exception {
    inputs.put("publish", "true");
    inputs.put("wiki-url", wiki.address());
    inputs.put("wiki-key", RunningWiki.KEY);
    assertThat(run("{}")).as(log.toString()).isZero();
    assertThat(wiki.content("networks")).contains("nginx:1.29");
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

  /** Runs all steps until one fails, and returns its exit code. */
  private int run(String event) throws Exception {
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
          "GITHUB_EVENT_PATH", Files.writeString(folder.resolve("event.json"), event).toString());
      shell.set("GITHUB_API_URL", comments.address());
      shell.set("GITHUB_REPOSITORY", "ada/home");
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
    if (name.startsWith("inputs.")) {
      String input = name.substring("inputs.".length());
      assertThat(action.path("inputs").has(input)).as(name).isTrue();
      return inputs.getOrDefault(
          input, action.path("inputs").path(input).path("default").asString(""));
    }
    assertThat(name).startsWith("steps.check.outputs.");
    return outputs.getOrDefault(name.substring("steps.check.outputs.".length()), "");
  }
}
