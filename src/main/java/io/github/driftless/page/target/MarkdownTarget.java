package io.github.driftless.page.target;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.MermaidFormat;
import io.github.driftless.page.PageForm;
import io.github.driftless.page.PageSpec;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.RegionRequest;
import io.github.driftless.page.SiteFile;
import io.github.driftless.page.StackPages;
import io.github.driftless.topology.Pages;
import io.github.driftless.topology.PlaceSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plain Markdown, as GitHub, GitLab, Gitea and Forgejo show it in repositories and wikis: tables,
 * Mermaid in fences, and of HTML only what all four keep.
 */
final class MarkdownTarget implements PageTarget {

  static final PageTarget INSTANCE = new MarkdownTarget();

  private MarkdownTarget() {}

  @Override
  public String key() {
    return "markdown";
  }

  @Override
  public String schema() {
    return """
        {
          "markdown": {
            "description": "A folder of plain Markdown, as GitHub, GitLab, Gitea and Forgejo show it.",
            "type": ["string", "object"],
            "required": ["dir"],
            "additionalProperties": false,
            "properties": {
              "dir": {
                "description": "The folder the pages go to.",
                "$ref": "#/$defs/text"
              },
              "sidebar": {
                "description": "A list of all pages beside them: _Sidebar.md for wikis of GitHub, Gitea and Forgejo, _sidebar.md for those of GitLab, SUMMARY.md for mdBook, HonKit and GitBook. Default: none.",
                "enum": ["none", "_Sidebar.md", "_sidebar.md", "SUMMARY.md"]
              },
              "wiki": {
                "description": "Whether the folder is a wiki of GitHub or GitLab, whose links name pages without .md and which has no folders. Default: false.",
                "type": "boolean"
              }
            }
          }
        }
        """;
  }

  @Override
  public Optional<Place> in(Pages pages) {
    return pages.place(key()).map(MarkdownTarget::folder);
  }

  private static Place folder(PlaceSettings settings) {
    return new Folder(
        settings.path(settings.text().or(() -> settings.text("dir")).orElseThrow()),
        settings.text("sidebar").filter(name -> !name.equals("none")),
        settings.flag("wiki") ? Form.WIKI : Form.FILES);
  }

  /**
   * A folder of pages.
   *
   * @param sidebar the name of the file that lists all pages; empty for none
   */
  private record Folder(Path directory, Optional<String> sidebar, Form form) implements Place {

    @Override
    public String shownBy() {
      return "Git hosts";
    }

    @Override
    public PageSyntax syntax() {
      return PageSyntax.GITHUB;
    }

    @Override
    public PlaceWriter writer(StackPages pages, Pictures pictures) {
      return new Writer(this, pages);
    }
  }

  private record Writer(Folder folder, StackPages pages) implements PlaceWriter {

    @Override
    public List<SiteFile> files(Dates dates) {
      Form form = folder.form();
      List<SiteFile> files = new ArrayList<>();
      for (PageSpec page : pages.pages()) {
        pages
            .page(form, page, Map.of())
            .ifPresent(text -> files.add(new SiteFile(form.path(page) + ".md", text)));
      }
      folder
          .sidebar()
          .flatMap(
              name ->
                  pages
                      .contents(form, "sidebar", "", Map.of("book", name.equals("SUMMARY.md")))
                      .map(text -> new SiteFile(name, text)))
          .ifPresent(files::add);
      files.addAll(pages.overrides(folder.directory()));
      return files;
    }

    @Override
    public Optional<String> region(RegionRequest request) {
      return pages.region(folder.form(), request, Map.of());
    }
  }

  /** How pages are named and link to each other. */
  private enum Form implements PageForm {
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
     * By their names, all in one folder. Wikis of GitHub and GitLab show a page's source where a
     * link ends in {@code .md}; those of GitHub leave folders out of the addresses of pages.
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
}
