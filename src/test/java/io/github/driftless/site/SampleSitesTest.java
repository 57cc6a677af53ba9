package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.site.PageProof.Scheme;
import io.github.driftless.site.PageProof.Seen;
import io.github.driftless.site.SiteBuilder.Built;
import io.github.driftless.site.SiteLinks.Followed;
import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Face;
import io.github.driftless.testing.FolderServer;
import io.github.driftless.testing.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sites of the samples, built as their readers would and looked at without a network. */
@Tag("site")
@TestInstance(Lifecycle.PER_CLASS)
class SampleSitesTest {

  @TempDir Path temporary;

  static Stream<String> samples() {
    return SampleSite.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void showsEveryPageToEveryReader(String sample) throws Exception {
    SiteBuilder.MKDOCS.orSkip();
    Path site = SampleSite.built(sample, SiteBuilder.MKDOCS, temporary);
    SoftAssertions all = new SoftAssertions();
    AtomicLong drawings = new AtomicLong();
    SampleSite.looksWell(
        site,
        Face.WIDE,
        1,
        all,
        (proof, page, name, scheme, seen) -> {
          all.assertThat(seen.texts()).as("texts of " + name).isGreaterThan(3);
          if (mostScreens(name) > 0) {
            all.assertThat(proof.screens())
                .as("screens of " + name)
                .isLessThanOrEqualTo(mostScreens(name));
          }
          drawings.addAndGet(seen.drawings());
          if (page.getParent().equals(site)) {
            proof.keepPicture(sample + "-" + name.replace(".html", "") + "-" + scheme);
          }
        });
    all.assertThat(drawings.get()).isPositive();
    all.assertAll();
  }

  /** Returns how many screens of a desktop a page may be high; 0 where nobody minds. */
  private static double mostScreens(String name) {
    return name.equals("networking-architecture.html") ? 5 : name.startsWith("services/") ? 2 : 0;
  }

  /** It makes what MkDocs makes, which is looked at above: here no warning and no page less. */
  @ParameterizedTest
  @MethodSource("samples")
  void isASiteForProperDocsToo(String sample) throws Exception {
    SiteBuilder.PROPERDOCS.orSkip();
    Path project = SampleSite.generated(sample, temporary);
    Built built = SiteBuilder.PROPERDOCS.build(project);
    assertThat(built.code()).as(built.words()).isZero();
    assertThat(built.words()).doesNotContain("WARNING", "deprecated");
    Path site = project.resolve("site");
    Followed followed = SiteLinks.follow(site);
    assertThat(followed.broken()).isEmpty();
    assertThat(followed.links()).isPositive();
    try (Stream<Path> pages = Files.walk(project.resolve("docs"))) {
      long written = pages.filter(page -> page.toString().endsWith(".md")).count();
      assertThat(SiteLinks.pages(site)).hasSizeGreaterThanOrEqualTo(Math.toIntExact(written));
    }
  }

  /** README, reference pages and the samples' pages, gathered by the site in {@code docs/site}. */
  @Test
  void docsAreASite() throws Exception {
    SiteBuilder.MKDOCS.orSkip();
    Path folder = SampleSite.generated("mediastack", temporary).getParent().getParent();
    Places.copy(Places.project().resolve("docs"), folder.resolve("docs"));
    Built built = SiteBuilder.MKDOCS.build(folder, "docs/site/mkdocs.yml");
    assertThat(built.code()).as(built.words()).isZero();
    Path site = folder.resolve("target/docs-site");
    Followed followed = SiteLinks.follow(site);
    assertThat(followed.broken()).isEmpty();
    assertThat(SiteLinks.pages(site))
        .contains(
            site.resolve("index.html"),
            site.resolve("samples/mediastack/networking-architecture.html"));
    SoftAssertions all = new SoftAssertions();
    long drawings = 0;
    try (Browser browser = Browser.start();
        FolderServer server = new FolderServer(site)) {
      PageProof proof = new PageProof(browser);
      for (Path page : SiteLinks.themed(site)) {
        String name = site.relativize(page).toString().replace('\\', '/');
        if (name.startsWith("samples/")) {
          continue; // looked at as a site of its own
        }
        // GitHub takes what is indented by three for a part of an item, and sites do not
        all.assertThat(Jsoup.parse(page).select("ol + :not(ol, p, h2, h3) + ol"))
            .as(name + ": a list that begins anew")
            .isEmpty();
        // the pages of rules are all of one kind
        boolean alike = name.startsWith("rules/");
        for (Scheme scheme : alike ? List.of(Scheme.DARK) : List.of(Scheme.values())) {
          Seen seen = proof.look(server.address(), server.address() + name, scheme);
          all.assertThat(seen.trouble()).as(name + " " + scheme).isEmpty();
          drawings += seen.drawings();
        }
      }
    }
    all.assertThat(drawings).as("the picture of the README").isPositive();
    all.assertAll();
  }

  /** What the other tests look for is found where it is. */
  @Test
  void noticesTrouble() throws Exception {
    Path site = Files.createDirectory(temporary.resolve("troubled")).toRealPath();
    Files.copy(Places.resources("site/troubled.html"), site.resolve("index.html"));
    assertThat(SiteLinks.follow(site).broken())
        .containsExactly("index.html -> #nowhere", "index.html -> gone.html");
    try (Browser browser = Browser.start();
        FolderServer server = new FolderServer(site)) {
      Seen seen =
          new PageProof(browser)
              .look(server.address(), server.address() + "index.html", Scheme.DARK);
      assertThat(String.join("\n", seen.trouble()))
          .contains(
              "not in the reader's colours",
              "at 390 px: the page is 1018 px too wide",
              "at 1280 px: cut off: This line is longer",
              "texts overlap: One stands here. / Another as well.",
              "outside its box: too long for its box",
              "boxes overlap: too long for its box / ",
              "no picture: https://example.org/gone.png",
              "axe color-contrast: <p style=\"color: #ccc\">",
              "asked for https://example.org/gone.png",
              "something is wrong");
    }
  }

  /** The checks that the site's own configuration asks for are in force. */
  @Test
  void refusesWhatReadersWouldStumbleOver() throws Exception {
    SiteBuilder.MKDOCS.orSkip();
    Path project = SampleSite.generated("mediastack", temporary);
    for (String trouble :
        List.of(
            "[gone](gone.md)",
            "[no such heading](networking-architecture.md#gone)",
            "[absolute](/gone)")) {
      Path page = project.resolve("docs/index.md");
      String before = Files.readString(page);
      Files.writeString(page, "\n" + trouble + "\n", StandardOpenOption.APPEND);
      Built built = SiteBuilder.MKDOCS.build(project);
      assertThat(built.code()).as(trouble + "\n" + built.words()).isEqualTo(1);
      Files.writeString(page, before);
    }
  }
}
