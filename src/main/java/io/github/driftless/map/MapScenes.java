package io.github.driftless.map;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.beside.Beside;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.map.MapDrawing;
import io.github.driftless.diagram.view.Drawn;
import io.github.driftless.diagram.view.ItemFacts;
import io.github.driftless.diagram.view.ItemFacts.Prominence;
import io.github.driftless.diagram.view.ModeViews;
import io.github.driftless.diagram.view.NetworkMap;
import io.github.driftless.diagram.view.ServiceNodes;
import io.github.driftless.diagram.view.StackViews;
import io.github.driftless.topology.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every picture of a map, in the order of its buttons.
 *
 * @param scenes those of the first mode first
 * @param symbols the names of the symbols that they use, in order: {@link MapDrawing#symbols}
 */
public record MapScenes(List<Scene> scenes, SortedSet<String> symbols) {

  private static final String MAP = "map";

  public MapScenes {
    scenes = List.copyOf(scenes);
    symbols = Collections.unmodifiableSortedSet(new TreeSet<>(symbols));
  }

  /**
   * Returns the pictures of a stack.
   *
   * @param views those that pages may show too
   * @param changes what changed, as one more picture; empty without one
   */
  public static MapScenes of(Analysis analysis, StackViews views, Optional<ChangesScene> changes) {
    SortedSet<String> symbols = new TreeSet<>();
    List<Scene> scenes = new ArrayList<>();
    for (ModeAnalysis mode : analysis.modes()) {
      Perspective whole =
          new Perspective(
              mode.mode().name(),
              MAP,
              "Whole network",
              "Who is where, and how does it get in and out?");
      Beside<MapScenes> others =
          Beside.begin("driftless-map-views", () -> others(mode, views.of(mode)));
      scenes.add(new Scene(whole, first(mode).scene(whole.scene(), symbols)));
      changes.ifPresent(since -> scenes.add(since.of(mode.mode(), analysis, symbols)));
      scenes.addAll(others.get().scenes());
      symbols.addAll(others.get().symbols());
    }
    return new MapScenes(scenes, symbols);
  }

  /** Draws what the views of pages show, as the map does. */
  private static MapScenes others(ModeAnalysis mode, ModeViews views) {
    SortedSet<String> symbols = new TreeSet<>();
    List<Scene> scenes = new ArrayList<>();
    Map<String, ItemFacts> facts = facts(mode);
    for (Drawn drawn : views.drawn()) {
      Perspective perspective =
          new Perspective(
              mode.mode().name(), drawn.view().name(), drawn.title(), drawn.view().question());
      MapDrawing drawing = MapDrawing.of(drawn.diagram(), facts);
      scenes.add(new Scene(perspective, drawing.scene(perspective.scene(), symbols)));
    }
    return new MapScenes(scenes, symbols);
  }

  /**
   * Returns the first picture of a mode as a file of its own.
   *
   * @return SVG, ending in a line feed
   */
  public static String file(ModeAnalysis mode) {
    return first(mode).file(mode.mode().name() + "/" + MAP);
  }

  /**
   * Returns what a picture of a mode shows, as no format draws it yet.
   *
   * @param name the name of its perspective
   * @return empty where there is no such picture
   */
  public static Optional<Diagram> diagram(ModeAnalysis mode, String name) {
    return name.equals(MAP)
        ? Optional.of(whole(mode, NetworkMap.of(mode)))
        : ModeViews.of(mode).find(name).map(Drawn::diagram);
  }

  private static MapDrawing first(ModeAnalysis mode) {
    NetworkMap map = NetworkMap.of(mode);
    return MapDrawing.fitted(whole(mode, map), map.facts());
  }

  private static Diagram whole(ModeAnalysis mode, NetworkMap map) {
    return mode.settings().icons() ? map.diagram() : map.diagram().withoutIcons();
  }

  /** Returns what is known of items by the ids that views give them. */
  private static Map<String, ItemFacts> facts(ModeAnalysis mode) {
    Map<String, Integer> findings = new HashMap<>();
    if (!mode.settings().pages().findingsHidden()) {
      for (Finding finding : mode.findings()) {
        finding.services().stream()
            .limit(1)
            .forEach(service -> findings.merge(service, 1, Integer::sum));
      }
    }
    Map<String, ItemFacts> facts = new HashMap<>();
    Connectivity connectivity = mode.connectivity();
    for (ServiceNetwork each : connectivity.services()) {
      String id = each.service().id();
      ItemFacts known =
          ItemFacts.service(id, findings.getOrDefault(id, 0), false, Prominence.ORDINARY);
      facts.put(connectivity.shortName(id), known);
      facts.put(ServiceNodes.id(connectivity, id), known);
    }
    for (Network network : mode.mode().networks()) {
      facts.put("tier " + network.name(), ItemFacts.network(network.name()));
      facts.put("network " + network.name(), ItemFacts.network(network.name()));
    }
    return facts;
  }
}
