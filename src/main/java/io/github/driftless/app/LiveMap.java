package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.map.MapData;
import io.github.driftless.map.MapPage;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The map of a stack as it is at one moment. Its page is made when it is first asked for. Two maps
 * that say the same are equal. Safe for several threads.
 */
public final class LiveMap {

  private final Analysis analysis;
  private final String said;
  private Optional<String> page = Optional.empty();

  LiveMap(Analysis analysis) {
    this.analysis = analysis;
    this.said = MapData.withoutPictures(analysis);
  }

  /** Returns a text that differs wherever what is said differs. */
  public String stamp() {
    return Integer.toHexString(said.hashCode());
  }

  /** Returns the folder that the places in it are relative to, absolute. */
  public Path folder() {
    return analysis.topology().directory();
  }

  /** Returns its page, as {@code map --out FILE.html} writes it. */
  public synchronized String page() {
    String made = page.orElseGet(() -> MapPage.html(analysis));
    page = Optional.of(made);
    return made;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LiveMap map && said.equals(map.said);
  }

  @Override
  public int hashCode() {
    return said.hashCode();
  }
}
