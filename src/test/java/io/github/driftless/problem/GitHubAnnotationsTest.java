package io.github.driftless.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubAnnotationsTest {

  @TempDir Path folder;

  @Test
  void namesFilesAsTheRepositoryDoes() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Path from = Files.createDirectories(folder.resolve("stacks/home"));
    assertThat(
            new GitHubAnnotations(from)
                .of(List.of(error(from.resolve("compose.yaml")), error(folder.resolve("x.md")))))
        .isEqualTo(
            """
            ::error file=stacks/home/compose.yaml,line=3,col=7,title=driftless%3A rule::message
            ::error file=x.md,line=3,col=7,title=driftless%3A rule::message
            """);
  }

  @Test
  void namesFilesFromTheFolderWhereThereIsNoRepository() {
    // no folder above a temporary one is a repository
    assertThat(new GitHubAnnotations(folder).of(List.of(error(folder.resolve("a/b.yaml")))))
        .startsWith("::error file=a/b.yaml,line=3,");
  }

  /** As the runner undoes it: a percent sign last. */
  @Test
  void escapesWhatWouldEndTheCommand() {
    Problem problem =
        Problem.warning(
                "a-rule",
                "100 % sure:\r\nreally, ::error::x",
                Location.of(folder.resolve("a,b:c%.md")))
            .withHint("two, three")
            .withRelated(new Location(folder.resolve("other.yaml"), 9, 1), "first here");
    assertThat(new GitHubAnnotations(folder).of(List.of(problem)))
        .isEqualTo(
            "::warning file=a%2Cb%3Ac%25.md,title=driftless%3A a-rule::100 %25 sure:%0D%0Areally,"
                + " ::error::x%0Aother.yaml:9: first here%0Ahint: two, three\n");
  }

  @Test
  void tellsProblemsWithoutAPlace() {
    assertThat(new GitHubAnnotations(folder).of(List.of(Problem.error("usage", "no"))))
        .isEqualTo("::error title=driftless%3A usage::no\n");
  }

  @Test
  void quotesWhatMayHoldCommands() {
    String evil = "::error::gotcha\n ::add-mask::x";
    List<String> lines = GitHubAnnotations.quoted(evil).lines().toList();
    assertThat(lines).hasSize(4);
    String word = lines.get(0).substring("::stop-commands::".length());
    assertThat(word).hasSizeGreaterThan(32);
    assertThat(lines.subList(1, 4))
        .containsExactly("::error::gotcha", " ::add-mask::x", "::" + word + "::");
    assertThat(GitHubAnnotations.quoted("")).isEmpty();
  }

  private static Problem error(Path file) {
    return Problem.error("rule", "message", new Location(file, 3, 7));
  }
}
