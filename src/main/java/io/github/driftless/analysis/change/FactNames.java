package io.github.driftless.analysis.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a list of facts spells services: by name where only one of its services has it, else by id.
 * The facts that say which services there are spell the ids.
 */
final class FactNames {

  private final Set<String> taken = new HashSet<>(Set.of(FactsText.MODES, FactsText.HIDDEN));
  private final Map<String, String> shortNames = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  /**
   * Prepares for the services of a list.
   *
   * @param services their ids
   */
  FactNames(Collection<String> services) {
    FactKinds.ALL.forEach(kind -> kind.shape().firstWord().ifPresent(taken::add));
    for (String id : services) {
      String name = nameOf(id);
      if (taken.contains(name) || !FactTokens.plain(name).equals(name)) {
        continue;
      }
      if (ids.containsKey(name) && !ids.get(name).equals(id)) {
        shortNames.remove(ids.get(name));
      } else {
        ids.put(name, id);
        shortNames.put(id, name);
      }
    }
    ids.keySet().removeIf(name -> !shortNames.containsKey(ids.get(name)));
  }

  /** Returns the last part of an id: the name in its project. */
  static String nameOf(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** Returns the shortest spelling of a service. */
  String shortest(String id) {
    return shortNames.getOrDefault(id, id);
  }

  String write(Term term, FactShape.Slot slot) {
    return switch (slot) {
      case ID, NETWORK, TEXT -> FactTokens.plain(term.text());
      case SERVICE -> {
        String name = shortest(term.text());
        // in quotes it begins no other line
        yield taken.contains(name) ? FactTokens.quoted(name) : FactTokens.plain(name);
      }
      case EITHER ->
          term.match(
              service -> FactTokens.plain(shortest(service.text())),
              network -> FactTokens.plain(network.text()),
              words -> FactTokens.quoted(words.text()));
    };
  }

  Term read(FactTokens.Token token, FactShape.Slot slot) {
    return switch (slot) {
      case ID -> Term.service(token.text());
      case SERVICE -> Term.service(ids.getOrDefault(token.text(), token.text()));
      case NETWORK -> Term.network(token.text());
      case TEXT -> Term.words(token.text());
      case EITHER ->
          token.quoted()
              ? Term.words(token.text())
              : Term.service(ids.getOrDefault(token.text(), token.text()));
    };
  }
}
