package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.Egress;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.ModeViews;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
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
   * @param name {@code vpn}, {@code tiers}, {@code exposure} or {@code dependencies}
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
    Connectivity connectivity = analysis.connectivity();
    boolean vpn = !connectivity.withEgress(Egress.VPN).isEmpty();
    ModeViews drawn = ModeViews.of(analysis);
    View waysOut = new View("vpn", vpn ? "VPN" : "Ways out", drawn.vpn());
    View tiers = new View("tiers", "Tiers", drawn.tiers());
    List<View> views = new ArrayList<>(vpn ? List.of(waysOut, tiers) : List.of(tiers, waysOut));
    drawn.exposure().ifPresent(diagram -> views.add(new View("exposure", "Exposure", diagram)));
    drawn
        .dependencies()
        .ifPresent(diagram -> views.add(new View("dependencies", "Dependencies", diagram)));
    drawn
        .remoteAccess()
        .ifPresent(diagram -> views.add(new View("remote-access", "Remote access", diagram)));
    return new OfMode(
        mode.name(),
        mode.title(),
        mode.services().stream().map(service -> findable(mode, service)).toList(),
        views);
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
