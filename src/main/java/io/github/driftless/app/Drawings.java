package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.view.Drawn;
import io.github.driftless.diagram.view.ModeViews;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.Optional;

/**
 * Every diagram of a stack, in no format yet.
 *
 * @param title what the stack is called
 * @param modes at least one, in declared order
 */
public record Drawings(String title, List<OfMode> modes) {

  /**
   * The diagrams of one mode.
   *
   * @param name its key under {@code modes}
   * @param services in declared order
   * @param views at least one, that which says most about the mode first
   */
  public record OfMode(String name, String title, List<Findable> services, List<View> views) {

    public OfMode {
      services = List.copyOf(services);
      views = List.copyOf(views);
    }
  }

  /**
   * A service that somebody may look for.
   *
   * @param group the title of the group that stands for it in some diagrams; empty for none
   */
  public record Findable(String name, String title, Optional<String> group) {}

  /**
   * One way to look at a mode.
   *
   * @param name what addresses call it, see {@link io.github.driftless.diagram.view.Views}
   * @param title what people call it, a word or two
   */
  public record View(String name, String title, Diagram diagram) {}

  public Drawings {
    modes = List.copyOf(modes);
  }

  static Drawings of(Analysis analysis) {
    return new Drawings(
        analysis.topology().title(), analysis.modes().stream().map(Drawings::mode).toList());
  }

  private static OfMode mode(ModeAnalysis analysis) {
    Mode mode = analysis.mode();
    return new OfMode(
        mode.name(),
        mode.title(),
        mode.services().stream().map(service -> findable(mode, service)).toList(),
        ModeViews.of(analysis).drawn().stream().map(Drawings::view).toList());
  }

  private static View view(Drawn drawn) {
    return new View(drawn.view().name(), drawn.title(), drawn.diagram());
  }

  private static Findable findable(Mode mode, Service service) {
    return new Findable(
        service.name(),
        service.title(),
        mode.groups().stream()
            .filter(group -> group.services().contains(service.id()))
            .map(Group::title)
            .findFirst());
  }
}
