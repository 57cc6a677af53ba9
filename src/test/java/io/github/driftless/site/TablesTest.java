package io.github.driftless.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Face;
import io.github.driftless.testing.FolderServer;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the style sheet that the reference shows does for tables, where they are read. */
@Tag("site")
class TablesTest {

  private static final int PHONE = 390;
  private static final int DESKTOP = 1280;

  @TempDir Path temporary;

  /**
   * What the tables of all pages showed.
   *
   * @param names how many names were looked at
   * @param moved how many rows had to be moved sideways
   */
  private record Seen(long names, long moved, List<String> trouble) {}

  @ParameterizedTest
  @EnumSource(SiteBuilder.class)
  void keepsNamesWholeAndSaysWhatRowsAreAbout(SiteBuilder builder) throws Exception {
    builder.orSkip();
    Path site = built(builder, sheet());
    Path plain = built(builder, "");
    for (Face face : Face.values()) {
      try (Browser browser = Browser.start(face)) {
        try (FolderServer server = new FolderServer(site)) {
          Seen desktop = look(browser, server, DESKTOP);
          assertThat(desktop.trouble()).as("%s", face).isEmpty();
          assertThat(desktop.names()).isGreaterThan(50);
          Seen phone = look(browser, server, PHONE);
          assertThat(phone.trouble()).as("%s", face).isEmpty();
          assertThat(phone.moved()).isGreaterThan(10);
        }
        try (FolderServer server = new FolderServer(plain)) {
          assertThat(look(browser, server, DESKTOP).trouble())
              .as("without the sheet")
              .anyMatch(each -> each.startsWith("broken: "));
          assertThat(look(browser, server, PHONE).trouble())
              .as("without the sheet")
              .contains("out of view: app");
        }
      }
    }
  }

  private static Seen look(Browser browser, FolderServer server, int width) throws IOException {
    browser.resize(width, 900);
    String script = Files.readString(Places.resources("site/tables.js"));
    long names = 0;
    long moved = 0;
    List<String> trouble = new ArrayList<>();
    for (String page : List.of("networking-architecture", "services", "remote-access")) {
      browser.driver().get(server.address() + page + ".html");
      Map<?, ?> seen = (Map<?, ?>) browser.driver().executeScript(script);
      names += (Long) seen.get("names");
      moved += (Long) seen.get("moved");
      ((List<?>) seen.get("trouble")).forEach(each -> trouble.add(each.toString()));
    }
    return new Seen(names, moved, trouble);
  }

  private Path built(SiteBuilder builder, String sheet) throws Exception {
    Path folder = Files.createTempDirectory(temporary, "site").toRealPath();
    Files.writeString(
        folder.resolve("compose.yaml"),
        """
        name: house
        services:
          proxy:
            image: ghcr.io/organisation/reverseproxyhouse:11
            networks: [front, back]
            ports: ["80:80", "127.0.0.1:18080:8080"]
            depends_on: [app, an-application-with-a-long-name]
          app: { image: nginx, networks: [back] }
          an-application-with-a-long-name: { image: nginx, networks: [back], ports: ["8443:443"] }
        networks: { front: {}, back: {} }
        """);
    Files.writeString(
        folder.resolve("topology.yaml"),
        """
        compose: compose.yaml
        remote-access:
          via: { port-forward: { 80: 80 } }
          proxy: proxy
          routes:
            app.example.org: { to: "app:80" }
            the-portal-with-the-longest-name.example.org: { to: "an-application-with-a-long-name:80" }
        pages: { mkdocs: docs, include: { services: true, remote-access: true } }
        """);
    Run run = Run.driftless(folder, "generate");
    assertThat(run.code()).as(run.err()).isZero();
    Files.writeString(folder.resolve("docs/index.md"), "# Home\n");
    Files.writeString(folder.resolve("docs/tables.css"), sheet);
    Files.writeString(
        folder.resolve("mkdocs.yml"),
        """
        site_name: Tables
        use_directory_urls: false
        theme: { name: material, font: false }
        extra_css: [tables.css]
        """);
    return builder.site(folder);
  }

  private static String sheet() throws IOException {
    return Files.readString(Places.project().resolve("src/main/resources/site/driftless.css"));
  }
}
