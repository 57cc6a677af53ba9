package io.github.driftless.analysis.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the services and networks that changes are about. */
public final class Names {

  private final FactNames written;
  private final Map<String, String> titles;

  Names(FactNames written, Map<String, String> titles) {
    this.written = written;
    this.titles = new HashMap<>(titles);
  }

  /** Returns the shortest that people can write for it: {@code radarr}. */
  public String written(Term term) {
    return term.match(service -> written.shortest(service.text()), Term::text, Term::text);
  }

  /** Returns what it is called in sentences: {@code Radarr}. */
  public String title(Term term) {
    return term.match(
        service -> titles.getOrDefault(service.text(), written.shortest(service.text())),
        Term::text,
        Term::text);
  }

  /** Returns titles with blanks between them; {@code none} for none. */
  String titles(List<Term> terms) {
    return terms.isEmpty()
        ? "none"
        : terms.stream().map(this::title).collect(Collectors.joining(" "));
  }
}
