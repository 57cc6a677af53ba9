package io.github.driftless.map;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.diagram.map.MapStyle;

/** The page of a map: one file that has everything in it and asks nobody for anything. */
public final class MapPage {

  private MapPage() {}

  /** Returns the page of a stack: HTML, ending in a line feed, the same for the same stack. */
  public static String html(Analysis analysis) {
    MapScenes scenes = MapScenes.of(analysis);
    StringBuilder out = new StringBuilder("<!doctype html><meta charset=utf-8><style>");
    out.append(MapStyle.css()).append("svg.map{width:1440px;height:800px;display:block}</style>");
    out.append("<svg width=0 height=0><defs>").append(scenes.symbols()).append("</defs></svg>");
    for (Scene scene : scenes.scenes()) {
      out.append("<h2>").append(scene.perspective().scene()).append("</h2>").append(scene.svg());
    }
    return out.append("\n").toString();
  }
}
