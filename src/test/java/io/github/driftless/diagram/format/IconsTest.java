package io.github.driftless.diagram.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever views ask for is there, and may be drawn. */
class IconsTest {

  private static final Pattern BRAND = Pattern.compile(" brand: ([^, ]+)");

  /** Roles that say something, which is what a picture can show. */
  private static final Pattern ROLE =
      Pattern.compile("^- \\{ role: ([a-z-]+)(?!.*unspecific)", Pattern.MULTILINE);

  private static final String WEBJAR = "/META-INF/resources/webjars/simple-icons/%s/data/";
  private static final String POM = "/META-INF/maven/org.webjars.npm/simple-icons/pom.properties";

  @Test
  void everyBrandOfTheCatalogueHasOne() throws IOException {
    assertThat(brands()).hasSizeGreaterThan(100);
    assertThat(brands()).allSatisfy(name -> assertThat(Icons.outline(name)).as(name).isPresent());
  }

  @Test
  void everyRoleThatSaysSomethingHasOne() throws IOException {
    Set<String> roles = all(ROLE, "/catalogue/roles.yaml");
    assertThat(roles).hasSizeGreaterThan(30).contains("database").doesNotContain("application");
    assertThat(roles)
        .allSatisfy(name -> assertThat(Icons.outline("role-" + name)).as(name).isPresent());
  }

  @Test
  void nothingElseHasOne() {
    assertThat(Icons.outline("there-is-none")).isEmpty();
    assertThat(Icons.outline("")).isEmpty();
    assertThat(Icons.outline("role-application")).isEmpty();
  }

  /** PlantUML stops at flags without spaces, and takes the radius of an arc for a width. */
  @Test
  void everyOutlineIsSpelledForPlantUml() throws IOException {
    Set<String> names = brands();
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(Icons.outline(name).orElseThrow())
                    .as(name)
                    .matches("M[MLCZ0-9. -]+")
                    .doesNotContainPattern("\\.[0-9]{3}"));
  }

  /** The set says of some icons that they are not CC0, as it is itself; those are left out. */
  @Test
  void everyBrandIsFree() throws IOException {
    Properties version = new Properties();
    try (InputStream in = IconsTest.class.getResourceAsStream(POM)) {
      version.load(in);
    }
    String file = String.format(WEBJAR, version.getProperty("version")) + "simple-icons.json";
    Set<String> bound = new TreeSet<>();
    for (JsonNode icon : new JsonMapper().readTree(text(file))) {
      String licence = icon.path("license").path("type").asString("CC0-1.0");
      if (!licence.equals("CC0-1.0")) {
        bound.add(
            icon.path("slug")
                .asString(
                    icon.path("title")
                        .asString()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "")));
      }
    }
    assertThat(bound).contains("authelia", "forgejo");
    assertThat(brands()).doesNotContainAnyElementsOf(bound);
  }

  /** An icon is drawn like a letter: as high, in its colour, and the box grows with it. */
  @Test
  void everyIconMakesABoxAsWideAsAnyOther() throws IOException {
    Set<String> sizes = new TreeSet<>();
    for (String name : brands()) {
      String text =
          String.join(
              "\n",
              List.of(
                  "@startuml",
                  "!pragma layout smetana",
                  "sprite $"
                      + name
                      + " <svg viewBox=\"0 0 24 24\"><path d=\""
                      + Icons.outline(name).orElseThrow()
                      + "\"/></svg>",
                  "rectangle \"<$" + name + "{scale=0.58}> name\" as _Name #ffffff;text:1b1b1b",
                  "@enduml",
                  ""));
      Problems problems = new Problems();
      String svg = SvgRenderer.draw(text, name, name, "", problems).orElseThrow();
      // no colour of its own: that of the text around it
      assertThat(svg).as(name).containsPattern("<path d=\"[^\"]+\" />");
      sizes.add(
          Pattern.compile(" viewBox=\"([^\"]+)\"")
              .matcher(svg)
              .results()
              .findFirst()
              .orElseThrow()
              .group(1));
    }
    assertThat(sizes).hasSize(1);
  }

  private static Set<String> brands() throws IOException {
    return all(BRAND, "/catalogue/images.yaml");
  }

  private static Set<String> all(Pattern pattern, String resource) throws IOException {
    String text = text(resource).replaceAll("(?m)^#.*$", "");
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult each) -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = IconsTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
