package io.github.driftless.site;

import io.github.driftless.site.PageProof.Scheme;
import io.github.driftless.site.PageProof.Seen;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Face;
import io.github.driftless.testing.FolderServer;
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
    try (Browser browser = Browser.start(Face.NARROW);
        FolderServer server = new FolderServer(site)) {
      PageProof proof = new PageProof(browser);
      int turn = 0;
      for (Path page : SiteLinks.themed(site)) {
        String name = site.relativize(page).toString();
        for (Scheme scheme : SampleSite.schemes(site, page, turn++)) {
          Seen seen = proof.look(server.address(), server.address() + name, scheme);
          all.assertThat(seen.trouble()).as(name + " " + scheme).isEmpty();
        }
      }
    }
    all.assertAll();
  }
}
