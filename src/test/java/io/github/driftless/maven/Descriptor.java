package io.github.driftless.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The plugin descriptor that Maven reads, made from the Javadoc of the goals. */
record Descriptor(String version, List<Goal> goals) {

  /**
   * A goal.
   *
   * @param parameters those that a user can set, by name
   */
  record Goal(
      String name, String description, Optional<String> phase, List<Parameter> parameters) {}

  /**
   * A parameter that a user can set.
   *
   * @param property what sets it on the command line
   */
  record Parameter(
      String name,
      String type,
      String description,
      Optional<String> property,
      Optional<String> value) {}

  static Descriptor read() throws IOException {
    Path file = Places.project().resolve("target/classes/META-INF/maven/plugin.xml");
    assertThat(file).as("the descriptor; Maven makes it on the way to the tests").exists();
    Element plugin = Jsoup.parse(Files.readString(file), Parser.xmlParser()).selectFirst("plugin");
    return new Descriptor(
        plugin.selectFirst("> version").text(),
        plugin.select("> mojos > mojo").stream().map(Descriptor::goal).toList());
  }

  private static Goal goal(Element mojo) {
    return new Goal(
        mojo.selectFirst("> goal").text(),
        mojo.selectFirst("> description").text(),
        Optional.ofNullable(mojo.selectFirst("> phase")).map(Element::text),
        mojo.select("> parameters > parameter").stream()
            .filter(parameter -> parameter.selectFirst("> editable").text().equals("true"))
            .map(parameter -> parameter(parameter, mojo))
            .toList());
  }

  private static Parameter parameter(Element parameter, Element mojo) {
    String name = parameter.selectFirst("> name").text();
    Element value = mojo.selectFirst("> configuration > " + name);
    return new Parameter(
        name,
        parameter.selectFirst("> type").text().replaceAll(".*\\.", ""),
        parameter.selectFirst("> description").text(),
        Optional.ofNullable(value)
            .map(found -> found.text().replaceAll("[${}]", ""))
            .filter(found -> !found.isEmpty()),
        Optional.ofNullable(value)
            .map(found -> found.attr("default-value"))
            .filter(found -> !found.isEmpty()));
  }
}
