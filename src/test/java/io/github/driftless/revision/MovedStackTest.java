package io.github.driftless.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack is found again where it was moved, and is absent where it was not there. */
class MovedStackTest {

  private static final String FILMS = "services:\n  films:\n    image: films\n";

  @TempDir Path folder;
  private TestRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = TestRepository.make(folder.resolve("house"));
    repository
        .write("old/compose.yaml", FILMS)
        .write("old/topology.yaml", "name: films\n")
        .write("else/compose.yaml", "services: {}\n")
        .commit();
  }

  /** Returns where the stack is on both sides: {@code old -> new}, a dash where it is not. */
  private String places(String range, String stack) {
    try (Sides sides = repository.sides(range, stack)) {
      return text(sides.before().stackInRepository())
          + " -> "
          + text(sides.after().stackInRepository());
    }
  }

  private static String text(Optional<Path> path) {
    return path.map(each -> each.toString().isEmpty() ? "." : each.toString()).orElse("-");
  }

  private void move(String from, String to) throws IOException {
    Files.createDirectories(repository.path(to).getParent());
    Files.move(repository.path(from), repository.path(to));
  }

  @Test
  void isFoundFromBothNamesBetweenCommits() throws IOException {
    move("old", "stacks/new");
    repository.commit();
    assertThat(places("HEAD~1..", "stacks/new")).isEqualTo("old -> stacks/new");
    assertThat(places("HEAD~1..", "old")).isEqualTo("old -> stacks/new");
    assertThat(places("HEAD..HEAD~1", "old")).isEqualTo("stacks/new -> old");
    assertThat(places("HEAD~1..", "old/topology.yaml"))
        .isEqualTo("old/topology.yaml -> stacks/new/topology.yaml");
    assertThat(places("HEAD~1..", "stacks/new/compose.yaml"))
        .isEqualTo("old/compose.yaml -> stacks/new/compose.yaml");
  }

  @Test
  void isFoundFromBothNamesInTheWorkingTree() throws IOException {
    move("old", "new");
    assertThat(places("", "new")).isEqualTo("old -> new");
    assertThat(places("", "old")).isEqualTo("old -> new");
    repository.git("add", "--all");
    assertThat(places("", "old")).isEqualTo("old -> new");
  }

  @Test
  void isFoundWithOneOfItsFilesChangedAndRenamed() throws IOException {
    move("old", "new");
    move("new/compose.yaml", "new/docker-compose.yml");
    repository.write("new/docker-compose.yml", FILMS + "    restart: always\n").commit();
    assertThat(places("HEAD~1..", "new")).isEqualTo("old -> new");
    assertThat(places("HEAD~1..", "old/compose.yaml"))
        .isEqualTo("old/compose.yaml -> new/docker-compose.yml");
  }

  @Test
  void isFoundByAFileThatWasRenamed() throws IOException {
    move("old/compose.yaml", "old/docker-compose.yml");
    repository.write("old/docker-compose.yml", FILMS + "    restart: always\n").commit();
    assertThat(places("HEAD~1..", "old/compose.yaml"))
        .isEqualTo("old/compose.yaml -> old/docker-compose.yml");
    assertThat(places("HEAD~1..", "old")).isEqualTo("old -> old");
  }

  @Test
  void isFoundBetweenTheTopFolderAndAnother() throws IOException {
    move("old/compose.yaml", "compose.yaml");
    move("old/topology.yaml", "topology.yaml");
    repository.commit();
    assertThat(places("HEAD~1..", "old")).isEqualTo("old -> .");
  }

  /** With half of its files the same, a compose file that was changed is still the same one. */
  @Test
  void isFoundByTheFilesBesideAChangedComposeFile() throws IOException {
    repository
        .write("solo/compose.yaml", FILMS + "# solo\n")
        .write("solo/nginx.conf", "server {}\n")
        .commit();
    move("solo", "duo");
    repository.write("duo/compose.yaml", "services: {other: {}}\n").commit();
    assertThat(places("HEAD~1..", "duo")).isEqualTo("solo -> duo");
  }

  @Test
  void isAbsentWhereItWasNotThere() throws IOException {
    repository.write("new/compose.yaml", "services: {new: {}}\n").commit();
    assertThat(places("HEAD~1..", "new")).isEqualTo("- -> new");
    assertThat(places("HEAD..HEAD~1", "new")).isEqualTo("new -> -");
    assertThat(places("HEAD~1", "new")).isEqualTo("- -> new");
    repository.git("rm", "-q", "-r", "new");
    assertThat(places("HEAD", "new")).isEqualTo("new -> -");
  }

  /** A copy is a stack of its own, since the first one is still there. */
  @Test
  void isAbsentWhereItWasCopied() throws IOException {
    repository.write("copy/compose.yaml", FILMS).commit();
    assertThat(places("HEAD~1..", "copy")).isEqualTo("- -> copy");
  }

  @Test
  void isAbsentWhereTwoAreEquallyNear() throws IOException {
    repository
        .write("twin/compose.yaml", FILMS)
        .write("twin/topology.yaml", "name: films\n")
        .commit();
    move("old", "new");
    repository.git("rm", "-q", "-r", "twin");
    repository.commit();
    assertThat(places("HEAD~1..", "new")).isEqualTo("- -> new");
  }

  @Test
  void isTheNearerOfTwo() throws IOException {
    repository
        .write("twin/compose.yaml", FILMS)
        .write("twin/topology.yaml", "name: twin\n")
        .commit();
    move("old", "new");
    repository.git("rm", "-q", "-r", "twin");
    repository.commit();
    assertThat(places("HEAD~1..", "new")).isEqualTo("old -> new");
  }

  /** A folder that is there and holds no stack is not the stack. */
  @Test
  void isAbsentWhereOnlyItsFolderIs() throws IOException {
    repository.write("new/README.md", "soon\n").commit();
    repository.write("new/compose.yaml", "services: {new: {}}\n").commit();
    assertThat(places("HEAD~1..", "new")).isEqualTo("- -> new");
  }

  @Test
  void isWhatWasNamedWhereItsFilesHaveOtherNames() throws IOException {
    repository.write("web/site.yml", "services: {}\n").commit();
    assertThat(places("HEAD..HEAD", "web")).isEqualTo("web -> web");
    assertThat(places("HEAD~1..HEAD", "web/site.yml")).isEqualTo("- -> web/site.yml");
    assertThat(places("HEAD~1..HEAD", "web")).isEqualTo("- -> web");
  }

  @Test
  void isAnErrorOnNeitherSide() {
    assertThat(repository.refused("", "odl"))
        .isEqualTo(
            "error git-stack odl: there is no stack here, neither at \"HEAD\" nor in the working"
                + " tree -> did you mean \"old\"?");
    assertThat(repository.refused("HEAD..HEAD", "nothing/alike"))
        .isEqualTo(
            "error git-stack alike: there is no stack here, neither at \"HEAD\" nor at \"HEAD\"");
  }
}
