package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/hand-drawn-pages.md} tells the truth: each line it shows is in the file it names. */
class HandDrawnPagesTest {

  private static final Path PAGE = Places.project().resolve("docs/hand-drawn-pages.md");
  private static final Pattern FILE = Pattern.compile("\\]\\(\\.\\./([^)]+)\\)");
  private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| (.+?) \\| `(.+)` \\|");

  @Test
  void everyElementIsInOurs() throws IOException {
    List<String> lines = List.of();
    int rows = 0;
    for (String line : Files.readAllLines(PAGE)) {
      Matcher file = FILE.matcher(line);
      if (file.find()) {
        lines =
            Files.readAllLines(Places.project().resolve(file.group(1))).stream()
                .map(String::strip)
                .toList();
      } else if (line.startsWith("| ") && !line.startsWith("| hand-drawn |")) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as("no cell is empty: " + line).isTrue();
        // not the lines themselves: a picture is one of them
        assertThat(lines.contains(row.group(3).replace("\\|", "|"))).as(line).isTrue();
        rows++;
      }
    }
    assertThat(rows).isGreaterThan(150);
  }
}
