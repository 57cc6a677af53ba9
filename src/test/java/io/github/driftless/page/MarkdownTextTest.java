package io.github.driftless.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a name is, a Markdown parser shows just that. */
class MarkdownTextTest {

  private static final MarkdownText TEXT = MarkdownText.BRACES_APART;

  static Stream<String> nasty() throws IOException {
    return Files.readAllLines(Places.resources("nasty/texts.txt")).stream()
        .filter(line -> !line.isBlank())
        .map(line -> line.translateEscapes());
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void showsAsItIsInAParagraph(String text) {
    Element body = parse(TEXT.escape(text));
    assertThat(Shown.on(body.text())).as(text).isEqualTo(Shown.wanted(text));
    assertThat(body.select("body > *").eachText()).as("one paragraph").hasSize(1);
    assertThat(body.select("p > *:not(wbr)")).as("no markup").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void showsAsItIsInAListItem(String text) {
    Element body = parse("- " + TEXT.escape(text));
    assertThat(Shown.on(body.select("li").text())).as(text).isEqualTo(Shown.wanted(text));
    assertThat(body.select("li *:not(wbr)")).as("no markup").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void showsAsItIsAsCode(String text) {
    Element body = parse("The " + TEXT.code(text) + " is");
    assertThat(Shown.on(body.select("code").text())).as(text).isEqualTo(Shown.wanted(text));
    assertThat(body.select("code *:not(wbr)")).as("no markup").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void holdsNothingATableOrATemplateEngineReads(String text) {
    assertThat(TEXT.escape(text)).doesNotContain("|", "{{", "{%", "\n");
    assertThat(TEXT.code(text)).doesNotContain("|", "{{", "{%", "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gluetun", "radarr_hd / radarr_4k", "lscr.io/linuxserver/bazarr:latest", "8100 → 8080/tcp",
        "Host Network (192.168.1.0/24)", "it's 50% done", "0.0.0.0:443", "Müller & Söhne"
      })
  void leavesHarmlessTextReadable(String text) {
    assertThat(TEXT.escape(text)).isEqualTo(text.replace("&", "&amp;"));
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void showsAsItIsWhereNamesAreKeptApart(String text) {
    Element body = parse(MarkdownText.NAMES_APART.escape(text));
    assertThat(Shown.on(body.text())).as(text).isEqualTo(Shown.wanted(text));
    Element code = parse("The " + MarkdownText.NAMES_APART.code(text) + " is");
    assertThat(Shown.on(code.select("code").text())).as(text).isEqualTo(Shown.wanted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gluetun", "127.0.0.1:3100/tcp", "v1.2", "and so on.", "8 / 9"})
  void keepsApartOnlyWhatWouldBecomeALink(String text) {
    assertThat(MarkdownText.NAMES_APART.escape(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"draw.io", "a@b", "x//y"})
  void partsWhatWouldBecomeALink(String text) {
    assertThat(MarkdownText.NAMES_APART.escape(text)).contains("<!-- -->");
    assertThat(TEXT.escape(text)).isEqualTo(text);
  }

  private static Element parse(String markdown) {
    return Jsoup.parse(
            HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)))
        .body();
  }
}
