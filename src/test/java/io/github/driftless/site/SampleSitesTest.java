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
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
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

  /** The samples that have the configuration of a site. */
  static Stream<String> samples() {
    return Places.folders(Places.project().resolve("output")).stream()
        .filter(sample -> Files.exists(sample.resolve("mkdocs.yml")))
        .map(sample -> sample.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void showsEveryPageToEveryReader(String sample) throws Exception {
    SiteBuilder.MKDOCS.orSkip();
    Path site = built(sample, SiteBuilder.MKDOCS);
    SoftAssertions all = new SoftAssertions();
    long drawings = 0;
    try (Browser browser = Browser.start();
        FolderServer server = new FolderServer(site)) {
      PageProof proof = new PageProof(browser);
      int turn = 1;
      for (Path page : SiteLinks.themed(site)) {
        String name = site.relativize(page).toString();
        for (Scheme scheme : schemes(site, page, turn++)) {
          Seen seen = proof.look(server.address(), server.address() + name, scheme);
          all.assertThat(seen.trouble()).as(name + " " + scheme).isEmpty();
          all.assertThat(seen.texts()).as("texts of " + name).isGreaterThan(3);
          drawings += seen.drawings();
          if (page.getParent().equals(site)) {
            proof.keepPicture(sample + "-" + name.replace(".html", "") + "-" + scheme);
          }
        }
      }
    }
    all.assertThat(drawings).isPositive();
    all.assertAll();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isASiteForZensicalToo(String sample) throws Exception {
    SiteBuilder.ZENSICAL.orSkip();
    Path site = built(sample, SiteBuilder.ZENSICAL);
    SoftAssertions all = new SoftAssertions();
    try (Browser browser = Browser.start(Face.NARROW);
        FolderServer server = new FolderServer(site)) {
      PageProof proof = new PageProof(browser);
      int turn = 0;
      for (Path page : SiteLinks.themed(site)) {
        String name = site.relativize(page).toString();
        for (Scheme scheme : schemes(site, page, turn++)) {
          Seen seen = proof.look(server.address(), server.address() + name, scheme);
          all.assertThat(seen.trouble()).as(name + " " + scheme).isEmpty();
        }
      }
    }
    all.assertAll();
  }

  /** It makes what MkDocs makes, which is looked at above: here no warning and no page less. */
  @ParameterizedTest
  @MethodSource("samples")
  void isASiteForProperDocsToo(String sample) throws Exception {
    SiteBuilder.PROPERDOCS.orSkip();
    Path project = generated(sample);
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

  /**
   * Pages of services are of one kind: one is seen by day, the next by night; and the other way
   * round in the site of the other program.
   */
  private static List<Scheme> schemes(Path site, Path page, int turn) {
    List<Scheme> all = List.of(Scheme.values());
    return page.getParent().equals(site) ? all : List.of(all.get(turn % all.size()));
  }

  /** README, reference pages and the samples' pages, gathered by the site in {@code docs/site}. */
  @Test
  void docsAreASite() throws Exception {
    SiteBuilder.MKDOCS.orSkip();
    Path folder = generated("mediastack").getParent().getParent();
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
    Path project = generated("mediastack");
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

  private Path built(String sample, SiteBuilder builder) throws Exception {
    Path project = generated(sample);
    Path site = builder.site(project);
    Followed followed = SiteLinks.follow(site);
    assertThat(followed.broken()).isEmpty();
    assertThat(followed.links()).isPositive();
    return site;
  }

  /** Copies a sample to where it may be changed, with what it is made from. */
  private Path generated(String sample) throws IOException {
    Path folder = Files.createTempDirectory(temporary, sample);
    for (String part : List.of("stacks/" + sample, "output/" + sample, "README.md")) {
      Files.createDirectories(folder.resolve(part).getParent());
      Places.copy(Places.project().resolve(part), folder.resolve(part));
    }
    Run run = Run.driftless(folder, "generate", "stacks/" + sample);
    assertThat(run.code()).as(run.err()).isZero();
    return folder.resolve("output/" + sample).toRealPath();
  }
}
