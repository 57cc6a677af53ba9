package io.github.driftless.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.driftless.ci.Shell.Answer;
import io.github.driftless.testing.Places;
import io.github.driftless.wikijs.RunningWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Runs the jobs of {@code docs/ci} as their services do, on a stack whose .env is missing. */
@Tag("jobs")
class JobsToCopyTest {

  @TempDir Path folder;

  private final RunningWiki wiki = new RunningWiki();
  private Path checkout = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void checkOut() throws Exception {
    checkout = Shell.checkout(folder);
    home = Shell.driftless(folder.resolve("driftless home"));
  }

  @AfterEach
  void stop() {
    wiki.close();
  }

  @Test
  void theGitLabJobKeepsWhatCheckSays() throws Exception {
    assertThat(gitLab("network-docs", Map.of()).code()).isZero();
    Shell.drift(checkout);
    Answer answer = gitLab("network-docs", Map.of());
    assertThat(answer.code()).as(answer.said()).isEqualTo(1);
    assertThat(answer.said()).contains("To repair: driftless generate stacks/home");
    assertThat(Files.readString(checkout.resolve("driftless.txt")))
        .startsWith("stacks/home: the stack changed since its docs were written\n");
  }

  @Test
  void theGitLabJobKeepsOneNoteOnTheMergeRequest() throws Exception {
    try (Comments notes = new Comments(Comments.Host.GITLAB)) {
      Map<String, String> variables =
          Map.of(
              "CI_MERGE_REQUEST_IID",
              "7",
              "CI_PROJECT_ID",
              "42",
              "CI_API_V4_URL",
              notes.address() + "/api/v4",
              "CI_MERGE_REQUEST_DIFF_BASE_SHA",
              Shell.commit(checkout),
              "DRIFTLESS_TOKEN",
              Comments.TOKEN);
      keepsOneComment(notes, () -> gitLab("network-docs", variables));
      Map<String, String> fork = new HashMap<>(variables);
      fork.remove("DRIFTLESS_TOKEN");
      Answer answer = gitLab("network-docs", fork);
      assertThat(answer.code()).as("as the docs are out of date").isEqualTo(1);
      assertThat(answer.said())
          .contains("warning: could not comment; the job needs DRIFTLESS_TOKEN");
    }
  }

  @Test
  void theGiteaJobKeepsOneCommentOnThePullRequest() throws Exception {
    try (Comments comments = new Comments(Comments.Host.GITEA)) {
      String base = Shell.commit(checkout);
      keepsOneComment(comments, () -> gitea(comments, base));
      comments.forbidWriting();
      Answer answer = gitea(comments, base);
      assertThat(answer.code()).as("as the docs are out of date").isEqualTo(1);
      assertThat(answer.said()).contains("could not comment; the job needs the permission");
    }
  }

  private void keepsOneComment(Comments comments, Callable<Answer> job) throws Exception {
    Answer fine = job.call();
    assertThat(fine.code()).as(fine.said()).isZero();
    assertThat(comments.texts).as("nothing changed").isEmpty();
    for (int i = 0; i < 150; i++) {
      comments.add("words of people");
    }
    Shell.drift(checkout);
    Shell.commit(checkout);
    for (int i = 0; i < 2; i++) {
      Answer drift = job.call();
      assertThat(drift.code()).as(drift.said()).isEqualTo(1);
      assertThat(drift.said()).doesNotContain("could not comment", Comments.TOKEN);
      assertThat(comments.texts).hasSize(151);
    }
    assertThat(comments.texts.get(151))
        .startsWith("<!-- driftless: stacks/home -->\n### `stacks/home`: 1 change in the network\n")
        .contains("**The network documentation is out of date.**");
  }

  @Test
  void theGitLabJobPublishes() throws Exception {
    Map<String, String> variables =
        Map.of("DRIFTLESS_WIKIJS_KEY", RunningWiki.KEY, "DRIFTLESS_WIKIJS_URL", wiki.address());
    Answer answer = gitLab("publish-network-docs", variables);
    assertThat(answer.code()).as(answer.said()).isZero();
    assertThat(wiki.content("networks/services")).contains("nginx:1.29");
    wiki.write("networks", "mine\n");
    assertThat(gitLab("publish-network-docs", variables).code()).isEqualTo(1);
    assertThat(wiki.content("networks")).isEqualTo("mine\n");
  }

  @Test
  void thePlainJobChecksAndPublishes() throws Exception {
    Shell shell = new Shell(checkout);
    shell.set("DRIFTLESS_VERSION", "source");
    shell.set("DRIFTLESS_HOME", home.toString());
    assertThat(job(shell).code()).isZero();
    assertThat(wiki.takeRequests()).isEmpty();
    shell.set("DRIFTLESS_WIKIJS_URL", wiki.address());
    shell.set("DRIFTLESS_WIKIJS_KEY", RunningWiki.KEY);
    Answer published = job(shell);
    assertThat(published.code()).as(published.said()).isZero();
    assertThat(wiki.content("networks/services")).contains("nginx:1.29");
    Shell.drift(checkout);
    assertThat(job(shell).code()).isEqualTo(1);
    assertThat(wiki.content("networks/services")).contains("nginx:1.29");
  }

  @Test
  void thePlainJobFetchesDriftlessOnce() throws Exception {
    Path origin = Shell.driftless(folder.resolve("origin"));
    Shell.commit(origin);
    Shell shell = new Shell(checkout);
    shell.set("DRIFTLESS_VERSION", "source");
    shell.set("DRIFTLESS_HOME", folder.resolve("cache/driftless").toString());
    shell.set("DRIFTLESS_REPOSITORY", origin.toUri().toString());
    assertThat(job(shell).code()).isZero();
    shell.set("DRIFTLESS_REPOSITORY", "nowhere");
    assertThat(job(shell).code()).isZero();
  }

  /** With the real pre-commit, which gets Driftless as it gets any other hook: by cloning it. */
  @Test
  void thePreCommitHooksCheckAndRepair() throws Exception {
    Path preCommit = Places.project().resolve("target/python/bin/pre-commit");
    assumeThat(preCommit).as("skipped: there is no pre-commit; ./verify installs it").exists();
    Path origin = Shell.driftless(folder.resolve("origin"));
    Files.writeString(
        origin.resolve(".pre-commit-hooks.yaml"), Shell.read(".pre-commit-hooks.yaml"));
    Shell.commit(origin);
    Shell shell = new Shell(checkout);
    shell.set("PRE_COMMIT_HOME", folder.resolve("cache").toString());
    List<String> check = hook(preCommit, origin, "driftless-check-from-source");
    Answer fine = shell.start(check);
    assertThat(fine.code()).as(fine.said()).isZero();
    assertThat(fine.said()).contains("network docs agree with the stacks").contains("Passed");
    Shell.drift(checkout);
    Answer drift = shell.start(check);
    assertThat(drift.code()).isEqualTo(1);
    assertThat(drift.said())
        .contains("Failed", "nginx:1.30", "To repair: driftless generate stacks/home");
    Answer repair = shell.start(hook(preCommit, origin, "driftless-generate-from-source"));
    assertThat(repair.code()).as("files were modified").isEqualTo(1);
    assertThat(repair.said()).contains("files were modified by this hook");
    assertThat(shell.start(check).code()).isZero();
  }

  @Test
  void thePreCommitHooksRunARelease() throws Exception {
    Path preCommit = Places.project().resolve("target/python/bin/pre-commit");
    assumeThat(preCommit).as("skipped: there is no pre-commit; ./verify installs it").exists();
    Path origin = Shell.driftless(folder.resolve("origin"));
    Files.delete(origin.resolve("driftless"));
    Files.writeString(origin.resolve("pom.xml"), "  <version>" + Release.VERSION + "</version>\n");
    Files.writeString(
        origin.resolve(".pre-commit-hooks.yaml"), Shell.read(".pre-commit-hooks.yaml"));
    Shell.commit(origin);
    Shell shell = new Shell(checkout);
    shell.set("PRE_COMMIT_HOME", folder.resolve("cache").toString());
    try (Release release = new Release(folder.resolve("release"))) {
      shell.set("DRIFTLESS_DOWNLOADS", release.address());
      Answer fine = shell.start(hook(preCommit, origin, "driftless-check"));
      assertThat(fine.code()).as(fine.said()).isZero();
      Shell.drift(checkout);
      Answer drift = shell.start(hook(preCommit, origin, "driftless-check"));
      assertThat(drift.code()).isEqualTo(1);
      assertThat(drift.said()).contains("To repair: driftless generate stacks/home");
      assertThat(release.takeRequests()).as("once for all runs").hasSize(2);
    }
  }

  private static List<String> hook(Path preCommit, Path origin, String id) {
    String command =
        "printf 'repos: [{repo: \"%s\", rev: \"%s\", hooks: [{id: %s, args: [stacks/home]}]}]\\n' '"
            + origin.toUri()
            + "' \"$(git -C '"
            + origin
            + "' rev-parse HEAD)\" "
            + id
            + " >../pre-commit.yaml && '"
            + preCommit
            + "' run --all-files --config ../pre-commit.yaml";
    return List.of("sh", "-c", command);
  }

  @Test
  void everyScriptIsAccepted() throws Exception {
    assumeThat(new ProcessBuilder("sh", "-c", "command -v shellcheck").start().waitFor())
        .as("skipped: there is no shellcheck")
        .isZero();
    List<String> scripts = new ArrayList<>();
    scripts.add(Shell.read("docs/ci/job.sh"));
    for (JsonNode step : yaml("action.yml").path("runs").path("steps")) {
      if (step.has("run")) {
        scripts.add("#!/bin/bash\nset -eo pipefail\n" + step.path("run").asString());
      }
    }
    scripts.add(Shell.read("docs/ci/changes.sh"));
    scripts.add(Shell.read("docs/ci/comment.sh"));
    scripts.add(Shell.read("docs/ci/driftless.sh"));
    scripts.add(Shell.read("packaging/maven/prove.sh"));
    scripts.add(Shell.read("packaging/release/prove.sh"));
    for (JsonNode step : giteaSteps()) {
      if (step.has("run")) {
        scripts.add("#!/bin/bash\nset -e\n" + step.path("run").asString());
      }
    }
    for (String job : List.of(".driftless", "network-docs", "publish-network-docs")) {
      scripts.add("#!/bin/sh\n" + script(yaml("docs/ci/gitlab-ci.yml").path(job), "script"));
    }
    assertThat(scripts).hasSizeGreaterThan(10);
    for (String script : scripts) {
      Path file = Files.writeString(folder.resolve("script"), script);
      Answer answer =
          new Shell(checkout).start(List.of("shellcheck", "-S", "warning", file.toString()));
      assertThat(answer.code()).as(answer.said()).isZero();
    }
  }

  /** What the workflow gives the action, the action takes. */
  @Test
  void theWorkflowFitsTheAction() throws Exception {
    JsonNode steps = yaml("docs/ci/github.yml").path("jobs").path("driftless").path("steps");
    JsonNode given = steps.path(1).path("with");
    assertThat(given.propertyNames()).isNotEmpty();
    assertThat(yaml("action.yml").path("inputs").propertyNames())
        .containsAll(given.propertyNames());
    assertThat(yaml("action.yml").path("runs").path("using").asString()).isEqualTo("composite");
  }

  private Answer job(Shell shell) throws Exception {
    return shell.start(
        List.of(Places.project().resolve("docs/ci/job.sh").toString(), "stacks/home"));
  }

  /** GitLab gives before_script and script to one shell, which ends at the first failure. */
  private Answer gitLab(String name, Map<String, String> variables) throws Exception {
    JsonNode all = yaml("docs/ci/gitlab-ci.yml");
    JsonNode job = all.path(name);
    JsonNode base = all.path(job.path("extends").asString());
    Shell shell = new Shell(checkout);
    for (JsonNode each : List.of(base, job)) {
      each.path("variables")
          .properties()
          .forEach(
              variable ->
                  shell.set(
                      variable.getKey(),
                      variable
                          .getValue()
                          .asString()
                          .replace("$CI_PROJECT_DIR", checkout.toString())));
    }
    shell.set("STACKS", "stacks/home");
    shell.set("DRIFTLESS_HOME", home.toString());
    variables.forEach(shell::set);
    return shell.run(
        List.of("sh"), "set -e\n" + script(base, "before_script") + script(job, "script"));
  }

  /** Gitea and Forgejo give each step to a shell of its own, and variables named as GitHub's. */
  private Answer gitea(Comments comments, String base) throws Exception {
    JsonNode step = giteaSteps().path(giteaSteps().size() - 1);
    Path temp = Files.createDirectories(folder.resolve("temp"));
    Path link = temp.resolve("driftless");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, home);
    }
    Shell shell = new Shell(checkout);
    yaml("docs/ci/gitea.yml")
        .path("jobs")
        .path("driftless")
        .path("env")
        .properties()
        .forEach(variable -> shell.set(variable.getKey(), variable.getValue().asString()));
    shell.set("STACKS", "stacks/home");
    shell.set("RUNNER_TEMP", temp.toString());
    shell.set("GITHUB_API_URL", comments.address() + "/api/v1");
    shell.set("GITHUB_REPOSITORY", "ada/home");
    Path event = folder.resolve("event.json");
    Files.writeString(event, "{\"pull_request\": {\"number\": 7}}");
    shell.set("GITHUB_EVENT_PATH", event.toString());
    shell.set("BASE", base);
    shell.set("DRIFTLESS_TOKEN", Comments.TOKEN);
    assertThat(step.path("env").propertyNames()).containsExactly("BASE", "DRIFTLESS_TOKEN");
    return shell.run(List.of("bash", "-e"), step.path("run").asString());
  }

  private static JsonNode giteaSteps() throws IOException {
    return yaml("docs/ci/gitea.yml").path("jobs").path("driftless").path("steps");
  }

  private static String script(JsonNode job, String key) {
    return StreamSupport.stream(job.path(key).spliterator(), false)
        .flatMap(line -> Stream.of(line.asString()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static JsonNode yaml(String file) throws IOException {
    return new YAMLMapper().readTree(Shell.read(file));
  }
}
