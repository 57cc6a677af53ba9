package io.github.driftless.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.driftless.analysis.network.Work;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages need not be made to be checked where they would be made of the same as they were. */
class UntouchedPagesTest {

  private static final String LIST = "docs/.driftless-files";
  private static final String WIKI_LIST = "wiki/.gitdriftless-files";

  @TempDir Path home;

  private Path lab;

  /** Something that somebody does to a folder. */
  private interface Deed {
    void to(Path lab) throws IOException;
  }

  @BeforeEach
  void generates() throws IOException {
    lab = home.resolve("lab");
    write("compose.yaml", COMPOSE);
    write(".env", "TAG=1\n");
    write(
        "proxy/default.conf",
        "server { server_name a.example.org; location / { proxy_pass http://web; } }\n");
    write("topology.yaml", TOPOLOGY);
    write("README.md", README);
    write(
        "own/templates/mkdocs/services.md.ftl",
        "# Services\n\n<#include \"deep/er/and/deeper.ftl\">\n");
    write("own/templates/mkdocs/deep/er/and/deeper.ftl", "ours\n");
    write("own/fragments/reading-the-diagrams.md", "Read it.\n");
    write("other/compose.yaml", "services: { other: { image: nginx } }\n");
    write("other/topology.yaml", "pages: { mkdocs: { dir: ../shared } }\n");
    assertThat(Run.driftless(lab, "generate", ".", "other").code()).isZero();
    assertThat(isUntouched(lab)).isTrue();
  }

  private static final String COMPOSE =
      """
      name: lab
      services:
        web:
          # the only one that is open
          image: nginx:${TAG}
          ports: ["8080:80"]
          volumes: ["./proxy:/etc/nginx/conf.d"]
        vpn:
          image: qmcgaw/gluetun
          ports: ["7878:7878"] # radarr
        radarr:
          image: linuxserver/radarr
          network_mode: service:vpn
      """;

  private static final String TOPOLOGY =
      """
      title: Lab
      pages:
        mkdocs: { dir: docs, mermaid: bundled, styles: true }
        wikijs: { dir: wiki, path: lab }
        regions: [README.md]
        include: { each-service: true }
        templates: own/templates
        fragments: own/fragments
      """;

  private static final String README =
      """
      # Lab

      By hand.

      <!-- driftless:begin services -->
      <!-- driftless:end services -->
      """;

  static Stream<Arguments> harmless() {
    return Stream.of(
        deed("nothing", lab -> {}),
        deed("words of one's own", replace("README.md", "By hand.", "With much care.")),
        deed("a script that is not committed", delete("docs/assets/javascripts/mermaid.min.js")),
        deed(
            "a page of the wiki in letters of another time",
            lab ->
                Files.write(
                    lab.resolve("wiki/lab/own.md"), new byte[] {'c', 'a', 'f', (byte) 0xe9})),
        deed(
            "a page of one's own", lab -> Files.writeString(lab.resolve("docs/own.md"), "# Own\n")),
        deed("line ends of another system", replace("docs/exposure.md", "\n", "\r\n")));
  }

  static Stream<Arguments> deeds() {
    return Stream.of(
        deed("a comment", replace("compose.yaml", "the only one", "just one")),
        deed("a comment that tells whose a port is", replace("compose.yaml", "# radarr", "#")),
        deed("an image", replace("compose.yaml", "linuxserver/radarr", "hotio/radarr")),
        deed("a variable", replace(".env", "1", "2")),
        deed("a variable without a value", delete(".env")),
        deed("a title", replace("topology.yaml", "title: Lab", "title: Shed")),
        deed("a page less", replace("topology.yaml", "each-service: true", "findings: false")),
        deed("another folder", replace("topology.yaml", "dir: docs", "dir: site")),
        deed("a proxy's names", replace("proxy/default.conf", "a.example", "b.example")),
        deed("another file of a proxy", copy("proxy/default.conf", "proxy/b.conf")),
        deed("a template", replace("own/templates/mkdocs/services.md.ftl", "# Services", "# All")),
        deed(
            "a part of one",
            replace("own/templates/mkdocs/deep/er/and/deeper.ftl", "ours", "mine")),
        deed(
            "one template more",
            copy("own/templates/mkdocs/services.md.ftl", "own/templates/mkdocs/findings.md.ftl")),
        deed("prose", replace("own/fragments/reading-the-diagrams.md", "Read", "See")),
        deed(
            "more prose",
            copy("own/fragments/reading-the-diagrams.md", "own/fragments/who-needs-whom.md")),
        deed("a page", replace("docs/exposure.md", "Reached from", "Reachable from")),
        deed(
            "a page of the wiki",
            replace("wiki/lab/exposure.md", "Reached from", "Reachable from")),
        deed("a page that is gone", delete("docs/exposure.md")),
        deed("a style sheet", replace("docs/assets/stylesheets/driftless.css", "sticky", "static")),
        deed("a region", replace("README.md", "web | lab", "www | lab")),
        deed(
            "a blank line in a region",
            replace("README.md", "services -->\n\n|", "services -->\n\n\n|")),
        deed(
            "a region further in",
            replace("README.md", "<!-- driftless:begin", "  <!-- driftless:begin")),
        deed(
            "a second region",
            lab ->
                Files.writeString(
                    lab.resolve("README.md"),
                    "\n<!-- driftless:begin summary -->\n<!-- driftless:end summary -->\n",
                    StandardOpenOption.APPEND)),
        deed("no region", lab -> Files.writeString(lab.resolve("README.md"), "# Lab\n")),
        deed("no page with regions", delete("README.md")),
        deed(
            "another list of what was there",
            replaceFirst(LIST, "made of [0-9a-f]{8}", "made of 00000000")),
        deed(
            "another list in the wiki",
            replaceFirst(WIKI_LIST, "made of [0-9a-f]{8}", "made of 00000000")),
        deed(
            "something to warn of that no page is made of",
            lab -> {
              Files.createDirectories(lab.resolve("wiki/en"));
              Files.writeString(lab.resolve("wiki/en/home.md"), "# Home\n");
            }),
        deed("no list", delete(LIST)),
        deed(
            "a fact",
            replaceFirst("docs/.driftless-facts", "radarr egress .*", "radarr egress none")),
        deed("a fact less", replaceFirst("docs/.driftless-facts", "radarr egress .*\n", "")),
        deed(
            "what heads the facts",
            replaceFirst("docs/.driftless-facts", "# Written.*", "# Made.")),
        deed("no facts", delete("docs/.driftless-facts")),
        deed(
            "facts where none are kept", copy("docs/.driftless-facts", "wiki/.gitdriftless-facts")),
        deed(
            "facts under their usual name", copy("docs/.driftless-facts", "wiki/.driftless-facts")),
        deed(
            "a link where a list has its usual name",
            lab ->
                Files.createSymbolicLink(
                    lab.resolve("wiki/.driftless-files"), lab.resolve("nowhere"))),
        deed(
            "a link in place of a page",
            lab -> {
              Files.move(lab.resolve("docs/exposure.md"), lab.resolve("elsewhere.md"));
              Files.createSymbolicLink(
                  lab.resolve("docs/exposure.md"), lab.resolve("elsewhere.md"));
            }));
  }

  /** What is told of a list shows the lines around it, and so the one that says what was there. */
  static Stream<Arguments> lists() {
    return Stream.of(
        deed("a page that is listed no more", lab -> drop(lab, LIST, "exposure.md")),
        deed("another hash", replaceFirst(LIST, "\n([0-9a-f]{8})", "\n00000000")),
        deed("a list that says it twice", replaceFirst(LIST, "(# made of .*\n)", "$1$1")),
        deed("a list without its first line", replaceFirst(LIST, "^.*\n", "")),
        deed(
            "a list in conflict",
            replaceFirst(LIST, "(# made of .*\n)", "<<<<<<< a\n$1=======\n>>>>>>> b\n")),
        deed(
            "files of a stack that is gone",
            lab ->
                Files.writeString(
                    lab.resolve(LIST),
                    "# from ../gone\n" + "0".repeat(64) + "  exposure-2.md\n",
                    StandardOpenOption.APPEND)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void noPageIsMadeWhereAllIsAsItWas(String what, Deed deed) throws IOException {
    deed.to(lab);
    assertThat(isUntouched(lab)).isTrue();
    saysTheSameWithoutMarks();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deeds")
  void pagesAreMadeWhereSomethingIsAnother(String what, Deed deed) throws IOException {
    deed.to(lab);
    assertThat(isUntouched(lab)).isFalse();
    saysTheSameWithoutMarks();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void pagesAreMadeWhereTheirListIsAnother(String what, Deed deed) throws IOException {
    deed.to(lab);
    assertThat(isUntouched(lab)).isFalse();
    assertThat(Run.driftless(lab, "check").code()).isNotZero();
  }

  @Test
  void pagesAreMadeWhereProseIsTakenFromElsewhere() throws IOException {
    write("prose.md", "Ours.\n");
    write("own/templates/mkdocs/services.md.ftl", "# Services\n\n${fragment(\"../../prose\")}\n");
    generatesAnew();
    replace("prose.md", "Ours", "Mine").to(lab);
    assertThat(isUntouched(lab)).isFalse();
    saysTheSameWithoutMarks();
  }

  @Test
  void pagesAreMadeWhereATemplateTellsTheTime() throws IOException {
    write("own/templates/mkdocs/deep/er/and/deeper.ftl", "${ .now?string('SSS') }\n");
    generatesAnew();
    assertThat(isUntouched(lab)).isFalse();
  }

  @Test
  void pagesOfTwoStacksAreSeenToBeTheSameFilesElsewhere() throws IOException {
    for (String stack : List.of("Shed", "shed")) {
      write(stack + "/compose.yaml", "services: { web: { image: nginx } }\n");
      write(stack + "/topology.yaml", "pages: { mkdocs: docs }\n");
      assertThat(Run.driftless(lab, "generate", stack).code()).isZero();
      assertThat(Run.driftless(lab, "check", stack).code()).isZero();
    }
    Run both = Run.driftless(lab, "check", "Shed", "shed");
    assertThat(both.code()).isNotZero();
    assertThat(both.err()).contains("do not tell upper from lower case");
  }

  @Test
  void aStackIsUntouchedWhereverItLiesWithTheTemplatesOfAll() throws IOException {
    Files.move(lab.resolve("own"), home.resolve("own"));
    replace("topology.yaml", "own/", "../own/").to(lab);
    generatesAnew();
    Path away = home.resolve("far/away");
    Files.createDirectories(away);
    Files.move(lab, away.resolve("lab"));
    Files.move(home.resolve("own"), away.resolve("own"));
    assertThat(isUntouched(away.resolve("lab"))).isTrue();
  }

  @Test
  void aStackIsUntouchedWithTwoPlacesInOneFolder() throws IOException {
    write("both/compose.yaml", "services: { web: { image: nginx } }\n");
    write("both/topology.yaml", "pages: { mkdocs: docs, wikijs: { dir: docs, path: lab } }\n");
    assertThat(Run.driftless(lab, "generate", "both").code()).isZero();
    assertThat(lab.resolve("both/docs/.gitdriftless-facts")).exists();
    assertThat(isUntouched(lab.resolve("both"))).isTrue();
    assertThat(Run.driftless(lab, "check", "both").code()).isZero();
  }

  @Test
  void aStackIsUntouchedWhereverItLies() throws IOException {
    Path away = home.resolve("far/away");
    Files.createDirectories(away.getParent());
    Files.move(lab, away);
    assertThat(isUntouched(away)).isTrue();
  }

  @Test
  void whatMovesInAStackChangesNoList() throws IOException {
    replace("compose.yaml", "    # the only one that is open\n", "\n\n").to(lab);
    String before = Files.readString(lab.resolve(LIST));
    assertThat(Run.driftless(lab, "generate").code()).isZero();
    assertThat(lab.resolve(LIST)).hasContent(before);
  }

  @Test
  void aListThatDoesNotSayItIsNoDriftAndLearnsIt() throws IOException {
    withoutMarks();
    assertThat(isUntouched(lab)).isFalse();
    assertThat(Run.driftless(lab, "check").code()).isZero();
    assertThat(Run.driftless(lab, "generate").code()).isZero();
    assertThat(isUntouched(lab)).isTrue();
  }

  private void generatesAnew() throws IOException {
    Files.delete(lab.resolve(LIST));
    Files.delete(lab.resolve(WIKI_LIST));
    assertThat(Run.driftless(lab, "generate", "--adopt").code()).isZero();
  }

  private void saysTheSameWithoutMarks() throws IOException {
    Run quick = Run.driftless(lab, "check", ".", "other", "--diff");
    withoutMarks();
    assertThat(quick).isEqualTo(Run.driftless(lab, "check", ".", "other", "--diff"));
  }

  private void withoutMarks() throws IOException {
    for (String list : List.of(LIST, WIKI_LIST, "shared/.driftless-files")) {
      if (Files.exists(lab.resolve(list))) {
        replaceFirst(list, "(# made of .*\n)+", "").to(lab);
      }
    }
  }

  private static boolean isUntouched(Path lab) {
    Problems problems = new Problems();
    Optional<List<StackPlans.Loaded>> loaded =
        new StackPlans(Settings.in(lab), Work.Listener.NONE).load(List.of(lab), problems);
    return Untouched.pages(loaded.orElseThrow().get(0), Settings.in(lab).out()).isPresent();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(lab.resolve(file).getParent());
    Files.writeString(lab.resolve(file), text);
  }

  private static Arguments deed(String what, Deed deed) {
    return arguments(what, deed);
  }

  private static Deed replace(String file, String before, String after) {
    return lab -> {
      String text = Files.readString(lab.resolve(file));
      assertThat(text).contains(before);
      Files.writeString(lab.resolve(file), text.replace(before, after));
    };
  }

  private static Deed replaceFirst(String file, String before, String after) {
    return lab -> {
      String text = Files.readString(lab.resolve(file));
      Files.writeString(lab.resolve(file), text.replaceFirst(before, after));
    };
  }

  private static Deed copy(String file, String to) {
    return lab -> Files.copy(lab.resolve(file), lab.resolve(to));
  }

  private static Deed delete(String file) {
    return lab -> Files.delete(lab.resolve(file));
  }

  private static void drop(Path lab, String list, String page) throws IOException {
    List<String> lines = Files.readAllLines(lab.resolve(list), StandardCharsets.UTF_8);
    Files.write(
        lab.resolve(list), lines.stream().filter(line -> !line.endsWith("  " + page)).toList());
  }
}
