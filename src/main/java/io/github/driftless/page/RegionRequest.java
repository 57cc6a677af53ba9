package io.github.driftless.page;

import java.util.Optional;

/**
 * What a marker region asks for.
 *
 * @param mode the name of the mode it is about; ignored by regions about the whole stack
 * @param view the name of the view whose picture it shows; empty for what the region shows unasked
 */
public record RegionRequest(Region region, String mode, Optional<String> view) {}
