package io.github.driftless.diagram.view;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import java.util.Map;
import java.util.stream.Collectors;

/** The pictures of all modes of one stack, for all that show them in one run: {@link ModeViews}. */
public final class StackViews {

  private final Map<String, ModeViews> modes;

  private StackViews(Map<String, ModeViews> modes) {
    this.modes = modes;
  }

  /** Prepares for the pictures of a stack. */
  public static StackViews of(Analysis analysis) {
    return new StackViews(
        analysis.modes().stream()
            .collect(Collectors.toUnmodifiableMap(mode -> mode.mode().name(), ModeViews::of)));
  }

  /** Returns the pictures of one of the stack's modes. */
  public ModeViews of(ModeAnalysis mode) {
    return modes.get(mode.mode().name());
  }
}
