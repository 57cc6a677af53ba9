package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.app.Settings;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A file is saved, and an open page is told, however the editor saves. */
class LiveReloadTest {

  private static final String BEFORE = compose("web");
  private static final String AFTER = compose("web", "added");

  @TempDir Path folder;
  private Path stack;
  private Path compose;
  private PreviewServer server;
  private Tab tab;
  private JsonNode first;

  /** How editors save. */
  enum Way {
    IN_PLACE {
      @Override
      void save(Path file, String text) throws IOException {
        Files.writeString(file, text);
      }
    },
    IN_SEVERAL_STEPS {
      @Override
      void save(Path file, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
          for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(each);
            out.flush();
          }
        }
      }
    },
    BY_A_NEW_FILE_IN_ITS_PLACE {
      @Override
      void save(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling(".compose.yaml.tmp");
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      }
    },
    BY_A_BACKUP_AND_A_NEW_FILE {
      @Override
      void save(Path file, String text) throws IOException {
        Path backup = file.resolveSibling("compose.yaml~");
        Files.move(file, backup);
        Files.writeString(file, text);
        Files.delete(backup);
      }
    },
    BY_DELETING_FIRST {
      @Override
      void save(Path file, String text) throws IOException {
        Files.delete(file);
        Files.writeString(file, text);
      }
    },
    WITH_ITS_FOLDER {
      @Override
      void save(Path file, String text) throws IOException {
        Path copy = file.getParent().resolveSibling("copy");
        Files.createDirectory(copy);
        Files.writeString(copy.resolve(file.getFileName()), text);
        Path old = Files.createTempDirectory(copy.getParent(), "old");
        Files.move(file.getParent(), old.resolve("stack"));
        Files.move(copy, file.getParent());
      }
    };

    abstract void save(Path file, String text) throws IOException;
  }

  @BeforeEach
  void open() throws Exception {
    stack = Files.createDirectory(folder.resolve("stack"));
    compose = stack.resolve("compose.yaml");
    Files.writeString(compose, BEFORE);
    Problems problems = new Problems();
    server =
        PreviewServer.start(stack, Settings.in(folder), 0, problems)
            .orElseThrow(() -> new AssertionError(problems.list()));
    tab = new Tab(server.address());
    first = tab.next("the pages", look -> look.has("pages"));
    assertThat(tab.services()).containsExactly("web");
  }

  @AfterEach
  void close() throws IOException {
    tab.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void aSavedChangeIsShown(Way way) throws Exception {
    way.save(compose, AFTER);
    tab.next(way + " to be shown", shows("web", "added"));
    way.save(compose, BEFORE);
    tab.next(way + " to be shown again", shows("web"));
  }

  @Test
  void savingWithoutAChangeShowsNothing() throws Exception {
    // whoever reads a file that is written in place may see it empty, which is shown
    Way way = Way.BY_A_NEW_FILE_IN_ITS_PLACE;
    way.save(compose, BEFORE);
    way.save(compose, "# only a remark\n" + BEFORE);
    way.save(compose, AFTER);
    JsonNode next = tab.next();
    assertThat(tab.services()).containsExactly("web", "added");
    // the pages come after the map, and who is slow sees both at once
    int shown = next.get("pages").equals(first.get("pages")) ? 1 : 2;
    assertThat(next.get("version").asLong()).isEqualTo(first.get("version").asLong() + shown);
  }

  @Test
  void anErrorIsShownBesideTheLastGoodPictureUntilItIsMended() throws Exception {
    Files.writeString(compose, BEFORE.replace("image:", "imagee:"));
    JsonNode broken = tab.next("the error", look -> look.get("stale").asBoolean());
    assertThat(tab.services()).containsExactly("web");
    JsonNode problem = broken.at("/problems/0");
    assertThat(problem.get("severity").asString()).isEqualTo("error");
    assertThat(problem.get("place").asString()).isEqualTo("stack/compose.yaml:2:9");
    assertThat(problem.get("hint").asString()).contains("image");

    try (Tab late = new Tab(server.address())) {
      assertThat(late.next()).isEqualTo(broken);
    }

    Files.writeString(compose, BEFORE);
    JsonNode mended = tab.next("the end of the error", look -> !look.get("stale").asBoolean());
    assertThat(mended.get("problems")).isEmpty();
  }

  @Test
  void aFileMayBeMissingForAWhile() throws Exception {
    Files.delete(compose);
    tab.next("the missing file", look -> look.get("stale").asBoolean());
    Files.writeString(compose, AFTER);
    tab.next("the file that is back", shows("web", "added"));
  }

  @Test
  void theFolderMayBeMissingForAWhile() throws Exception {
    Path away = folder.resolve("away");
    Files.move(stack, away);
    tab.next("the missing folder", look -> look.get("stale").asBoolean());
    Files.writeString(away.resolve("compose.yaml"), AFTER);
    Files.move(away, stack);
    tab.next("the folder that is back", shows("web", "added"));
  }

  @Test
  void newFilesCount() throws Exception {
    Files.writeString(stack.resolve("compose.override.yaml"), compose("more"));
    tab.next("the new file", shows("web", "more"));
    Files.writeString(stack.resolve("topology.yaml"), "title: A title\ncompose: .\n");
    tab.next("the topology", look -> look.path("title").asString().equals("A title"));
  }

  @Test
  void filesThatAreReadElsewhereCount() throws Exception {
    Path other = Files.createDirectory(folder.resolve("elsewhere")).resolve("part.yml");
    Files.writeString(other, compose("one"));
    Files.writeString(compose, "include: [../elsewhere/part.yml]\n" + BEFORE);
    tab.next("what is included", shows("one", "web"));
    Files.writeString(other, compose("two"));
    tab.next("the change in what is included", shows("two", "web"));
  }

  @Test
  void aFileMayGetAnotherName() throws Exception {
    Files.move(compose, stack.resolve("compose.yml"));
    Files.writeString(stack.resolve("compose.yml"), AFTER);
    tab.next("the file under its new name", shows("web", "added"));
  }

  @Test
  void anErrorAtTheStartIsMended() throws Exception {
    server.close();
    Files.writeString(compose, "services: [");
    Problems problems = new Problems();
    server = PreviewServer.start(stack, Settings.in(folder), 0, problems).orElseThrow();
    try (Tab late = new Tab(server.address())) {
      JsonNode broken = late.next();
      assertThat(broken.get("stale").asBoolean()).isTrue();
      assertThat(broken.has("map")).isFalse();
      Files.writeString(compose, AFTER);
      late.next("the mended file", shows(late, "web", "added"));
    }
  }

  @Test
  void whatPagesAreMadeOfCounts() throws Exception {
    Path prose = Files.createDirectories(folder.resolve("own/prose"));
    Path templates = Files.createDirectories(folder.resolve("own/templates/mkdocs/regions"));
    Path page = folder.resolve("own/page.md");
    Files.writeString(page, "<!-- driftless:begin summary -->\n<!-- driftless:end summary -->\n");
    Files.writeString(
        stack.resolve("topology.yaml"),
        "title: A title\ncompose: .\npages:\n  regions: [../own/page.md]\n"
            + "  fragments: ../own/prose\n  templates: ../own/templates\n");
    JsonNode before = tab.next("the page", look -> stamps(look).size() == 5);
    for (Path each :
        new Path[] {
          page.resolveSibling("page.md"),
          prose.resolve("reading-the-diagrams.md"),
          templates.resolve("summary.md.ftl")
        }) {
      Files.writeString(each, Files.exists(each) ? Files.readString(each) + "more\n" : "other\n");
      List<String> old = stamps(before);
      before = tab.next(each + " to count", look -> !stamps(look).equals(old));
      Files.writeString(each, Files.readString(each) + "and more\n");
      List<String> older = stamps(before);
      before = tab.next(each + " to count again", look -> !stamps(look).equals(older));
    }
    Files.writeString(templates.resolve("summary.md.ftl"), "${nonsense}");
    JsonNode broken = tab.next("the error", look -> look.get("stalePages").asBoolean());
    assertThat(broken.get("stale").asBoolean()).as("the map needs no template").isFalse();
    assertThat(stamps(broken)).isEqualTo(stamps(before));
    assertThat(broken.at("/problems/0/place").asString())
        .isEqualTo("own/templates/mkdocs/regions/summary.md.ftl:1:3");
    Files.delete(templates.resolve("summary.md.ftl"));
    tab.next("the end of the error", look -> !look.get("stalePages").asBoolean());
  }

  @Test
  void tabsThatGoAwayHarmNobody() throws Exception {
    for (int i = 0; i < 20; i++) {
      new Tab(server.address()).close();
    }
    Files.writeString(compose, AFTER);
    tab.next("the change", shows("web", "added"));
  }

  private static List<String> stamps(JsonNode look) {
    List<String> stamps = new ArrayList<>();
    look.path("pages").forEach(page -> stamps.add(page.get("stamp").asString()));
    return stamps;
  }

  private Predicate<JsonNode> shows(String... services) {
    return shows(tab, services);
  }

  private static Predicate<JsonNode> shows(Tab tab, String... services) {
    return look ->
        !look.get("stale").asBoolean() && Set.copyOf(tab.services()).equals(Set.of(services));
  }

  private static String compose(String... services) {
    StringBuilder text = new StringBuilder("services:\n");
    for (String service : services) {
      text.append("  ").append(service).append(": {image: nginx}\n");
    }
    return text.toString();
  }
}
