package io.github.driftless.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Analysed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map says what it was made of, and is taken for ours as long as that is true. */
class MapMarkTest {

  private static final String PAGE =
      "<!doctype html>\n" + MapPage.MARK + "\n<title>Größe</title>\n<p>as it was</p>\n";

  @TempDir Path folder;

  @BeforeEach
  void writes() throws IOException {
    write(folder.resolve("here"), "nginx", "");
  }

  private static void write(Path stack, String image, String settings) throws IOException {
    Files.createDirectories(stack.resolve("docs"));
    Files.writeString(
        stack.resolve("compose.yaml"),
        "name: web\nservices: { web: { image: "
            + image
            + ", volumes: [./data:/data], ports: ['80:80'] } }\n");
    Files.writeString(
        stack.resolve("docs/topology.yaml"), "compose: ../compose.yaml\n" + settings + "\n");
  }

  private MapMark mark(String stack) {
    return MapMark.of(Analysed.stack(folder.resolve(stack).resolve("docs")));
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void isFoundOnThePageItWasPutOn() {
    MapMark mark = mark("here");
    String page = mark.on(PAGE);
    assertThat(mark.isOn(bytes(page))).isTrue();
    assertThat(page).startsWith(PAGE.substring(0, PAGE.indexOf("<title>"))).endsWith("was</p>\n");
    assertThat(page.lines()).hasSize((int) PAGE.lines().count() + 1);
  }

  @Test
  void isNoneOfAPageThatSomebodyChanged() {
    MapMark mark = mark("here");
    String page = mark.on(PAGE);
    assertThat(mark.isOn(bytes(page.replace("as it was", "as it is!")))).isFalse();
    assertThat(mark.isOn(bytes(page.replace("<!doctype", "<!DOCTYPE")))).isFalse();
    assertThat(mark.isOn(bytes(page.substring(0, page.length() - 5)))).isFalse();
    assertThat(mark.isOn(bytes(page + "\n"))).isFalse();
    assertThat(mark.isOn(bytes(PAGE))).isFalse();
    assertThat(mark.isOn(new byte[0])).isFalse();
  }

  @Test
  void isAnotherForAnotherStack() throws IOException {
    MapMark here = mark("here");
    write(folder.resolve("image"), "httpd", "");
    write(folder.resolve("icons"), "nginx", "diagrams: { icons: false }");
    write(folder.resolve("title"), "nginx", "title: Other");
    assertThat(mark("image")).isNotEqualTo(here);
    assertThat(mark("icons")).isNotEqualTo(here);
    assertThat(mark("title")).isNotEqualTo(here);
    assertThat(here.isOn(bytes(mark("image").on(PAGE)))).isFalse();
  }

  /** A folder of a container may be called as its stack's is called here. */
  @Test
  void isTheSameWhereItsFolderBeginsAnotherName() throws IOException {
    Path root = folder.toAbsolutePath();
    for (String stack : new String[] {"here", "away"}) {
      write(
          folder.resolve(stack),
          "nginx, labels: { homepage.name: \"" + root.resolve("here") + "-data\" }",
          "");
    }
    assertThat(mark("away")).isEqualTo(mark("here"));
  }

  @Test
  void isTheSameWhereverTheStackLies() throws IOException {
    write(folder.resolve("far/away"), "nginx", "");
    assertThat(mark("far/away")).isEqualTo(mark("here")).isEqualTo(mark("here"));
  }
}
