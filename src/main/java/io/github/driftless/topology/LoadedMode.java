package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A mode whose files are read, before it is known how it is drawn.
 *
 * @param inputs the files that were read, absolute, in reading order
 * @param layers which of them were laid over each other; empty for a derived mode, which adds none
 */
record LoadedMode(
    ModeBuilder.Parts parts,
    List<Path> inputs,
    List<Layers> layers,
    Optional<Derivation> derivation,
    List<ServiceSwitch> switches) {}
