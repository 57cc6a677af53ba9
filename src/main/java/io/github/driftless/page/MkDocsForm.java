package io.github.driftless.page;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.MermaidFormat;
import java.util.Optional;

/**
 * MkDocs: pages link by their files, which MkDocs turns into addresses. It does so in Markdown
 * alone, so that a picture can lead to a place on its own page only.
 */
final class MkDocsForm implements SiteForm {

  @Override
  public String templates() {
    return "mkdocs/";
  }

  @Override
  public String heading() {
    return "##";
  }

  @Override
  public String href(PageSpec from, PageSpec to, String anchor) {
    String place = anchor.isEmpty() ? "" : "#" + anchor;
    if (from.path().equals(to.path())) {
      return place;
    }
    return "../".repeat((int) from.path().chars().filter(c -> c == '/').count())
        + to.path()
        + ".md"
        + place;
  }

  @Override
  public String title(PageSpec page) {
    return page.title();
  }

  @Override
  public boolean linksFromPictures() {
    return false;
  }

  @Override
  public Optional<String> picture(Diagram diagram) {
    return Optional.of("``` mermaid\n" + MermaidFormat.CURRENT.write(diagram).strip() + "\n```");
  }
}
