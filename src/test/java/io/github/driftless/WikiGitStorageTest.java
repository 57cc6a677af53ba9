package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Run;
import io.github.driftless.wikijs.RunningWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that a wiki's git storage writes into, too: what the wiki itself writes is no edit. */
class WikiGitStorageTest {

  @TempDir Path folder;

  private final RunningWiki wiki = new RunningWiki();

  @BeforeEach
  void generateAStack() throws IOException {
    RunningWiki.keyFile(folder);
    port("8001");
    Files.writeString(
        folder.resolve("topology.yaml"),
        "title: \"A: b\"\npages:\n  wikijs: { dir: wiki, path: networks, tags: [Zebra, ape] }\n"
            + "  include: { networks: false, services: false, exposure: false }\n");
    assertThat(Run.driftless(folder, "generate").code()).isZero();
  }

  @AfterEach
  void stop() {
    wiki.close();
  }

  @Test
  void aPageThatTheWikiSavedAnewIsNotEdited() throws IOException {
    String list = Files.readString(folder.resolve("wiki/.gitdriftless-files"));
    savedByTheWiki(content());
    assertClean();
    assertThat(Files.readString(folder.resolve("wiki/.gitdriftless-files"))).isEqualTo(list);
  }

  /** Wiki.js passes over what has .git in its path, and takes any other for an asset. */
  @Test
  void theListsHaveNamesThatTheWikiPassesOver() throws IOException {
    assertThat(lists()).containsExactly(".gitdriftless-facts", ".gitdriftless-files");
  }

  @Test
  void listsOfTheUsualNamesGoWithTheNextGenerate() throws IOException {
    Path wiki = folder.resolve("wiki");
    for (String name : List.of("files", "facts")) {
      Files.move(wiki.resolve(".gitdriftless-" + name), wiki.resolve(".driftless-" + name));
    }
    Run check = Run.driftless(folder, "check");
    assertThat(check.code()).as(check.out() + check.err()).isZero();
    port("8002");
    assertThat(Run.driftless(folder, "check").out()).contains("8002").doesNotContain("not known");
    Run generate = Run.driftless(folder, "generate");
    assertThat(generate.err()).isEmpty();
    assertThat(generate.out())
        .contains("deleted wiki/.driftless-facts", "deleted wiki/.driftless-files");
    assertThat(lists()).containsExactly(".gitdriftless-facts", ".gitdriftless-files");
    assertThat(Run.driftless(folder, "check").code()).isZero();
    assertThat(Run.driftless(folder, "generate").out()).doesNotContain("written", "deleted");
  }

  @Test
  void theCommentThatPublishLeftIsNoEdit() throws IOException {
    savedByTheWiki(published());
    assertClean();
    port("8002");
    Run run = Run.driftless(folder, "generate");
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(page()))
        .contains("8002 → 80/tcp")
        .doesNotContain("driftless:published");
    savedByTheWiki(published());
    assertClean();
  }

  /** The comment knows the title, the description and the tags, too. */
  @Test
  void aTitleOfAPersonIsAnEditWhereTheStackChanged() throws IOException {
    savedByTheWiki(published());
    Files.writeString(page(), Files.readString(page()).replace("title: A: b", "title: Mine"));
    port("8002");
    assertThat(Run.driftless(folder, "generate").err()).contains("was edited by hand");
    assertThat(Files.readString(page())).contains("title: Mine");
  }

  /** The wiki's front matter alone is not what was generated; git knows what was. */
  @Test
  void aPageThatWasOnlySavedAnewIsWrittenWhereTheStackChanged() throws Exception {
    commit("pages");
    savedByTheWiki(content());
    commit("docs: update networks");
    port("8002");
    Run check = Run.driftless(folder, "check");
    assertThat(check.out() + check.err()).doesNotContain("edited by hand");
    Run run = Run.driftless(folder, "generate");
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(page())).contains("8002 → 80/tcp");
    savedByTheWiki(content());
    assertClean();
  }

  @Test
  void wordsOfAPersonThatTheWikiCommittedAreAnEdit() throws Exception {
    commit("pages");
    savedByTheWiki("mine\n" + content());
    commit("docs: update networks");
    savedByTheWiki("mine\n" + content());
    commit("docs: update networks");
    port("8002");
    assertThat(Run.driftless(folder, "generate").err()).contains("was edited by hand");
    assertThat(Files.readString(page())).contains("mine");
  }

  @Test
  void wordsOfAPersonAreAnEdit() throws IOException {
    savedByTheWiki("mine\n" + published());
    assertThat(Run.driftless(folder, "check").code()).isEqualTo(1);
    assertThat(Run.driftless(folder, "generate").err()).contains("was edited by hand");
    savedByTheWiki(content().replace("services", "services and mine"));
    assertThat(Run.driftless(folder, "check").code()).isEqualTo(1);
  }

  @Test
  void aPageThatIsHiddenOrRenamedIsAnEdit() throws IOException {
    savedByTheWiki(content());
    String saved = Files.readString(page());
    Files.writeString(page(), saved.replace("published: true", "published: false"));
    assertThat(Run.driftless(folder, "check").code()).isEqualTo(1);
    Files.writeString(page(), saved.replace("title: A: b", "title: Mine"));
    assertThat(Run.driftless(folder, "check").code()).isEqualTo(1);
  }

  /** Where the wiki has a folder for a language, pages in it belong there. */
  @Test
  void aFolderThatTheWikiHasForTheLanguageIsShown() throws IOException {
    Path topology = folder.resolve("topology.yaml");
    String german = Files.readString(topology).replace("dir: wiki,", "dir: wiki, locale: de,");
    Files.writeString(topology, german);
    assertThat(Run.driftless(folder, "generate", "--adopt").err()).isEmpty();
    Files.createDirectories(folder.resolve("wiki/de/start"));
    assertThat(Run.driftless(folder, "check").err()).as("a folder without pages").isEmpty();
    Files.writeString(folder.resolve("wiki/de/start/seite.md"), "Hier\n");
    for (String command : List.of("check", "generate")) {
      Run run = Run.driftless(folder, command);
      assertThat(run.code()).isZero();
      assertThat(run.err())
          .contains(
              "warning: the wiki keeps its pages in de in the folder wiki/de, and would take those"
                  + " that lie beside it for pages in another language",
              "end dir under pages: wikijs: with /de");
    }
    Files.writeString(topology, german.replace("dir: wiki,", "dir: wiki/de,"));
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("wiki/de/networks.md")).exists();
  }

  private void assertClean() throws IOException {
    String saved = Files.readString(page());
    Run check = Run.driftless(folder, "check");
    assertThat(check.code()).as(check.out() + check.err()).isZero();
    Run generate = Run.driftless(folder, "generate");
    assertThat(generate.code()).as(generate.err()).isZero();
    assertThat(Files.readString(page())).isEqualTo(saved);
  }

  private String published() {
    Run run =
        Run.driftless(folder, "publish", "--server", wiki.address(), "--key-file", "wiki.key");
    assertThat(run.code()).as(run.err()).isZero();
    return wiki.content("networks");
  }

  private List<String> lists() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("wiki"))) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private void commit(String message) throws Exception {
    git("init", "--quiet");
    git("add", "--all");
    git(
        "-c",
        "user.name=Wiki",
        "-c",
        "user.email=wiki@example.org",
        "commit",
        "--quiet",
        "--message",
        message);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  private Path page() {
    return folder.resolve("wiki/networks.md");
  }

  private String content() throws IOException {
    String text = Files.readString(page());
    return text.substring(text.indexOf("---\n\n") + 5);
  }

  /** As injectPageMetadata of Wiki.js 2.5 does it. */
  private void savedByTheWiki(String content) throws IOException {
    Files.writeString(
        page(),
        "---\ntitle: A: b\ndescription: How traffic leaves A b, with web.\npublished: true\n"
            + "date: 2031-05-05T00:00:00.000Z\n"
            + "tags: ape, zebra\neditor: markdown\ndateCreated: 2031-05-04T00:00:00.000Z\n---\n\n"
            + content);
  }

  private void port(String port) throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"),
        "name: a\nservices: { web: { image: b, ports: [\"" + port + ":80\"] } }\n");
  }
}
