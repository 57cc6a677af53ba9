package io.github.driftless.report;

import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.topology.Unread;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what was not read, a line each: where, what, and the way to include or dismiss it. */
public final class UnreadText {

  /** More than these of one kind nobody reads; they are counted. */
  private static final int NAMED = 10;

  private UnreadText() {}

  /** Returns the lines, each ended by a line feed; empty where nothing was left out. */
  public static String of(List<Unread> unread, Door door) {
    ProblemPrinter names = door.printer();
    Map<Unread.Kind, Integer> counted = new EnumMap<>(Unread.Kind.class);
    unread.forEach(each -> counted.merge(each.kind(), 1, Integer::sum));
    StringBuilder text = new StringBuilder();
    counted.forEach(
        (kind, count) -> {
          unread.stream()
              .filter(each -> each.kind() == kind)
              .limit(NAMED)
              .forEach(
                  each ->
                      text.append(
                          names.line(Optional.of(each.source()), "note: " + sentence(each))));
          if (count > NAMED) {
            text.append("  and ").append(count - NAMED).append(" more ").append(plural(kind));
            text.append('\n');
          }
        });
    return text.toString();
  }

  private static String sentence(Unread unread) {
    String what = unread.what();
    return switch (unread.kind()) {
      case COMPOSE_FILE ->
          "not read: this compose file belongs to no project; "
              + way("name it under \"projects\"", what);
      case TEMPLATE ->
          "not read: this is a template that is not rendered; "
              + way("name what it is rendered to under \"projects\"", what);
      case PROFILE ->
          "not read: "
              + and(unread.holds())
              + ", since profile \""
              + what
              + "\" is not active; "
              + way("add it to \"profiles\" of \"compose\"", what);
      case PROXY ->
          "not read: the routes of "
              + what
              + ", which it keeps "
              + unread.sign().orElse("elsewhere")
              + "; "
              + way("write them under \"routes\" of \"remote-access\"", what);
      case NETWORK ->
          "not known: the driver of the external network "
              + what
              + ", since "
              + unread.sign().orElse("a sign")
              + " speaks for macvlan or ipvlan; "
              + way("write \"" + what + ": { driver: macvlan }\" under \"networks\"", what);
      case HOSTS -> hosts(unread);
    };
  }

  private static String hosts(Unread unread) {
    String all = and(unread.holds());
    return unread
            .sign()
            .map(sign -> all + " are read as hosts of their own, since " + sign)
            .orElse(
                "not known: whether " + all + " are hosts of their own; all is read as one machine")
        + "; "
        + way("name the hosts under \"hosts:\"", unread.what());
  }

  private static String way(String include, String what) {
    return include + " in topology.yaml, or list \"" + what + "\" under \"ignore\"";
  }

  private static String plural(Unread.Kind kind) {
    return switch (kind) {
      case COMPOSE_FILE -> "compose files that belong to no project";
      case TEMPLATE -> "templates that are not rendered";
      case PROFILE -> "profiles that are not active";
      case PROXY -> "proxies whose routes were not read";
      case NETWORK -> "external networks of unknown driver";
      case HOSTS -> "folders that may be hosts";
    };
  }

  private static String and(List<String> names) {
    if (names.size() == 1) {
      return names.get(0);
    }
    int named = names.size() > NAMED ? NAMED : names.size() - 1;
    String last = named == NAMED ? names.size() - NAMED + " more" : names.get(named);
    return String.join(", ", names.subList(0, named)) + " and " + last;
  }
}
