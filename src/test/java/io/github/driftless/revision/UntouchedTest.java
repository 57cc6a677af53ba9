package io.github.driftless.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reading revisions runs nothing that a repository names, and changes nothing in it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UntouchedTest {

  private static final List<String> HOOKS =
      List.of(
          "post-index-change",
          "post-checkout",
          "pre-commit",
          "reference-transaction",
          "post-merge",
          "pre-auto-gc",
          "post-rewrite",
          "fsmonitor-watchman");

  @TempDir Path folder;
  private TestRepository repository;
  private Path mark;
  private String program;

  @BeforeEach
  void makeRepository() throws IOException {
    mark = folder.resolve("mark");
    Path script = folder.resolve("mark.sh");
    Files.writeString(script, "#!/bin/sh\necho \"$0 $*\" >> '" + mark + "'\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    program = script.toString();
    repository = TestRepository.make(folder.resolve("house"));
    repository
        .write("old/compose.yaml", "services: {}\n")
        .write("old/data.bin", "\0\1")
        .write("common/base.yml", "services: {}\n")
        .write(".gitattributes", "* filter=mark diff=mark merge=mark text=auto\n")
        .write(".gitignore", "*.env\n.env\n")
        .commit();
    repository.write("old/compose.yaml", "include: [../common/base.yml]\n").commit();
    repository.git("branch", "work");
    repository.write("old/secret.env", "A=1\n").write(".env", "B=1\n");
    arm();
    assertThat(mark).doesNotExist();
  }

  /** Names the program wherever git would start one. */
  private void arm() throws IOException {
    Path hooks = Files.createDirectory(folder.resolve("hooks"));
    for (String hook : HOOKS) {
      Files.copy(Path.of(program), hooks.resolve(hook));
      Files.copy(Path.of(program), repository.path(".git/hooks/" + hook));
      assertThat(hooks.resolve(hook).toFile().setExecutable(true)).isTrue();
      assertThat(repository.path(".git/hooks/" + hook).toFile().setExecutable(true)).isTrue();
    }
    StringBuilder config = new StringBuilder();
    for (String[] each :
        new String[][] {
          {
            "core",
            "fsmonitor",
            "hooksPath=" + hooks,
            "pager",
            "editor",
            "sshCommand",
            "askPass",
            "gitProxy",
            "alternateRefsCommand"
          },
          {"filter \"mark\"", "clean", "smudge", "process", "required=true"},
          {"diff", "external"},
          {"diff \"mark\"", "textconv", "command"},
          {"merge \"mark\"", "driver"},
          {"alias", "cat-file=!", "rev-parse=!", "ls-files=!", "check-ignore=!", "merge-base=!"},
          {"pager", "cat-file", "rev-parse", "for-each-ref", "ls-files"},
          {"credential", "helper=!"},
          {"gpg", "program"},
          {"sequence", "editor"},
          {"uploadpack", "packObjectsHook"},
          {
            "remote \"origin\"",
            "url=ext::" + program,
            "uploadpack",
            "promisor=true",
            "partialclonefilter=blob:none"
          },
          {"protocol", "allow=always"},
          {"protocol \"ext\"", "allow=always"},
          {"protocol \"ssh\"", "allow=always"},
        }) {
      config.append('[').append(each[0]).append("]\n");
      for (String key : List.of(each).subList(1, each.length)) {
        String value = key.endsWith("=!") ? "!" + program : program;
        config
            .append('\t')
            .append(
                key.contains("=") && !key.endsWith("=!")
                    ? key
                    : key.replace("=!", "") + "=" + value)
            .append('\n');
      }
    }
    Path file = repository.path(".git/config");
    Files.writeString(file, Files.readString(file) + config);
  }

  /** All that can be asked: commits, merge bases, wrong names, moved stacks, both ways. */
  private void askAll() {
    for (String range :
        List.of("", "HEAD~1..HEAD", "HEAD~1...work", "HEAD~1", "wrok", "HEAD..HEAD~1")) {
      for (String stack : List.of("old", "new", "old/compose.yaml", ".", "nowhere")) {
        Problems problems = new Problems();
        Repository found = repository.found();
        found.unfinished();
        found
            .resolve(RevisionRange.parse(range), problems)
            .flatMap(pair -> found.take(pair, repository.path(stack), problems))
            .ifPresent(Sides::close);
      }
    }
    Git.ask(repository.root(), List.of("log", "-1"));
  }

  @Test
  void runsNothing() throws IOException {
    askAll();
    Files.move(repository.path("old"), repository.path("new"));
    askAll();
    assertThat(mark).doesNotExist();
  }

  /** The programs are where git looks for them: git itself, asked otherwise, runs some. */
  @Test
  void wouldRunThemIfGitWereAskedOtherwise() throws IOException {
    try {
      repository.write("old/compose.yaml", "services: {b: {}}\n").git("status");
    } catch (AssertionError e) {
      // it may well fail
    }
    assertThat(mark).exists();
  }

  /** Objects that a partial clone lacks are not fetched, by no program and from nowhere. */
  @Test
  void runsNothingForObjectsThatAreNotThere() throws IOException {
    String blob = repository.git("rev-parse", "HEAD:old/compose.yaml");
    Files.delete(repository.path(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
    Path config = repository.path(".git/config");
    Files.writeString(
        config,
        Files.readString(config)
                .replace("repositoryformatversion = 0", "repositoryformatversion = 1")
            + "[extensions]\n\tpartialClone=origin\n");
    askAll();
    Problems problems = new Problems();
    assertThat(repository.sides("HEAD", "old", problems)).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
    assertThat(mark).doesNotExist();
  }

  @Test
  void changesNothing() throws IOException {
    // files whose times the index does not know
    Files.setLastModifiedTime(
        repository.path("common/base.yml"), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
    Map<String, String> before = state();
    askAll();
    assertThat(state()).isEqualTo(before);
  }

  /** Returns all files, those of git too, with their bytes and times. */
  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> all = Files.walk(repository.root())) {
      for (Path each : all.toList()) {
        String text =
            Files.isRegularFile(each)
                ? new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1)
                : "";
        state.put(each.toString(), Files.getLastModifiedTime(each) + " " + text);
      }
    }
    assertThat(Optional.of(state.size())).hasValueSatisfying(n -> assertThat(n).isGreaterThan(20));
    return state;
  }
}
