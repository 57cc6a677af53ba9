package io.github.driftless.diagram;

import io.github.driftless.analysis.ModeAnalysis;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pictures of one mode, each drawn when it is first asked for and then kept: the same one
 * stands in pages, in regions and in a file. Made for one run.
 */
public final class ModeViews {

  private enum View {
    VPN,
    TIERS,
    REMOTE_ACCESS,
    EXPOSURE,
    DEPENDENCIES
  }

  private final ModeAnalysis mode;
  private final FindingMarks marks;
  private final FlowPartners partners;
  private final Map<View, Optional<Diagram>> drawn = new EnumMap<>(View.class);

  private ModeViews(ModeAnalysis mode) {
    this.mode = mode;
    this.partners = FlowPartners.of(mode);
    this.marks = FindingMarks.of(mode);
  }

  /** Prepares for the pictures of a mode. */
  public static ModeViews of(ModeAnalysis mode) {
    return new ModeViews(mode);
  }

  /** Returns the ways out: {@link VpnView}. */
  public Diagram vpn() {
    return once(View.VPN, () -> Optional.of(VpnView.of(mode, marks))).orElseThrow();
  }

  /** Returns the tiers: {@link TiersView}. */
  public Diagram tiers() {
    return once(View.TIERS, () -> Optional.of(TiersView.of(mode, marks))).orElseThrow();
  }

  /** Returns the ways in by name: {@link RemoteAccessView}; empty where there are none. */
  public Optional<Diagram> remoteAccess() {
    return once(View.REMOTE_ACCESS, () -> RemoteAccessView.of(mode));
  }

  /** Returns what is open to whom: {@link ExposureView}; empty where nothing is. */
  public Optional<Diagram> exposure() {
    return once(View.EXPOSURE, () -> ExposureView.of(mode, marks));
  }

  /** Returns what waits for what: {@link DependenciesView}; empty where nothing does. */
  public Optional<Diagram> dependencies() {
    return once(View.DEPENDENCIES, () -> DependenciesView.of(mode, marks));
  }

  /**
   * Returns one service with what is around it: {@link FocusView}.
   *
   * @param id the id of a service that runs on the machine
   */
  public Diagram focus(String id) {
    return FocusView.of(mode, partners, id);
  }

  private Optional<Diagram> once(View view, Supplier<Optional<Diagram>> drawing) {
    Optional<Diagram> known = drawn.get(view);
    if (known == null) {
      known = drawing.get();
      drawn.put(view, known);
    }
    return known;
  }
}
