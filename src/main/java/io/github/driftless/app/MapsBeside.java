package io.github.driftless.app;

import io.github.driftless.map.MapMark;
import io.github.driftless.map.MapPage;
import io.github.driftless.output.BuildFile;
import io.github.driftless.output.Change;
import io.github.driftless.page.target.PageTargets;
import io.github.driftless.page.target.Place;
import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The maps that lie beside pages. They are not committed: no list says whose they are, they say it
 * themselves.
 */
final class MapsBeside {

  /** How much of a file is read to see who made it. */
  private static final int HEAD = 1_000;

  private final Map<Path, StackPlans.Stack> maps = new LinkedHashMap<>();

  /** Prepares for the maps that some stacks ask for. */
  MapsBeside(List<StackPlans.Stack> stacks) {
    for (StackPlans.Stack stack : stacks) {
      for (Place place : PageTargets.in(stack.analysis().settings().pages())) {
        place.map().ifPresent(file -> maps.put(file, stack));
      }
    }
  }

  /** Looks for files in the way that somebody else made. */
  void check(Problems problems) {
    for (Path file : maps.keySet()) {
      if (Files.exists(file) && !isOurs(file)) {
        problems.add(
            Problem.error(
                    "not-ours",
                    "this file exists and was not written by Driftless",
                    Location.of(file))
                .withHint("move it away: the map goes there"));
      }
    }
  }

  private static boolean isOurs(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MapPage.MARK);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes them, and returns what that took. One that is as it would be made is not made. */
  List<Written.FileChange> write(Problems problems) {
    List<Written.FileChange> written = new ArrayList<>();
    Map<StackPlans.Stack, MapMark> marks = new IdentityHashMap<>();
    Map<StackPlans.Stack, String> pages = new IdentityHashMap<>();
    maps.forEach(
        (file, stack) -> {
          MapMark mark = marks.computeIfAbsent(stack, of -> MapMark.of(of.analysis()));
          if (isThere(file, mark)) {
            written.add(new Written.FileChange(Change.Kind.UNCHANGED, file));
            return;
          }
          String page = pages.computeIfAbsent(stack, of -> mark.on(page(of)));
          BuildFile.write(file, page, problems)
              .map((Change.Kind kind) -> new Written.FileChange(kind, file))
              .ifPresent(written::add);
        });
    return written;
  }

  private static String page(StackPlans.Stack stack) {
    return MapPage.html(stack.analysis(), stack.views(), Optional.empty());
  }

  /** A file that cannot be read is one to write, which says what is wrong with it. */
  private static boolean isThere(Path file, MapMark mark) {
    try {
      return Files.isRegularFile(file) && mark.isOn(Files.readAllBytes(file));
    } catch (IOException e) {
      return false;
    }
  }
}
