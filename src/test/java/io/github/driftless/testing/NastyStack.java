package io.github.driftless.testing;

import io.github.driftless.page.target.PageTarget;
import io.github.driftless.page.target.PageTargets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The stack of {@code nasty/stack}, in which every {@code @word@} is a position that a text can
 * stand in.
 */
public final class NastyStack {

  private static final Pattern POSITION = Pattern.compile("@([a-z]+)@");
  private static final List<String> FILES = List.of("compose.yaml", "topology.yaml");

  /** Titles, and what stands in the heads of pages: control characters are refused there. */
  private static final Set<String> IN_HEADS =
      Set.of(
          "title",
          "mode",
          "derived",
          "machine",
          "actor",
          "household",
          "tier",
          "inner",
          "group",
          "gate",
          "joined",
          "web",
          "db",
          "nas",
          "wikititle",
          "description",
          "tag");

  /** Titles of services: two that are alike would be told apart by a further word. */
  private static final List<String> OF_SERVICES = List.of("gate", "joined", "web", "db", "nas");

  private NastyStack() {}

  /** Returns the names of the positions, in their order in the files. */
  public static List<String> positions() {
    return FILES.stream()
        .flatMap(name -> POSITION.matcher(template(name)).results())
        .map(found -> found.group(1))
        .filter(name -> !name.equals("word"))
        .distinct()
        .toList();
  }

  /** Returns a word that means nothing to anybody and stands for a position. */
  public static String harmless(String position) {
    return "zq" + position + "qz";
  }

  /** Returns a harmless word for each position. */
  public static Map<String, String> harmless() {
    Map<String, String> texts = new TreeMap<>();
    positions().forEach(position -> texts.put(position, harmless(position)));
    return texts;
  }

  /**
   * Returns another text for each position.
   *
   * @param first the text of the first position; with every number there is, every text stands in
   *     every position that takes it
   */
  public static Map<String, String> rotated(int first) {
    return rotated(first, NastyTexts.all());
  }

  /** Returns one of some texts for each position that takes it, a harmless word for the others. */
  public static Map<String, String> rotated(int first, List<String> all) {
    Map<String, String> texts = new TreeMap<>();
    int next = first;
    for (String position : positions()) {
      put(position, all.get(next++ % all.size()), texts);
    }
    Set<String> taken = new HashSet<>();
    for (String position : OF_SERVICES) {
      if (!taken.add(texts.get(position).toLowerCase(Locale.ROOT))) {
        texts.put(position, harmless(position));
      }
    }
    return texts;
  }

  /**
   * Returns such texts for some ways, and an image for each position, which a browser asks for
   * wherever it takes it for more than text.
   *
   * @param step as of {@link #ways}
   */
  public static List<Map<String, String>> some(int step) {
    return Stream.concat(ways(step).mapToObj(NastyStack::rotated), Stream.of(images())).toList();
  }

  private static Map<String, String> images() {
    Map<String, String> texts = new TreeMap<>();
    for (String position : positions()) {
      put(position, "<img src=" + position + " onerror=window.pwned=1>", texts);
    }
    return texts;
  }

  private static void put(String position, String text, Map<String, String> texts) {
    texts.put(position, takes(position, text) ? text : harmless(position));
  }

  /**
   * Returns ways to put the texts into the positions, each the text of the first position.
   *
   * @param step how many ways to go on by; with {@code -Ddriftless.hostile=all} no way is left out
   */
  public static IntStream ways(int step) {
    boolean all = "all".equals(System.getProperty("driftless.hostile"));
    return IntStream.range(0, NastyTexts.all().size()).filter(first -> all || first % step == 0);
  }

  /** Some texts are refused in some positions, or mean something there that pages say too. */
  private static boolean takes(String position, String text) {
    // sentences are made with names as they are, blanks around them included
    if (!text.equals(text.strip()) || text.startsWith("\u0085") || text.endsWith("\u0085")) {
      return false;
    }
    if (IN_HEADS.contains(position) && !NastyTexts.isTitle(text)) {
      return false;
    }
    return switch (position) {
      case "container" -> text.matches("[A-Za-z0-9][A-Za-z0-9_.-]+");
      case "file" -> text.matches("[^\\p{Cntrl}/\\\\]{1,80}");
      // a key is not interpolated: what is doubled for a value would stay so
      case "variable", "label" -> !text.contains("$");
      case "tag" -> !text.contains(",");
      // any name, any service
      case "host", "excluded" -> !text.contains("*") && !text.contains("?");
      // the engine's own network
      case "network" -> !text.equals("default");
      // ends the name in a rule
      case "path" -> !text.contains("`");
      case "rulehost" -> !text.contains("`") && !text.equals("*");
      // leads to a service
      case "value", "secret", "command", "labelvalue" -> !text.contains("127.0.0.1");
      default -> true;
    };
  }

  /** Writes the stack into a folder, with a text in each position. */
  public static void write(Path folder, Map<String, String> texts) {
    try {
      Files.createDirectories(folder);
      for (String name : FILES) {
        String called =
            name.equals("compose.yaml") ? texts.getOrDefault("file", "compose") + ".yaml" : name;
        Files.writeString(
            folder.resolve(called),
            filled(
                template(name),
                texts,
                // what compose would take for a variable
                text -> escaped(name.equals("compose.yaml") ? text.replace("$", "$$") : text)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the {@code topology.yaml} without the places for pages that are not among some. */
  public static String keepingPlaces(String topology, String... keys) {
    String kept = topology;
    for (PageTarget target : PageTargets.ALL) {
      if (!List.of(keys).contains(target.key())) {
        kept = kept.replaceAll("(?m)^  " + target.key() + ": .*\n", "");
      }
    }
    return kept;
  }

  /** Returns what a page of the harmless stack would say with other texts. */
  public static String said(String harmless, Map<String, String> texts, UnaryOperator<String> how) {
    String said = harmless;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      said = said.replace(harmless(text.getKey()), how.apply(text.getValue()));
    }
    return said;
  }

  private static String filled(
      String template, Map<String, String> texts, UnaryOperator<String> how) {
    return POSITION
        .matcher(template)
        .replaceAll(
            (MatchResult found) ->
                java.util.regex.Matcher.quoteReplacement(
                    how.apply(texts.getOrDefault(found.group(1), found.group(1)))));
  }

  /** What YAML cannot hold as it is, it can hold escaped, between double quotes. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '$';
      out.append(plain ? String.valueOf(c) : String.format("\\u%04X", (int) c));
    }
    return out.toString();
  }

  private static String template(String name) {
    try {
      return Files.readString(Places.resources("nasty/stack").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
