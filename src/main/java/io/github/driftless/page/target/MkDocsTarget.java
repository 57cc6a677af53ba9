package io.github.driftless.page.target;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.MermaidFormat;
import io.github.driftless.page.PageForm;
import io.github.driftless.page.PageSpec;
import io.github.driftless.page.Pictures;
import io.github.driftless.page.RegionRequest;
import io.github.driftless.page.SiteAsset;
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
 * The {@code docs} folder of an MkDocs site with the theme Material: pages, the text of the
 * diagrams, and the scripts that are asked for.
 */
final class MkDocsTarget implements PageTarget {

  static final PageTarget INSTANCE = new MkDocsTarget();

  private MkDocsTarget() {}

  /** Returns a site that leaves Mermaid to its theme, and diagrams as they are. */
  static Place at(Path directory) {
    return new Site(directory, false, false, false, false, false);
  }

  @Override
  public String key() {
    return "mkdocs";
  }

  @Override
  public String schema() {
    return """
        {
          "mkdocs": {
            "description": "The docs folder of an MkDocs site.",
            "type": ["string", "object"],
            "required": ["dir"],
            "additionalProperties": false,
            "properties": {
              "dir": {
                "description": "The docs folder.",
                "$ref": "#/$defs/text"
              },
              "mermaid": {
                "description": "Where the browser gets Mermaid: theme (default) leaves that to the theme, bundled puts the script beside the pages.",
                "enum": ["theme", "bundled"]
              },
              "diagrams": {
                "description": "Whether every diagram is put beside the pages too, as Mermaid and PlantUML text. Default: false.",
                "type": "boolean"
              },
              "zoom": {
                "description": "Whether a script is put beside the pages that lets readers enlarge diagrams and move in them. Default: false.",
                "type": "boolean"
              },
              "map": {
                "description": "Whether the map of the whole network is put beside the pages, as map.html; the first page leads to it. Default: false.",
                "type": "boolean"
              },
              "styles": {
                "description": "Whether a style sheet is put beside the pages that keeps names in tables whole, on phones too. Default: false.",
                "type": "boolean"
              }
            }
          }
        }
        """;
  }

  @Override
  public Optional<Place> in(Pages pages) {
    return pages.place(key()).map(MkDocsTarget::site);
  }

  private static Place site(PlaceSettings settings) {
    return new Site(
        settings.path(settings.text().or(() -> settings.text("dir")).orElseThrow()),
        settings.text("mermaid").filter("bundled"::equals).isPresent(),
        settings.flag("diagrams"),
        settings.flag("zoom"),
        settings.flag("styles"),
        settings.flag("map"));
  }

  /**
   * A site.
   *
   * @param mermaidBundled whether the browser gets Mermaid from the site itself
   * @param diagrams whether the text of diagrams lies beside the pages
   * @param zoom whether readers can enlarge diagrams
   * @param styles whether names in tables are kept whole
   * @param mapped whether the map lies beside the pages
   */
  private record Site(
      Path directory,
      boolean mermaidBundled,
      boolean diagrams,
      boolean zoom,
      boolean styles,
      boolean mapped)
      implements Place {

    @Override
    public Optional<Path> map() {
      return mapped ? Optional.of(directory.resolve(MapLink.FILE)) : Optional.empty();
    }

    @Override
    public List<SiteAsset> assets() {
      return mermaidBundled ? List.of(MermaidScript.asset()) : List.of();
    }

    @Override
    public String shownBy() {
      return "MkDocs";
    }

    @Override
    public PageSyntax syntax() {
      return PageSyntax.MATERIAL;
    }

    @Override
    public PlaceWriter writer(StackPages pages, Pictures pictures) {
      return new Writer(this, pages);
    }
  }

  private record Writer(Site site, StackPages pages) implements PlaceWriter {

    @Override
    public List<SiteFile> files(Dates dates) {
      List<SiteFile> files = new ArrayList<>();
      for (PageSpec page : pages.pages()) {
        pages
            .page(Form.INSTANCE, page, MapLink.beside(site.mapped()))
            .ifPresent(text -> files.add(new SiteFile(page.path() + ".md", text)));
      }
      if (site.diagrams()) {
        files.addAll(pages.diagramTexts());
      }
      files.addAll(pages.overrides(site.directory()));
      if (site.zoom()) {
        files.add(SiteExtras.ZOOM.file());
      }
      if (site.styles()) {
        files.add(SiteExtras.STYLES.file());
      }
      return files;
    }

    @Override
    public Optional<String> region(RegionRequest request) {
      return pages.region(Form.INSTANCE, request, Map.of());
    }
  }

  /**
   * Pages link by their files, which MkDocs turns into addresses. It does so in Markdown alone, so
   * that a picture can lead to a place on its own page only.
   */
  private enum Form implements PageForm {
    INSTANCE;

    @Override
    public String templates() {
      return "mkdocs/";
    }

    @Override
    public String heading() {
      return "##";
    }

    @Override
    public String href(PageSpec from, PageSpec to) {
      return RelativeLinks.between(from.path(), to.path()) + ".md";
    }

    @Override
    public String title(PageSpec page) {
      return page.title();
    }

    @Override
    public PictureLinks pictureLinks() {
      return PictureLinks.OWN_PAGE;
    }

    @Override
    public String anchor(String name) {
      return "<span id=\"" + name + "\"></span>";
    }

    @Override
    public boolean keepsBracesApart() {
      return true;
    }

    @Override
    public Optional<String> picture(Diagram diagram) {
      return Optional.of("``` mermaid\n" + MermaidFormat.SITE.write(diagram).strip() + "\n```");
    }
  }
}
