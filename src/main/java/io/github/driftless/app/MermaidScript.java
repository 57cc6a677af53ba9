package io.github.driftless.app;

import io.github.driftless.output.PlannedAsset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/** Mermaid's published script, out of the package that this build was made with. */
public final class MermaidScript {

  private static final String POM = "/META-INF/maven/org.webjars.npm/mermaid/pom.properties";
  private static final String SCRIPT = "/META-INF/resources/webjars/mermaid/%s/dist/mermaid.min.js";

  /**
   * Where MkDocs sites look for scripts; {@code mkdocs.yml} names it in {@code extra_javascript}.
   */
  static final String PLACE = "assets/javascripts/mermaid.min.js";

  private MermaidScript() {}

  /** The sha-256 of the script, so that who does not need the script need not read it. */
  private static final String HASH = "/site/mermaid.sha256";

  static PlannedAsset in(Path folder) {
    return new PlannedAsset(folder.resolve(PLACE), read(HASH).strip(), MermaidScript::text);
  }

  /** Returns the script, ending in a line feed. */
  public static String text() {
    return read(String.format(SCRIPT, version()));
  }

  /** Returns which Mermaid it is, for example {@code 11.14.0}. */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream in = MermaidScript.class.getResourceAsStream(POM)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static String read(String resource) {
    try (InputStream in = MermaidScript.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.endsWith("\n") ? text : text + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
