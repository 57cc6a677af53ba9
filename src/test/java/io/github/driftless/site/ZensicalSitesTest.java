package io.github.driftless.site;

import io.github.driftless.testing.Face;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sites of the samples, built by Zensical and looked at with narrow letters. */
@Tag("zensical")
class ZensicalSitesTest {

  @TempDir static Path temporary;

  static Stream<String> samples() {
    return SampleSite.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void showsEveryPageToEveryReader(String sample) throws Exception {
    SiteBuilder.ZENSICAL.orSkip();
    Path site = SampleSite.built(sample, SiteBuilder.ZENSICAL, temporary);
    SoftAssertions all = new SoftAssertions();
    SampleSite.looksWell(site, Face.NARROW, 0, all, (proof, page, name, scheme, seen) -> {});
    all.assertAll();
  }
}
