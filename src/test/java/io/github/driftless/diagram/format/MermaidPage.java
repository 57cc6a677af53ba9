package io.github.driftless.diagram.format;

import io.github.driftless.testing.Browser;
import io.github.driftless.testing.Places;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** An empty page that has a Mermaid and may load nothing. */
final class MermaidPage {

  /** Which Mermaid. */
  enum Version {
    /** The one built into Wiki.js 2.5. */
    V8,
    /** The one MkDocs Material loads. */
    V11
  }

  /**
   * What the page shows.
   *
   * @param error empty where it was drawn
   * @param nodes what each node says, lines parted by a line feed
   * @param edges how many lines there are
   * @param edgeLabels what stands on them
   * @param groups what each group's title says
   * @param links where clicks lead
   * @param title what assistive technology is told
   * @param description what assistive technology is told further
   * @param trouble what the text made the page do: run script, load something, complain
   */
  record Drawn(
      String error,
      List<String> nodes,
      long edges,
      List<String> edgeLabels,
      List<String> groups,
      List<String> links,
      String title,
      String description,
      List<String> trouble) {}

  private static final String NOTHING_FROM_OUTSIDE =
      "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'";

  private final ChromeDriver driver;
  private final Version version;
  private final String script;
  private final String draw = resource("/diagram/draw.js");
  private final String measure = resource("/diagram/measure.js");

  MermaidPage(Browser browser, Version version) {
    this.driver = browser.driver();
    this.version = version;
    this.script = script(version);
    open();
  }

  private void open() {
    driver.get(
        "data:text/html;charset=utf-8,<!doctype html>"
            + "<meta http-equiv=Content-Security-Policy content=\""
            + NOTHING_FROM_OUTSIDE
            + "\"><title>drawing</title><body>");
    driver.executeScript(
        "window.violations = [];"
            + "addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective"
            + " + ' ' + e.blockedURI));"
            + "addEventListener('error', e => violations.push('error ' + e.message));"
            + "['alert', 'confirm', 'prompt'].forEach(f => window[f] = () => violations.push(f));");
    driver.executeScript(
        "const script = document.createElement('script');"
            + "script.textContent = arguments[0];"
            + "document.head.append(script);",
        script);
  }

  @SuppressWarnings("unchecked")
  Drawn draw(String text) {
    Map<String, Object> seen =
        (Map<String, Object>) driver.executeAsyncScript(draw, text, version == Version.V11);
    return new Drawn(
        (String) seen.get("error"),
        (List<String>) seen.get("nodes"),
        (Long) seen.get("edges"),
        (List<String>) seen.get("edgeLabels"),
        (List<String>) seen.get("groups"),
        (List<String>) seen.get("links"),
        (String) seen.get("title"),
        (String) seen.get("description"),
        (List<String>) seen.get("trouble"));
  }

  /** Draws a text and measures the drawing. */
  @SuppressWarnings("unchecked")
  Layout measure(String text) {
    Map<String, Object> seen =
        (Map<String, Object>) driver.executeAsyncScript(measure, text, version == Version.V11);
    if (seen.containsKey("error")) {
      throw new AssertionError(seen.get("error") + "\n" + text);
    }
    return new Layout(
        ((Number) seen.get("natural")).doubleValue(),
        ((Number) seen.get("height")).doubleValue(),
        things(seen.get("nodes")),
        things(seen.get("groups")),
        things(seen.get("labels")),
        lines(seen.get("lines")));
  }

  @SuppressWarnings("unchecked")
  private static List<Layout.Line> lines(Object seen) {
    return ((List<Map<String, Object>>) seen)
        .stream()
            .map(
                line ->
                    new Layout.Line(
                        (String) line.get("from"),
                        (String) line.get("to"),
                        ((List<List<Number>>) line.get("points"))
                            .stream()
                                .map(
                                    at ->
                                        new Layout.Point(
                                            at.get(0).doubleValue(), at.get(1).doubleValue()))
                                .toList()))
            .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Layout.Thing> things(Object seen) {
    return ((List<Map<String, Object>>) seen)
        .stream()
            .map(
                thing -> {
                  Layout.Box box = Layout.Box.of((List<Number>) thing.get("box"));
                  Object text = thing.get("text");
                  return new Layout.Thing(
                      (String) thing.get("id"),
                      box,
                      text == null ? box : Layout.Box.of((List<Number>) text));
                })
            .toList();
  }

  private static String script(Version version) {
    if (version == Version.V11) {
      return resource("/META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js");
    }
    Path script = Places.project().resolve("target/npm/node_modules/mermaid/dist/mermaid.min.js");
    Browser.skipWithout(
        script,
        "cp src/test/npm/package.json target/npm/ && npm install --ignore-scripts --prefix target/npm");
    try {
      return Files.readString(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = MermaidPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
