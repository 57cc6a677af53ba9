package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small change of the stack makes a small change of its pages: how many files, how many lines,
 * added and removed. What is written beside the pages is not counted.
 */
class SmallChangesTest {

  private static final String STACK = "stacks/mediastack";
  private static final String COMPOSE = STACK + "/full-vpn/compose.yaml";

  @TempDir Path folder;

  /** What a change touched: lines by page. */
  private record Touched(Map<String, Integer> pages) {

    int files() {
      return pages.size();
    }

    int lines() {
      return pages.values().stream().mapToInt(Integer::intValue).sum();
    }

    Touched without(String page) {
      Map<String, Integer> others = new TreeMap<>(pages);
      others.remove(page);
      return new Touched(others);
    }
  }

  @BeforeEach
  void copyTheSample() {
    Places.copy(Places.project().resolve(STACK), folder.resolve(STACK));
    Places.copy(Places.project().resolve("output/mediastack"), folder.resolve("output/mediastack"));
    Places.copy(Places.project().resolve("README.md"), folder.resolve("README.md"));
  }

  @Test
  void aServiceThatLosesItsNetwork() throws IOException {
    Touched touched =
        change(
            COMPOSE,
            text ->
                Pattern.compile("(?ms)^(  radarr:\n.*?network_mode: )[^\n]*")
                    .matcher(text)
                    .replaceFirst("$1none"));
    assertThat(touched.files()).as(touched.toString()).isLessThanOrEqualTo(12);
    assertThat(touched.lines()).as(touched.toString()).isLessThanOrEqualTo(260);
  }

  @Test
  void aNewServiceBehindTheVpn() throws IOException {
    Touched touched =
        change(
                COMPOSE,
                text ->
                    text.replaceFirst(
                        "(?m)^  radarr:\n",
                        "  seerr:\n    image: ghcr.io/seerr-team/seerr:latest\n"
                            + "    network_mode: service:gluetun\n\n  radarr:\n"))
            .without("output/mediastack/docs/services/seerr.md");
    assertThat(touched.files()).as(touched.toString()).isLessThanOrEqualTo(8);
    assertThat(touched.lines()).as(touched.toString()).isLessThanOrEqualTo(94);
  }

  @Test
  void aNetworkUnderAnotherKey() throws IOException {
    Touched touched =
        change(
            COMPOSE,
            text ->
                text.replaceFirst("(?m)^  mediastack:$", "  media:")
                    .replaceAll("(?m)- mediastack$", "- media"));
    assertThat(touched.lines()).as(touched.toString()).isLessThanOrEqualTo(214);
  }

  @Test
  void anotherPort() throws IOException {
    Touched touched =
        change(
            STACK + "/.env.example",
            text -> text.replace("WEBUI_PORT_RADARR=7878", "WEBUI_PORT_RADARR=7879"));
    assertThat(touched.files()).as(touched.toString()).isLessThanOrEqualTo(5);
    assertThat(touched.lines()).as(touched.toString()).isLessThanOrEqualTo(20);
  }

  @Test
  void anotherTag() throws IOException {
    Touched touched =
        change(COMPOSE, text -> text.replace("linuxserver/radarr:latest", "linuxserver/radarr:5"));
    assertThat(touched.files()).as(touched.toString()).isLessThanOrEqualTo(2);
    assertThat(touched.lines()).as(touched.toString()).isLessThanOrEqualTo(4);
  }

  @Test
  void commentsAndMovedLines() throws IOException {
    Touched touched = change(COMPOSE, text -> "# a comment\n\n" + text);
    assertThat(touched.pages()).isEmpty();
  }

  private Touched change(String file, UnaryOperator<String> edit) throws IOException {
    Map<String, List<String>> before = pages();
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    String edited = edit.apply(text);
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(path, edited);
    Run generate = Run.driftless(folder, "generate", STACK);
    assertThat(generate.code()).as(generate.err()).isZero();
    Map<String, List<String>> after = pages();
    Map<String, Integer> touched = new TreeMap<>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .forEach(
            page -> {
              int lines =
                  lines(before.getOrDefault(page, List.of()), after.getOrDefault(page, List.of()));
              if (lines > 0) {
                touched.put(page, lines);
              }
            });
    return new Touched(touched);
  }

  private static int lines(List<String> before, List<String> after) {
    return DiffUtils.diff(before, after).getDeltas().stream()
        .mapToInt(SmallChangesTest::lines)
        .sum();
  }

  private static int lines(AbstractDelta<String> delta) {
    return delta.getSource().size() + delta.getTarget().size();
  }

  private Map<String, List<String>> pages() throws IOException {
    Map<String, List<String>> pages = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path page : all.filter(path -> path.toString().endsWith(".md")).toList()) {
        pages.put(folder.relativize(page).toString().replace('\\', '/'), Files.readAllLines(page));
      }
    }
    return pages;
  }
}
