package io.github.driftless.proxy.caddy;

import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.syntax.Directive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what is imported in the place of the import, and arguments and blocks in theirs (Caddy
 * documentation, "import", "Caddyfile Concepts", "Snippets" and "Named routes").
 */
final class CaddyImports {

  private static final String BLOCK = "{block}";
  private static final Pattern BLOCKS = Pattern.compile("\\{blocks\\.([^}]+)\\}");

  /** One argument, or a slice of them. */
  private static final Pattern ARGUMENT =
      Pattern.compile("\\{args(?:\\[([0-9]{0,4})(:([0-9]{0,4}))?\\]|\\.([0-9]{1,4}))\\}");

  private final ConfigFiles files;
  private final Map<Path, List<Directive>> parsed;
  private final UnaryOperator<String> values;
  private final Problems problems;
  private final Map<String, List<Directive>> snippets = new LinkedHashMap<>();
  private final Map<String, List<Directive>> named = new LinkedHashMap<>();
  private final Set<Path> taken = new HashSet<>();
  private final Set<Object> told = new HashSet<>();
  private int expansions;

  /**
   * What an import hands on.
   *
   * @param block what stands in the braces behind it
   * @param ring the snippets and files that are being imported
   */
  private record Frame(List<String> arguments, List<Directive> block, Set<Object> ring) {

    private static final Frame OUTSIDE = new Frame(List.of(), List.of(), Set.of());

    private Frame in(Object imported, List<String> words, List<Directive> inside) {
      Set<Object> all = new LinkedHashSet<>(ring);
      all.add(imported);
      return new Frame(words, inside, all);
    }
  }

  /**
   * @param parsed the Caddyfiles and their directives
   * @param values fills in variables of a word
   */
  CaddyImports(
      ConfigFiles files,
      Map<Path, List<Directive>> parsed,
      UnaryOperator<String> values,
      Problems problems) {
    this.files = files;
    this.parsed = parsed;
    this.values = values;
    this.problems = problems;
  }

  /** Takes in the snippets and named routes among directives that are outside of all sites. */
  void gather(List<Directive> directives) {
    for (Directive each : directives) {
      if (isSnippet(each)) {
        snippets.putIfAbsent(each.name().substring(1, each.name().length() - 1), each.inside());
      } else if (isNamedRoute(each)) {
        named.putIfAbsent(each.name().substring(2, each.name().length() - 1), each.inside());
      }
    }
  }

  static boolean isSnippet(Directive directive) {
    return directive.name().startsWith("(") && directive.name().endsWith(")");
  }

  static boolean isNamedRoute(Directive directive) {
    return directive.name().startsWith("&(") && directive.name().endsWith(")");
  }

  /** Returns the files that were imported. */
  Set<Path> taken() {
    return taken;
  }

  /** Returns directives with everything in its place. */
  List<Directive> expanded(List<Directive> directives) {
    expansions = 0;
    return expanded(directives, Frame.OUTSIDE);
  }

  private List<Directive> expanded(List<Directive> directives, Frame frame) {
    List<Directive> out = new ArrayList<>();
    for (Directive each : directives) {
      if (expansions++ > ProxyLimits.ROUTES) {
        return out;
      }
      Matcher blocks = BLOCKS.matcher(each.name());
      if (each.name().equals("import")) {
        out.addAll(imported(each, frame));
      } else if (each.name().equals("invoke")) {
        out.add(invoked(each));
      } else if (each.name().equals(BLOCK)) {
        out.addAll(frame.block());
      } else if (blocks.matches()) {
        frame.block().stream()
            .filter(part -> part.name().equals(blocks.group(1)))
            .forEach(part -> out.addAll(part.inside()));
      } else {
        out.add(
            new Directive(
                filled(each.words(), frame.arguments()),
                each.block().map(inside -> isSnippet(each) ? inside : expanded(inside, frame)),
                each.at()));
      }
    }
    return out;
  }

  private List<Directive> imported(Directive directive, Frame frame) {
    List<String> words = filled(directive.arguments(), frame.arguments());
    if (words.isEmpty()) {
      return List.of();
    }
    String what = words.get(0);
    List<String> arguments = words.subList(1, words.size());
    List<Directive> block = expanded(directive.inside(), frame);
    if (snippets.containsKey(what)) {
      return isRing(what, directive, frame)
          ? List.of()
          : expanded(snippets.get(what), frame.in(what, arguments, block));
    }
    List<Directive> all = new ArrayList<>();
    List<Path> found = files.included(what, directive.at().file());
    for (Path file : found) {
      if (parsed.containsKey(file)
          && !isRing(file, directive, frame)
          && !(file.equals(directive.at().file()) && !what.contains("*") && tell(directive))) {
        taken.add(file);
        gather(parsed.get(file));
        all.addAll(expanded(parsed.get(file), frame.in(file, arguments, block)));
      }
    }
    if (found.isEmpty() && !what.contains("*") && told.add(directive.at())) {
      problems.add(
          Problem.warning(
                  "proxy-file", "nothing at hand is called \"" + what + "\"", directive.at())
              .withHint("routes that it holds are not known"));
    }
    return all;
  }

  private boolean isRing(Object what, Directive directive, Frame frame) {
    // what is nested deeper than anybody nests it is left out
    return frame.ring().contains(what)
        ? tell(directive)
        : frame.ring().size() >= ProxyLimits.INCLUDES;
  }

  private boolean tell(Directive directive) {
    if (told.size() < ProxyLimits.PROBLEMS && told.add(directive.at())) {
      problems.add(
          Problem.warning(
                  "proxy-syntax",
                  "what is imported here imports itself: Caddy refuses the whole file",
                  directive.at())
              .withHint("the rest is read on; take the import away"));
    }
    return true;
  }

  private Directive invoked(Directive directive) {
    List<String> arguments = directive.arguments();
    String name = arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
    List<String> words = new ArrayList<>(List.of("route"));
    if (arguments.size() > 1) {
      words.add(arguments.get(0));
    }
    return new Directive(words, Optional.of(named.getOrDefault(name, List.of())), directive.at());
  }

  private List<String> filled(List<String> words, List<String> arguments) {
    List<String> out = new ArrayList<>();
    for (String word : words) {
      Matcher whole = ARGUMENT.matcher(word);
      if (whole.matches() && whole.group(2) != null) {
        out.addAll(slice(whole, arguments));
      } else {
        out.add(values.apply(filled(word, arguments)));
      }
    }
    return out;
  }

  private static List<String> slice(Matcher match, List<String> arguments) {
    int from = number(match.group(1), 0);
    int to = Math.min(number(match.group(3), arguments.size()), arguments.size());
    return from <= to ? arguments.subList(from, to) : List.of();
  }

  private static int number(String digits, int other) {
    return digits == null || digits.isEmpty() ? other : Integer.parseInt(digits);
  }

  private static String filled(String word, List<String> arguments) {
    if (!word.contains("{args")) {
      return word;
    }
    return ARGUMENT
        .matcher(word)
        .replaceAll(
            match -> {
              String digits = match.group(4) == null ? match.group(1) : match.group(4);
              int index = digits == null || digits.isEmpty() ? -1 : Integer.parseInt(digits);
              return Matcher.quoteReplacement(
                  match.group(2) == null && index >= 0 && index < arguments.size()
                      ? arguments.get(index)
                      : match.group());
            });
  }
}
