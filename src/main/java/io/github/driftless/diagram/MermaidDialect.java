package io.github.driftless.diagram;

/** Which Mermaid a text is drawn by. All dialects parse in all versions; they differ in spacing. */
public enum MermaidDialect {
  /**
   * Mermaid 8.8.2, which Wiki.js 2.5 has built in: no {@code accTitle}, and no space kept free for
   * the titles of groups, so that the items stand further apart.
   */
  WIKIJS("{\"flowchart\": {\"nodeSpacing\": 18, \"rankSpacing\": 40, \"padding\": 8}}", false),
  /** Mermaid 11, which MkDocs Material loads. */
  CURRENT(
      "{\"flowchart\": {\"nodeSpacing\": 8, \"rankSpacing\": 40, \"padding\": 6,"
          + " \"wrappingWidth\": 400,"
          + " \"subGraphTitleMargin\": {\"top\": 4, \"bottom\": 8}}}",
      true);

  private final String settings;
  private final boolean accessible;

  MermaidDialect(String settings, boolean accessible) {
    this.settings = settings;
    this.accessible = accessible;
  }

  /** Returns the settings for the layout, as JSON. */
  String settings() {
    return settings;
  }

  /** Returns whether {@code accTitle} and {@code accDescr} are known. */
  boolean accessible() {
    return accessible;
  }
}
