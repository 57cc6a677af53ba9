package io.github.driftless.diagram.view;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Once;
import io.github.driftless.diagram.Diagram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The pictures of one mode, each drawn when it is first asked for and then kept: the same one
 * stands in pages, in regions and in a file. Made for one run; safe for several threads.
 */
public final class ModeViews {

  private final ModeAnalysis mode;
  private final Map<View, Supplier<Optional<Drawn>>> drawn = new ConcurrentHashMap<>();
  private final Supplier<FlowPartners> partners;

  private ModeViews(ModeAnalysis mode) {
    this.mode = mode;
    this.partners = Once.of(() -> FlowPartners.of(mode));
  }

  /** Prepares for the pictures of a mode. */
  public static ModeViews of(ModeAnalysis mode) {
    return new ModeViews(mode);
  }

  /**
   * Returns every picture there is, in the order of {@link Views#ALL}, but the first informative
   * one before all others.
   */
  public List<Drawn> drawn() {
    List<Drawn> all = new ArrayList<>();
    Views.ALL.forEach(view -> find(view).ifPresent(all::add));
    all.stream()
        .filter(Drawn::informative)
        .findFirst()
        .ifPresent(
            first -> {
              all.remove(first);
              all.add(0, first);
            });
    return List.copyOf(all);
  }

  /** Returns what a view shows; empty where it has nothing to show. */
  public Optional<Drawn> find(View view) {
    return drawn.computeIfAbsent(view, any -> Once.of(() -> draw(view))).get();
  }

  private Optional<Drawn> draw(View view) {
    return view.draw(mode)
        .map(this::wanted)
        .map(diagram -> new Drawn(view, view.title(mode), view.isInformative(mode), diagram));
  }

  /** Returns what the view of a name shows; empty where it has nothing to show, or is unknown. */
  public Optional<Drawn> find(String name) {
    return Views.ALL.stream()
        .filter(view -> view.name().equals(name))
        .findFirst()
        .flatMap(this::find);
  }

  /**
   * Returns one service with what is around it: {@link FocusView}.
   *
   * @param id the id of a service that runs on the host
   */
  public Diagram focus(String id) {
    return wanted(FocusView.of(mode, partners.get(), id));
  }

  private Diagram wanted(Diagram diagram) {
    return mode.settings().icons() ? diagram : diagram.withoutIcons();
  }
}
