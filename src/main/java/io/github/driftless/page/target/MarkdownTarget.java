package io.github.driftless.page.target;

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

  /** What Forgejo draws, and Gitea did up to its version 1.22. */
  private static final int LONGEST_MERMAID = 5_000;

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
              "longest-mermaid": {
                "description": "How many characters of Mermaid may stand in a page; a diagram that takes more is an SVG file beside the pages. Default: 5000, which all four draw.",
                "type": "integer",
                "minimum": 0,
                "maximum": 50000
              },
              "map": {
                "description": "Whether the map of the whole network is put beside the pages, as map.html; the first page leads to it. Default: false.",
                "type": "boolean"
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
        settings.flag("wiki") ? MarkdownForm.WIKI : MarkdownForm.FILES,
        settings.text("longest-mermaid").map(Integer::parseInt).orElse(LONGEST_MERMAID),
        settings.flag("map"));
  }

  /**
   * A folder of pages.
   *
   * @param sidebar the name of the file that lists all pages; empty for none
   * @param longestMermaid how many characters of Mermaid may stand in a page
   * @param mapped whether the map lies beside the pages
   */
  private record Folder(
      Path directory,
      Optional<String> sidebar,
      MarkdownForm form,
      int longestMermaid,
      boolean mapped)
      implements Place {

    @Override
    public Optional<Path> map() {
      return mapped ? Optional.of(directory.resolve(MapLink.FILE)) : Optional.empty();
    }

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
      return new Writer(this, pages, pictures);
    }
  }

  private record Writer(Folder folder, StackPages pages, Pictures pictures) implements PlaceWriter {

    @Override
    public List<SiteFile> files(Dates dates) {
      MarkdownForm form = folder.form();
      DrawnBeside beside =
          new DrawnBeside(form, folder.directory(), folder.longestMermaid(), pictures);
      List<SiteFile> files = new ArrayList<>();
      for (PageSpec page : pages.pages()) {
        pages
            .page(beside, page, MapLink.beside(folder.mapped()))
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
      files.addAll(beside.files());
      files.addAll(pages.overrides(folder.directory()));
      return files;
    }

    @Override
    public Optional<String> region(RegionRequest request) {
      return pages.region(folder.form(), request, Map.of());
    }
  }
}
