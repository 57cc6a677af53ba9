package io.github.driftless.analysis.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out which services and networks have another name than before and are the same in all else:
 * projects and hosts first, whose names are part of those of their services and networks.
 */
final class Renames {

  private static final Term SELF = Term.words("\u0000");

  private final Collection<Fact> before;
  private final Collection<Fact> after;
  private final Map<Term, Term> found = new LinkedHashMap<>();

  private Renames(Collection<Fact> before, Collection<Fact> after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the new names by the old ones, in a fixed order. */
  static Map<Term, Term> between(Collection<Fact> before, Collection<Fact> after) {
    Renames renames = new Renames(before, after);
    renames.projects();
    renames.alike(FactKinds.NETWORK);
    renames.alike(FactKinds.SERVICE);
    // what is on a network with another name looks alike only now
    renames.alike(FactKinds.NETWORK);
    return renames.found;
  }

  private static Set<Term> subjects(Collection<Fact> facts, FactKind kind) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind)
        .map(fact -> fact.key().get(0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Term> gone(FactKind kind) {
    Set<Term> gone = subjects(before, kind);
    gone.removeAll(subjects(after, kind));
    gone.removeAll(found.keySet());
    return gone;
  }

  private Set<Term> come(FactKind kind) {
    Set<Term> come = subjects(after, kind);
    come.removeAll(subjects(before, kind));
    come.removeAll(found.values());
    return come;
  }

  /** A project whose services all went, and one with services of the same names that came. */
  private void projects() {
    Map<String, Set<String>> gone = byProject(gone(FactKinds.SERVICE));
    Map<String, Set<String>> come = byProject(come(FactKinds.SERVICE));
    Set<String> remaining = new HashSet<>(byProject(subjects(after, FactKinds.SERVICE)).keySet());
    gone.forEach(
        (project, services) -> {
          List<String> now =
              come.keySet().stream().filter(each -> come.get(each).equals(services)).toList();
          boolean onlyOne =
              gone.values().stream().filter(services::equals).count() == 1 && now.size() == 1;
          if (onlyOne && !remaining.contains(project)) {
            services.forEach(
                name ->
                    found.put(
                        Term.service(project + "/" + name), Term.service(now.get(0) + "/" + name)));
            networks(project, now.get(0));
          }
        });
  }

  private static Map<String, Set<String>> byProject(Set<Term> services) {
    Map<String, Set<String>> projects = new TreeMap<>();
    for (Term service : services) {
      int slash = service.text().lastIndexOf('/');
      if (slash > 0) {
        projects
            .computeIfAbsent(service.text().substring(0, slash), any -> new TreeSet<>())
            .add(service.text().substring(slash + 1));
      }
    }
    return projects;
  }

  /** The real name of a network begins with that of its project, unless it has one of its own. */
  private void networks(String old, String now) {
    Set<Term> come = come(FactKinds.NETWORK);
    for (Term network : gone(FactKinds.NETWORK)) {
      Term renamed = Term.network(network.text().replace(nameOf(old) + "_", nameOf(now) + "_"));
      if (network.text().contains(nameOf(old) + "_") && come.contains(renamed)) {
        found.put(network, renamed);
      }
    }
  }

  private static String nameOf(String project) {
    return FactNames.nameOf(project);
  }

  private void alike(FactKind kind) {
    Map<Set<Fact>, Optional<Term>> gone = byLook(gone(kind), before, this::now);
    Map<Set<Fact>, Optional<Term>> come = byLook(come(kind), after, Function.identity());
    gone.forEach(
        (look, old) ->
            old.ifPresent(
                name ->
                    come.getOrDefault(look, Optional.empty())
                        .ifPresent(renamed -> found.put(name, renamed))));
  }

  private Term now(Term term) {
    return found.getOrDefault(term, term);
  }

  /** Returns names by what is said of them; no name where that is said of several. */
  private static Map<Set<Fact>, Optional<Term>> byLook(
      Set<Term> names, Collection<Fact> facts, Function<Term, Term> others) {
    Map<Term, Set<Fact>> looks = new HashMap<>();
    for (Fact fact : facts) {
      for (Term name : names) {
        if (fact.mentions(name)) {
          looks
              .computeIfAbsent(name, any -> new HashSet<>())
              .add(fact.with(term -> term.equals(name) ? SELF : others.apply(term)));
        }
      }
    }
    Map<Set<Fact>, Optional<Term>> byLook = new LinkedHashMap<>();
    for (Term name : names) {
      byLook.merge(
          looks.getOrDefault(name, Set.of()), Optional.of(name), (one, other) -> Optional.empty());
    }
    return byLook;
  }
}
