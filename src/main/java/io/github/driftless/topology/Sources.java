package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.List;

/**
 * What a model was made from, and what not.
 *
 * @param layers the files each compose project was made of, by mode
 * @param inputs every file that was read, absolute, in reading order
 * @param unread what is at hand and was not read, dismissed things too, sorted by kind, within a
 *     kind in the order of files
 */
public record Sources(List<Layers> layers, List<Path> inputs, List<Unread> unread) {

  public Sources {
    layers = List.copyOf(layers);
    inputs = List.copyOf(inputs);
    unread = List.copyOf(unread);
  }
}
