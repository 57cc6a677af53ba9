package io.github.driftless.app;

import io.github.driftless.analysis.change.Facts;
import io.github.driftless.analysis.change.FactsText;
import io.github.driftless.app.StackPlans.Loaded;
import io.github.driftless.output.UntouchedFolder;
import io.github.driftless.page.target.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sees that the pages of a stack are as they would be made, without making them: they were made of
 * the same, by the same program, and nobody touched them since.
 */
final class Untouched {

  private final Loaded stack;
  private final Path out;
  private final MadeOf made;

  /** What the pages are made of, once somebody asked. */
  private @Nullable Optional<String> known;

  private Untouched(Loaded stack, Path out) {
    this.stack = stack;
    this.out = out;
    this.made = new MadeOf(stack.analysis(), stack.source(), out);
  }

  /**
   * The pages of a stack.
   *
   * @param facts what they say
   * @param files where they and what lies beside them are, absolute
   */
  record Pages(Facts facts, List<Path> files) {

    Pages {
      // places of a stack may share a folder, and so its list
      files = files.stream().distinct().toList();
    }
  }

  /**
   * Returns the pages of a stack, where they are as they would be made; empty where nobody knows
   * before they are made.
   *
   * @param out where pages go for a stack that does not say, absolute
   */
  static Optional<Pages> pages(Loaded stack, Path out) {
    return new Untouched(stack, out).pages();
  }

  private Optional<Pages> pages() {
    List<Place> places = Planner.places(stack.analysis().settings().pages(), out);
    if (places.stream().anyMatch(place -> place.doubt().isPresent())) {
      return Optional.empty();
    }
    Facts facts = Facts.published(stack.analysis());
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      boolean first = places.get(i).directory().equals(places.get(0).directory());
      Optional<List<Path>> there =
          folder(places.get(i)).files(this::made, () -> first ? FactsText.of(facts) : List.of());
      if (there.isEmpty()) {
        return Optional.empty();
      }
      files.addAll(there.get());
    }
    return Optional.of(new Pages(facts, files));
  }

  private UntouchedFolder folder(Place place) {
    return new UntouchedFolder(
        place.directory(),
        stack.source(),
        place.assets().stream()
            .map(asset -> place.directory().resolve(asset.path()))
            .collect(Collectors.toSet()),
        place.isImported());
  }

  private Optional<String> made() {
    Optional<String> of = known == null ? made.onDisk() : known;
    known = of;
    return of;
  }
}
