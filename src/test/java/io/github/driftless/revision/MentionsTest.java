package io.github.driftless.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file may name beside its stack is found, whatever kind of file it is. */
class MentionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "include: ../common/base.yml|[a/common/base.yml]",
        "- '../../top.env'|[a/top.env, top.env]",
        "context: ..|[a/]",
        "a: ${X}/../../c|[a/c, c]",
        "a: ../${NAME}.yml|[a/]",
        "a: \"../my stack/x\"|[a/my]",
        "a: ..\\win\\x.yml|[a/win/x.yml]",
        "a: sub/../x|[a/x]",
        "a: ../x/../y|[a/y, y]",
        "a: .././x|[a/x]",
        "a: ../ä/x|[a/ä/x]",
        "one ... two|[]",
        "1..9|[]",
        "x: ../p, y: ../q|[a/p, a/q]",
        "x: ../../../../up|[a/up, up]",
      })
  void areFound(String text, String places) {
    assertThat(Mentions.in(text.getBytes(StandardCharsets.UTF_8), List.of("a/s")))
        .as(text)
        .hasToString(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"x|[a/s/x]", "./x|[a/s/x]", "../x/y|[a/x/y]", "../../x|[a/x, x]"})
  void areFoundInLinks(String target, String places) {
    assertThat(Mentions.ofLink(target, "a/s")).as(target).hasToString(places);
  }
}
