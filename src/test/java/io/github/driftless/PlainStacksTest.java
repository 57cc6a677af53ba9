package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stacks that lack most of what pages tell of: every folder of {@code page/plain}, none of which
 * has a VPN. Their pages speak of no VPN, and hold no table without rows, no heading without text
 * and no sentence without its names.
 */
class PlainStacksTest {

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> pagesTellOfWhatThereIs() {
    return Cases.in("page/plain", this::check);
  }

  @Test
  void noticesEmptyThings() {
    assertThat(
            trouble(
                """
                # A
                ## B
                | x |
                |---|

                A way: .

                ## C
                """))
        .containsExactly(
            "nothing below the heading A",
            "a table without rows",
            "nothing below the heading C",
            "names are missing: A way: .");
  }

  private void check(Path folder) throws IOException {
    Path stack = temporary.resolve(folder.getFileName().toString());
    Places.copy(folder, stack);
    Run run = Run.driftless(stack, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    List<Path> pages = pages(stack);
    assertThat(pages).hasSizeGreaterThan(6);
    for (Path page : pages) {
      String text = Files.readString(page);
      assertThat(text).as(page.toString()).doesNotContain("VPN");
      assertThat(trouble(text)).as(page.toString()).isEmpty();
    }
  }

  private static List<String> trouble(String page) {
    List<String> trouble = new ArrayList<>();
    Node document =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(content(page));
    for (Node block : document.getChildren()) {
      if (block instanceof Heading heading && isEmpty(heading)) {
        trouble.add("nothing below the heading " + heading.getText());
      }
      if (block instanceof TableBlock table && rows(table) == 0) {
        trouble.add("a table without rows");
      }
    }
    page.lines()
        .filter(line -> line.matches("(?!title|[-|]).*(: [.;,]|, ,|, [.]|  [.]).*"))
        .forEach(line -> trouble.add("names are missing: " + line));
    return trouble;
  }

  private static String content(String page) {
    return page.replaceFirst("(?s)\\A---\n.*?\n---\n", "").replaceAll("<!--.*?-->", "");
  }

  private static boolean isEmpty(Heading heading) {
    Node next = heading.getNext();
    return next == null
        || (next instanceof Heading other
            && heading.getLevel() > 1
            && other.getLevel() <= heading.getLevel())
        || (next instanceof Heading && heading.getLevel() == 1 && !heading.getText().endsWith("}"));
  }

  private static long rows(TableBlock table) {
    long rows = 0;
    for (Node part : table.getChildren()) {
      if (part instanceof TableBody body) {
        for (Node row : body.getChildren()) {
          rows++;
        }
      }
    }
    return rows;
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
