package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A mode whose files are read, before it is known how it is drawn.
 *
 * @param inputs the files that were read, absolute, in reading order
 */
record LoadedMode(
    ModeBuilder.Parts parts,
    List<Path> inputs,
    Optional<Derivation> derivation,
    List<ServiceSwitch> switches) {}
