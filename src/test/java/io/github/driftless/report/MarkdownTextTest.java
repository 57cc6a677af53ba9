package io.github.driftless.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "becomes",
      quoteCharacter = '^',
      value = {
        "a|b becomes a\\|b",
        "[x](http://y.example) becomes \\[x\\](http&#58;//y.example)",
        "<img src=x> becomes &#60;img src=x&#62;",
        "*a* _b_ `c` becomes \\*a\\* \\_b\\_ \\`c\\`",
        "www.example.org becomes www&#46;example.org",
        "nginx:1.29 -> 2 becomes nginx&#58;1.29 -&#62; 2",
      })
  void wordsOfACellAreWords(String words, String markdown) {
    assertThat(MarkdownText.cell(words)).isEqualTo(markdown);
  }

  /** Hosts look for these in the text once its markup is gone: an entity alone is no protection. */
  @Test
  void nobodyIsMentionedAndNothingReferredTo() {
    assertThat(MarkdownText.cell("@ada")).isEqualTo("&#64;&#8203;ada");
    assertThat(MarkdownText.cell("a/b#1")).isEqualTo("a/b\\#&#8203;1");
    assertThat(MarkdownText.cell("!7")).isEqualTo("\\!&#8203;7");
    assertThat(MarkdownText.cell("1:100:2")).isEqualTo("1&#58;&#8203;100&#58;2");
    assertThat(MarkdownText.cell("a @ b, c: d")).isEqualTo("a &#64; b, c&#58; d");
  }

  @Test
  void nothingBreaksOutOfALine() {
    assertThat(MarkdownText.cell("a\nb\u202ec\u200bd")).isEqualTo("a b c d");
    assertThat(MarkdownText.code("a`b|c\nd")).isEqualTo("`a'b\\|c d`");
    assertThat(MarkdownText.code(" ")).isEmpty();
  }
}
