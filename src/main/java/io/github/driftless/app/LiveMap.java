package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.diagram.Diagram;
import io.github.driftless.map.MapMark;
import io.github.driftless.map.MapPage;
import io.github.driftless.map.MapScenes;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The map of a stack as it is at one moment. Its page is made when it is first asked for. Two maps
 * that are made of the same are equal. Safe for several threads.
 */
public final class LiveMap {

  private final Analysis analysis;
  private final MapMark mark;
  private Optional<String> page = Optional.empty();

  LiveMap(Analysis analysis) {
    this.analysis = analysis;
    this.mark = MapMark.of(analysis);
  }

  /** Returns a text that differs wherever what it is made of differs. */
  public String stamp() {
    return mark.made();
  }

  /** Returns what the stack is called. */
  public String title() {
    return analysis.topology().title();
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

  /**
   * Returns what one of its pictures shows, to be written as text.
   *
   * @param mode the name of a mode
   * @param perspective the name of a perspective, as the page's address has it
   * @return empty where there is no such picture
   */
  public Optional<Diagram> diagram(String mode, String perspective) {
    return analysis.modes().stream()
        .filter(each -> each.mode().name().equals(mode))
        .findFirst()
        .flatMap(each -> MapScenes.diagram(each, perspective));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LiveMap map && mark.equals(map.mark);
  }

  @Override
  public int hashCode() {
    return mark.hashCode();
  }
}
