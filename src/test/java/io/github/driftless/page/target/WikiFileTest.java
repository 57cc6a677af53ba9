package io.github.driftless.page.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The front matter is what Wiki.js writes itself, and what its importer reads back as it was. */
class WikiFileTest {

  private static final String CREATED = "2025-09-24T18:22:42.282Z";
  private static final String DATE = "2025-09-24T18:29:08.305Z";

  @Test
  void isJustWhatTheWikiWrites() {
    assertThat(file("Networks", "", List.of("network", "home lab")))
        .isEqualTo(
            """
            ---
            title: Networks
            description:\s
            published: true
            date: 2025-09-24T18:29:08.305Z
            tags: network, home lab
            editor: markdown
            dateCreated: 2025-09-24T18:22:42.282Z
            ---

            # Content
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Networks: the tiers",
        "2024",
        "1.5",
        "true",
        "No",
        "null",
        "2025-09-24",
        "- item",
        "# heading",
        "a # b",
        "\"quoted\" and 'quoted'",
        "back\\slash",
        "[list]",
        "{map: 1}",
        "two\nlines",
        "---",
        "my.stack.example.org",
        "Ünïcødé ✓",
        "ends with colon:",
        "@at",
        "*alias",
        "&anchor",
        "%percent",
        "`tick`"
      })
  void everyTitleComesBackAsText(String title) {
    String text = file(title, title, List.of(title.replace(',', ' ')));
    Object front = new Load(LoadSettings.builder().build()).loadFromString(front(text));
    assertThat(front).isInstanceOf(Map.class);
    Map<?, ?> map = (Map<?, ?>) front;
    String expected = title.replace('\n', ' ');
    assertThat(map.get("title")).isEqualTo(expected);
    assertThat(map.get("description")).isEqualTo(expected);
    assertThat(map.get("tags")).isEqualTo(expected.replace(',', ' '));
    assertThat(new ArrayList<Object>(map.keySet()))
        .isEqualTo(
            List.of("title", "description", "published", "date", "tags", "editor", "dateCreated"));
  }

  @Test
  void fieldsAndContentAreReadBack() {
    String text = file("A", "B", List.of());
    assertThat(WikiFile.field(text, "date")).contains(DATE);
    assertThat(WikiFile.field(text, "dateCreated")).contains(CREATED);
    assertThat(WikiFile.field(text, "nothing")).isEmpty();
    assertThat(WikiFile.content(text)).isEqualTo("# Content\n");
    assertThat(WikiFile.content(text.replace("\n", "\r\n"))).isEqualTo("# Content\n");
    assertThat(WikiFile.field("no front matter", "date")).isEmpty();
  }

  private static String front(String text) {
    return text.substring(4, text.indexOf("\n---\n"));
  }

  private static String file(String title, String description, List<String> tags) {
    return new WikiFile(new WikiText(title, description, tags, "# Content\n"), DATE, CREATED)
        .text();
  }
}
