package io.github.driftless.proxy.syntax;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directive of nginx or Caddy: words, and perhaps a block of directives.
 *
 * @param words the name first; may be empty only where a block stands alone
 * @param block empty where there is none
 * @param at where it begins
 */
public record Directive(List<String> words, Optional<List<Directive>> block, Location at) {

  public Directive {
    words = List.copyOf(words);
    block = block.map(List::copyOf);
  }

  /** Returns its name; empty for a block that stands alone. */
  public String name() {
    return words.isEmpty() ? "" : words.get(0);
  }

  /** Returns the words behind the name. */
  public List<String> arguments() {
    return words.subList(Math.min(1, words.size()), words.size());
  }

  /** Returns a word behind the name, counted from 0. */
  public Optional<String> argument(int index) {
    return arguments().stream().skip(index).findFirst();
  }

  /** Returns the directives inside; none where there is no block. */
  public List<Directive> inside() {
    return block.orElse(List.of());
  }

  /** Returns the directives of a name inside. */
  public Stream<Directive> inside(String name) {
    return inside().stream().filter(each -> each.name().equals(name));
  }
}
