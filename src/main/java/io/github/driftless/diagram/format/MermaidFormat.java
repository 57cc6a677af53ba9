package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;

/** Mermaid's flow charts. */
public final class MermaidFormat implements TextFormat {

  /** For Mermaid 11, as GitHub, GitLab and others have it. */
  public static final MermaidFormat CURRENT = new MermaidFormat(MermaidDialect.CURRENT);

  /** The same for a site of MkDocs Material or Zensical: dark on its dark pages. */
  public static final MermaidFormat SITE = new MermaidFormat(MermaidDialect.SITE);

  /** For Mermaid 8.8.2, which Wiki.js 2.5 has built in. */
  public static final MermaidFormat WIKIJS = new MermaidFormat(MermaidDialect.WIKIJS);

  private final MermaidDialect dialect;

  private MermaidFormat(MermaidDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String name() {
    return "mermaid";
  }

  @Override
  public String ending() {
    return "mmd";
  }

  @Override
  public String write(Diagram diagram) {
    return MermaidWriter.write(diagram, dialect);
  }
}
