package io.github.driftless.proxy.nginx;

import io.github.driftless.proxy.syntax.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come: {@code allow} and {@code deny} of the innermost block that says any, of which the
 * first that fits counts (nginx documentation, "ngx_http_access_module").
 *
 * @param only the addresses that requests must come from; empty: all
 * @param closed whether nobody may
 */
record NginxAccess(List<String> only, boolean closed) {

  private static final Set<String> RULES = Set.of("allow", "deny");

  private static final NginxAccess OPEN = new NginxAccess(List.of(), false);

  /** Returns who gets to a place. */
  static NginxAccess of(NginxScope scope) {
    for (int i = scope.around().size() - 1; i >= 0; i--) {
      List<Directive> rules =
          scope.around().get(i).stream().filter(each -> RULES.contains(each.name())).toList();
      if (!rules.isEmpty()) {
        NginxAccess said = said(rules);
        // with "satisfy any" who knows the password comes from anywhere
        return satisfiesAny(scope) && NginxAuthentication.of(scope).isPresent() ? OPEN : said;
      }
    }
    return OPEN;
  }

  private static NginxAccess said(List<Directive> rules) {
    List<String> allowed = new ArrayList<>();
    for (Directive rule : rules) {
      String who = rule.argument(0).orElse("");
      boolean allows = rule.name().equals("allow");
      if (who.equals("all")) {
        return allows ? OPEN : new NginxAccess(List.copyOf(allowed), allowed.isEmpty());
      }
      if (allows) {
        allowed.add(who);
      }
    }
    return OPEN;
  }

  private static boolean satisfiesAny(NginxScope scope) {
    Optional<Directive> satisfy = scope.nearest("satisfy");
    return satisfy.flatMap(each -> each.argument(0)).filter("any"::equals).isPresent();
  }
}
