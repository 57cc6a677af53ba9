package io.github.driftless.map;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.beside.Beside;
import io.github.driftless.diagram.map.MapDrawing;
import io.github.driftless.diagram.map.MapStyle;
import io.github.driftless.diagram.view.StackViews;
import java.util.Map;
import java.util.Optional;

/** The page of a map: one file that has everything in it and asks nobody for anything. */
public final class MapPage {

  /** What every such page holds near its beginning, and says who made it. */
  public static final String MARK = "<meta name=\"generator\" content=\"Driftless\">";

  private MapPage() {}

  /** Returns the page of a stack: HTML, ending in a line feed, the same for the same stack. */
  public static String html(Analysis analysis) {
    return html(analysis, StackViews.of(analysis), Optional.empty());
  }

  /**
   * Returns the page of a stack: HTML, ending in a line feed, the same for the same stack.
   *
   * @param views its pictures, which pages may show too
   * @param changes what changed in it, as one more picture; empty without one
   */
  public static String html(Analysis analysis, StackViews views, Optional<ChangesScene> changes) {
    Beside<MapData> data = Beside.begin("driftless-map-data", () -> MapData.of(analysis));
    MapScenes scenes = MapScenes.of(analysis, views, changes);
    String looks = MapStyle.css();
    String styles = PageParts.styles();
    String scripts = PageParts.scripts();
    Map<String, String> parts =
        Map.of(
            "title",
            HtmlText.of(analysis.topology().title()),
            "looks",
            looks,
            "styles",
            styles,
            "stylehashes",
            PageHash.of(looks) + " " + PageHash.of(styles),
            "scripthash",
            PageHash.of(scripts),
            "symbols",
            symbols(scenes),
            "scenes",
            scenes(scenes),
            "table",
            MapTable.of(analysis),
            "data",
            data.get().text(scenes.scenes().stream().map(Scene::perspective).toList()),
            "scripts",
            scripts);
    return PageParts.filled(PageParts.template(), parts);
  }

  private static String symbols(MapScenes scenes) {
    return "<svg class=\"symbols\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n"
        + MapDrawing.symbols(scenes.symbols())
        + "</defs></svg>";
  }

  private static String scenes(MapScenes scenes) {
    StringBuilder out = new StringBuilder();
    for (Scene scene : scenes.scenes()) {
      boolean first = out.isEmpty();
      out.append("<div class=\"scene\" data-scene=\"")
          .append(HtmlText.of(scene.perspective().scene()))
          .append(first ? "\">" : "\" hidden>")
          .append(scene.svg())
          .append("</div>\n");
    }
    return out.toString();
  }
}
