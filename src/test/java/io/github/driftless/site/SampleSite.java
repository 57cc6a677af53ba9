package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.site.PageProof.Scheme;
import io.github.driftless.site.PageProof.Seen;
import io.github.driftless.site.SiteLinks.Followed;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Face;
import io.github.driftless.testing.FolderServer;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** The sites of the samples, built as their readers would. */
final class SampleSite {

  private SampleSite() {}

  /** Returns the samples that have the configuration of a site. */
  static Stream<String> names() {
    return Places.folders(Places.project().resolve("output")).stream()
        .filter(sample -> Files.exists(sample.resolve("mkdocs.yml")))
        .map(sample -> sample.getFileName().toString());
  }

  /**
   * Builds the site of a sample, all of whose links lead somewhere.
   *
   * @param temporary where folders may be made
   * @return the folder of the site
   */
  static Path built(String sample, SiteBuilder builder, Path temporary) throws Exception {
    Path site = builder.site(generated(sample, temporary));
    Followed followed = SiteLinks.follow(site);
    assertThat(followed.broken()).isEmpty();
    assertThat(followed.links()).isPositive();
    return site;
  }

  /**
   * Copies a sample to where it may be changed, with what it is made from.
   *
   * @return the folder of the pages' project
   */
  static Path generated(String sample, Path temporary) throws IOException {
    Path folder = Files.createTempDirectory(temporary, sample);
    for (String part : List.of("stacks/" + sample, "output/" + sample, "README.md")) {
      Files.createDirectories(folder.resolve(part).getParent());
      Places.copy(Places.project().resolve(part), folder.resolve(part));
    }
    Run run = Run.driftless(folder, "generate", "stacks/" + sample);
    assertThat(run.code()).as(run.err()).isZero();
    return folder.resolve("output/" + sample).toRealPath();
  }

  /** What is done with a page that was looked at. */
  interface Look {
    void at(PageProof proof, Path page, String name, Scheme scheme, Seen seen) throws IOException;
  }

  /**
   * Looks at every page of a site, and wants no trouble on any.
   *
   * @param face the letters of the reader
   * @param turn which colours come first, see {@link #schemes}
   * @param more takes each look
   */
  static void looksWell(Path site, Face face, int turn, SoftAssertions all, Look more)
      throws IOException {
    try (Browser browser = Browser.start(face);
        FolderServer server = new FolderServer(site)) {
      PageProof proof = new PageProof(browser);
      int next = turn;
      for (Path page : SiteLinks.themed(site)) {
        String name = site.relativize(page).toString();
        for (Scheme scheme : schemes(site, page, next++)) {
          Seen seen = proof.look(server.address(), server.address() + name, scheme);
          all.assertThat(seen.trouble()).as(name + " " + scheme).isEmpty();
          more.at(proof, page, name, scheme, seen);
        }
      }
    }
  }

  /**
   * Returns the colours in which a page is looked at. Pages of services are of one kind: one is
   * seen by day, the next by night.
   *
   * @param turn the place of the page; where a site is built twice, the other one begins with 1
   */
  private static List<Scheme> schemes(Path site, Path page, int turn) {
    List<Scheme> all = List.of(Scheme.values());
    return page.getParent().equals(site) ? all : List.of(all.get(turn % all.size()));
  }
}
