package io.github.driftless.diagram.map;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.view.ItemFacts;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A diagram laid out in landscape, to be written as SVG. */
public final class MapDrawing {

  private final Diagram diagram;
  private final Facts facts;
  private final MapLayout layout;

  private MapDrawing(Diagram diagram, Facts facts, MapLayout layout) {
    this.diagram = diagram;
    this.facts = facts;
    this.layout = layout;
  }

  /**
   * Lays a diagram out so that it can be read on a screen: what is like many others is counted.
   *
   * @param facts what else there is to know of its items, by their ids
   */
  public static MapDrawing fitted(Diagram diagram, Map<String, ItemFacts> facts) {
    Facts known = new Facts(facts);
    return new MapDrawing(diagram, known, MapLayouts.of(diagram, known));
  }

  /**
   * Lays a diagram out as it is.
   *
   * @param facts what else there is to know of its items, by their ids
   */
  public static MapDrawing of(Diagram diagram, Map<String, ItemFacts> facts) {
    Facts known = new Facts(facts);
    return new MapDrawing(diagram, known, MapLayouts.whole(diagram, known));
  }

  /** Returns the layout. */
  MapLayout layout() {
    return layout;
  }

  /**
   * Returns it as an {@code svg} element for a page that has {@link MapStyle#css} and the symbols.
   *
   * @param scene what it is called there
   * @param symbols takes the names of the symbols that it uses: {@link #symbols}
   */
  public String scene(String scene, Set<String> symbols) {
    return MapSvg.of(scene, diagram, layout, facts, "", symbols);
  }

  /**
   * Returns it as a file of its own, in the colours that its reader prefers.
   *
   * @param scene what it is called
   */
  public String file(String scene) {
    Set<String> symbols = new TreeSet<>();
    scene(scene, symbols);
    String within =
        "<title>"
            + SvgText.of(diagram.title())
            + "</title>\n<desc>"
            + SvgText.of(diagram.description())
            + "</desc>\n<style>\n"
            + MapStyle.css().replace("&", "&amp;").replace("<", "&lt;")
            + "</style>\n<defs>\n"
            + symbols(symbols)
            + "</defs>\n";
    return MapSvg.of(scene, diagram, layout, facts, within, symbols);
  }

  /** Returns the symbols of some names, for the {@code defs} of a page. */
  public static String symbols(Set<String> names) {
    return MapSvg.symbols(names);
  }
}
