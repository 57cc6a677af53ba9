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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small change of the stack makes a small change of its pages: how many files, how many lines,
 * added and removed. What is written beside the pages is not counted, nor is the picture of a
 * sample in the README of this repository.
 */
@Tag("long")
class SmallChangesTest {

  @TempDir Path folder;

  /**
   * A change of a sample, and what it may touch.
   *
   * @param file below the sample's folder
   * @param own the page of what the change is about, which is not counted; empty for none
   * @param each lines that the page of every service may have besides
   */
  private record Change(
      String sample,
      String what,
      String file,
      UnaryOperator<String> edit,
      int files,
      int lines,
      String own,
      int each) {

    @Override
    public String toString() {
      return sample + ": " + what;
    }
  }

  private static Change change(
      String sample, String what, String file, UnaryOperator<String> edit, int files, int lines) {
    return new Change(sample, what, file, edit, files, lines, "", 0);
  }

  static Stream<Change> changes() {
    String full = "full-vpn/compose.yaml";
    return Stream.of(
        change(
            "mediastack",
            "a service without network",
            full,
            block("radarr", "network_mode: [^\n]*", "network_mode: none"),
            10,
            90),
        new Change(
            "mediastack",
            "a new service behind the VPN",
            full,
            before("radarr", "seerr", "network_mode: service:gluetun"),
            8,
            90,
            "services/seerr.md",
            0),
        new Change(
            "mediastack",
            "a network under another key",
            full,
            text ->
                text.replaceFirst("(?m)^  mediastack:$", "  media:")
                    .replaceAll("(?m)- mediastack$", "- media"),
            6,
            60,
            "",
            2),
        change(
            "mediastack",
            "another port",
            ".env.example",
            text -> text.replace("WEBUI_PORT_RADARR=7878", "WEBUI_PORT_RADARR=7879"),
            5,
            20),
        change(
            "mediastack",
            "another tag",
            full,
            text -> text.replace("linuxserver/radarr:latest", "linuxserver/radarr:5"),
            2,
            4),
        change(
            "homelab",
            "a service without network",
            "compose.yaml",
            block("freshrss", "networks: [^\n]*", "network_mode: none"),
            10,
            90),
        change(
            "homelab",
            "a new service",
            "compose.yaml",
            before("mealie_new", "newcomer", "networks: [backend_net]"),
            8,
            90),
        change(
            "homelab",
            "a network under another key",
            "compose.yaml",
            text ->
                text.replace("name: backend_net", "name: @")
                    .replaceAll("(?m)\\bbackend_net\\b", "app_net")
                    .replace("name: @", "name: backend_net"),
            6,
            60),
        change(
            "homelab",
            "another port",
            "compose.yaml",
            text -> text.replace("127.0.0.1:3100:3100", "127.0.0.1:3101:3100"),
            5,
            20),
        change(
            "homelab",
            "another tag",
            "compose.yaml",
            text -> text.replace("mealie-recipes/mealie:latest", "mealie-recipes/mealie:3"),
            2,
            4),
        change(
            "apps",
            "a service without network",
            "media/compose.yaml",
            block("jellyseerr", "networks:\n(      - [^\n]*\n)+", "network_mode: none\n"),
            10,
            90),
        change(
            "apps",
            "a new service behind the VPN",
            "downloads/compose.yaml",
            before("sabnzbd", "newcomer", "network_mode: container:gluetun"),
            8,
            90),
        change(
            "apps",
            "a network under another key",
            "media/compose.yaml",
            text ->
                text.replaceAll("(?m)^(  |      )media:$", "$1films:")
                    .replaceAll("(?m)- media$", "- films"),
            6,
            60),
        change(
            "apps",
            "another port",
            "media/compose.yaml",
            text -> text.replace("\"8096:8096\"", "\"8097:8096\""),
            5,
            20),
        change(
            "apps",
            "another tag",
            "media/compose.yaml",
            text -> text.replace("linuxserver/jellyfin:latest", "linuxserver/jellyfin:10"),
            2,
            4));
  }

  /** Replaces the first match within the block of a service. */
  private static UnaryOperator<String> block(String service, String old, String now) {
    return text ->
        Pattern.compile("(?ms)^(  " + service + ":\n.*?)" + old)
            .matcher(text)
            .replaceFirst("$1" + now);
  }

  /** Adds a service before another one. */
  private static UnaryOperator<String> before(String service, String added, String network) {
    return text ->
        text.replaceFirst(
            "(?m)^  " + service + ":\n",
            "  "
                + added
                + ":\n    image: ghcr.io/seerr-team/seerr:latest\n    "
                + network
                + "\n\n  "
                + service
                + ":\n");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void touchesFewPages(Change change) throws IOException {
    copy(change.sample());
    Map<String, Integer> touched =
        touched("stacks/" + change.sample(), change.file(), change.edit());
    touched.remove("README.md");
    touched.keySet().removeIf(page -> !change.own().isEmpty() && page.endsWith(change.own()));
    touched
        .entrySet()
        .removeIf(page -> page.getKey().contains("/services/") && page.getValue() <= change.each());
    // a stack may have pages in several places
    for (String place : List.of("/docs/", "/wiki/", "/markdown/")) {
      Map<String, Integer> there = new TreeMap<>(touched);
      there.keySet().removeIf(page -> page.contains("output/") && !page.contains(place));
      int lines = there.values().stream().mapToInt(Integer::intValue).sum();
      assertThat(there.size()).as(there.toString()).isLessThanOrEqualTo(change.files());
      assertThat(lines).as(there.toString()).isLessThanOrEqualTo(change.lines());
    }
    assertThat(touched).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mediastack/full-vpn", "homelab", "apps/media"})
  void commentsTouchNothing(String where) throws IOException {
    String sample = where.split("/")[0];
    copy(sample);
    assertThat(
            touched(
                "stacks/" + sample,
                (where + "/compose.yaml").substring(sample.length() + 1),
                text -> "# a comment\n\n" + text))
        .isEmpty();
  }

  private void copy(String sample) {
    for (String each : List.of("stacks/" + sample, "output/" + sample, "README.md")) {
      Places.copy(Places.project().resolve(each), folder.resolve(each));
    }
  }

  private Map<String, Integer> touched(String stack, String file, UnaryOperator<String> edit)
      throws IOException {
    Map<String, List<String>> before = pages();
    Path path = folder.resolve(stack).resolve(file);
    String text = Files.readString(path);
    String edited = edit.apply(text);
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(path, edited);
    Run generate = Run.driftless(folder, "generate", stack);
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
    return touched;
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
        pages.put(
            folder.relativize(page).toString().replace('\\', '/'),
            // when a page was changed is no more than a stamp of the wiki's storage
            Files.readAllLines(page).stream().filter(line -> !line.startsWith("date: ")).toList());
      }
    }
    return pages;
  }
}
