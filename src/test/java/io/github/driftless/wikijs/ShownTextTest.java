package io.github.driftless.wikijs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which of two texts was rendered. */
class ShownTextTest {

  @Test
  void newWordsAreSeen() {
    assertThat(
            ShownText.isNow("Ports radarr 7878", "# Ports\n`radarr` 7878", "# Ports\n`radarr` 1"))
        .contains(true);
  }

  @Test
  void oldWordsAreSeen() {
    assertThat(ShownText.isNow("Ports radarr 1", "# Ports\n`radarr` 7878", "# Ports\n`radarr` 1"))
        .contains(false);
  }

  @Test
  void aWordThatOnlyWentIsMissed() {
    assertThat(ShownText.isNow("a c", "a c", "a b c")).contains(true);
    assertThat(ShownText.isNow("a b c", "a c", "a b c")).contains(false);
  }

  @Test
  void aWordThatOnlyCameProvesNothingWhereItIsNotSeen() {
    assertThat(ShownText.isNow("a", "a :smile:", "a")).isEmpty();
  }

  @Test
  void halfOfTheNewWordsProveNothing() {
    assertThat(ShownText.isNow("a b", "a b c", "a")).isEmpty();
    assertThat(ShownText.isNow("a b old", "a b c", "a old")).isEmpty();
  }

  @Test
  void commentsAndPicturesHaveNoWords() {
    String picture = "a\n\n```diagram\nAAAA\n```\n<!-- one -->";
    assertThat(ShownText.isNow("a", picture, picture.replace("AAAA", "BBBB").replace("one", "two")))
        .isEmpty();
  }
}
