package io.github.driftless.page.target;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.MermaidFormat;
import io.github.driftless.page.PageForm;
import io.github.driftless.page.PageSpec;
import java.util.Optional;

/** How pages of plain Markdown are named and link to each other. */
enum MarkdownForm implements PageForm {
  /** By their files: in repositories, and in wikis of Gitea and Forgejo. */
  FILES {
    @Override
    String path(PageSpec page) {
      return page.path();
    }

    @Override
    public String href(PageSpec from, PageSpec to) {
      return RelativeLinks.between(from.path(), to.path()) + ".md";
    }
  },
  /**
   * By their names, all in one folder. Wikis of GitHub and GitLab show a page's source where a link
   * ends in {@code .md}; those of GitHub leave folders out of the addresses of pages.
   */
  WIKI {
    @Override
    String path(PageSpec page) {
      return page.path().replace('/', '-');
    }

    @Override
    public String href(PageSpec from, PageSpec to) {
      return path(to);
    }
  };

  /** Returns where a page is in the folder, without its ending. */
  abstract String path(PageSpec page);

  @Override
  public String templates() {
    return "markdown/";
  }

  @Override
  public String heading() {
    return "##";
  }

  @Override
  public String title(PageSpec page) {
    return page.title();
  }

  /** All four draw Mermaid in a frame of its own, from which no link leads to the page. */
  @Override
  public PictureLinks pictureLinks() {
    return PictureLinks.NONE;
  }

  /** A name that HTML gives to a place is kept by some of them only, and nothing leads to it. */
  @Override
  public String anchor(String name) {
    return "";
  }

  @Override
  public boolean keepsBracesApart() {
    return false;
  }

  @Override
  public Optional<String> picture(Diagram diagram) {
    return Optional.of("```mermaid\n" + MermaidFormat.CURRENT.write(diagram).strip() + "\n```");
  }
}
