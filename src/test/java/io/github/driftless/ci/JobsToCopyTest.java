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
import java.util.List;
import java.util.Map;
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
@Tag("launch")
class JobsToCopyTest {

  @TempDir Path folder;

  private final RunningWiki wiki = new RunningWiki();
  private Path checkout = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void checkOut() throws IOException {
    checkout = Shell.checkout(folder);
    home = Shell.driftless(folder.resolve("driftless home"));
  }

  @AfterEach
  void stop() {
    wiki.close();
  }

  @Test
  void theGitLabJobKeepsTheDiff() throws Exception {
    assertThat(gitLab("network-docs", Map.of()).code()).isZero();
    Shell.drift(checkout);
    Answer answer = gitLab("network-docs", Map.of());
    assertThat(answer.code()).as(answer.said()).isEqualTo(1);
    assertThat(answer.said()).contains("To repair: driftless generate stacks/home");
    assertThat(Files.readString(checkout.resolve("driftless.diff")))
        .startsWith("--- a/docs/networking-architecture.md\n");
  }

  @Test
  void theGitLabJobPublishes() throws Exception {
    Map<String, String> variables =
        Map.of("DRIFTLESS_WIKIJS_KEY", RunningWiki.KEY, "DRIFTLESS_WIKIJS_URL", wiki.address());
    Answer answer = gitLab("publish-network-docs", variables);
    assertThat(answer.code()).as(answer.said()).isZero();
    assertThat(wiki.content("networks")).contains("nginx:1.29");
    wiki.write("networks", "mine\n");
    assertThat(gitLab("publish-network-docs", variables).code()).isEqualTo(1);
    assertThat(wiki.content("networks")).isEqualTo("mine\n");
  }

  @Test
  void thePlainJobChecksAndPublishes() throws Exception {
    Shell shell = new Shell(checkout);
    shell.set("DRIFTLESS_HOME", home.toString());
    assertThat(job(shell).code()).isZero();
    assertThat(wiki.takeRequests()).isEmpty();
    shell.set("DRIFTLESS_WIKIJS_URL", wiki.address());
    shell.set("DRIFTLESS_WIKIJS_KEY", RunningWiki.KEY);
    Answer published = job(shell);
    assertThat(published.code()).as(published.said()).isZero();
    assertThat(wiki.content("networks")).contains("nginx:1.29");
    Shell.drift(checkout);
    assertThat(job(shell).code()).isEqualTo(1);
    assertThat(wiki.content("networks")).contains("nginx:1.29");
  }

  @Test
  void thePlainJobFetchesDriftlessOnce() throws Exception {
    Path origin = Shell.driftless(folder.resolve("origin"));
    commit(origin);
    Shell shell = new Shell(checkout);
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
    commit(origin);
    Files.delete(checkout.resolve(".git"));
    commit(checkout);
    Shell shell = new Shell(checkout);
    shell.set("PRE_COMMIT_HOME", folder.resolve("cache").toString());
    List<String> check = hook(preCommit, origin, "driftless-check");
    Answer fine = shell.start(check);
    assertThat(fine.code()).as(fine.said()).isZero();
    assertThat(fine.said()).contains("network docs agree with the stacks").contains("Passed");
    Shell.drift(checkout);
    Answer drift = shell.start(check);
    assertThat(drift.code()).isEqualTo(1);
    assertThat(drift.said())
        .contains("Failed", "nginx:1.30", "To repair: driftless generate stacks/home");
    Answer repair = shell.start(hook(preCommit, origin, "driftless-generate"));
    assertThat(repair.code()).as("files were modified").isEqualTo(1);
    assertThat(repair.said()).contains("files were modified by this hook");
    assertThat(shell.start(check).code()).isZero();
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

  private static void commit(Path repository) throws Exception {
    Shell git = new Shell(repository);
    git.set("GIT_CONFIG_GLOBAL", "/dev/null");
    Answer made =
        git.run(
            List.of("sh"),
            "git init -q -b main && git add . &&"
                + " git -c user.name=a -c user.email=a@example.org commit -qm one");
    assertThat(made.code()).as(made.said()).isZero();
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
    for (String job : List.of(".driftless", "network-docs", "publish-network-docs")) {
      scripts.add("#!/bin/sh\n" + script(yaml("docs/ci/gitlab-ci.yml").path(job), "script"));
    }
    assertThat(scripts).hasSizeGreaterThan(6);
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

  private static String script(JsonNode job, String key) {
    return StreamSupport.stream(job.path(key).spliterator(), false)
        .flatMap(line -> Stream.of(line.asString()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static JsonNode yaml(String file) throws IOException {
    return new YAMLMapper().readTree(Shell.read(file));
  }
}
