package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Says ports together that were written as one range: {@code 49160-49200:49160-49200/udp}, of which
 * compose makes forty-one. For people alone: what is folded has no numbers to reckon with.
 */
public final class PortRuns {

  /** Between the ends of a run; the engine's own choice of a range is written with a hyphen. */
  private static final String TO = "–";

  private PortRuns() {}

  /** The part of a run that was found so far. */
  private record Run(int place, PortMapping begin, int first, int last) {

    Run longer() {
      return new Run(place, begin, first, last + 1);
    }

    PortMapping mapping() {
      return first == last
          ? begin
          : written(
              begin,
              Optional.of(first + TO + last),
              Optional.of(begin.target() + TO + (begin.target() + last - first)));
    }
  }

  /**
   * Returns things in their order, those of one written range that are otherwise equal as one.
   *
   * @param mapping the port that a thing is about; empty: it stays as it is
   * @param with the same thing about another port
   */
  public static <T> List<T> folded(
      List<T> all, Function<T, Optional<PortMapping>> mapping, BiFunction<T, PortMapping, T> with) {
    List<T> folded = new ArrayList<>();
    Map<Object, Run> runs = new HashMap<>();
    for (T each : all) {
      Optional<PortMapping> port = mapping.apply(each);
      Optional<Integer> number = port.flatMap(PortRuns::number);
      if (number.isEmpty()) {
        folded.add(each);
        continue;
      }
      // equal but for their numbers, which are as far apart inside as outside
      Object key =
          List.of(
              with.apply(each, written(port.get(), Optional.empty(), Optional.of(""))),
              port.get().target() - number.get());
      Run before = runs.get(key);
      Run run =
          before != null && before.last() + 1 == number.get()
              ? before.longer()
              : new Run(folded.size(), port.get(), number.get(), number.get());
      runs.put(key, run);
      if (run.place() == folded.size()) {
        folded.add(each);
      } else {
        folded.set(run.place(), with.apply(each, run.mapping()));
      }
    }
    return folded;
  }

  /** Returns whether a text is a run of ports. */
  public static boolean isRun(String published) {
    return published.contains(TO);
  }

  private static Optional<Integer> number(PortMapping mapping) {
    return mapping
        .knownPublished()
        .filter(text -> !text.contains("-") && mapping.openTarget().isEmpty())
        .map(Integer::valueOf);
  }

  private static PortMapping written(
      PortMapping mapping, Optional<String> published, Optional<String> target) {
    return new PortMapping(
        mapping.address(),
        mapping.addressNamed(),
        published,
        0,
        target,
        mapping.protocol(),
        mapping.variables(),
        mapping.unset(),
        mapping.comment(),
        mapping.source());
  }
}
