package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.Diagram.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for items that every format takes as plain identifiers, one for each id in a diagram.
 *
 * <p>Each word of an id begins with a capital letter. Mermaid 8.8.2 finds its key words in the
 * middle of names too: it stops at the {@code end} of {@code front_end} and of {@code 4end}, never
 * at {@code FrontEnd}. What is neither an ASCII letter nor a digit ends a word; other scripts'
 * letters become their code points, {@code U6570}.
 */
public final class Identifiers {

  /** Long enough to tell services apart, short enough for a line. */
  private static final int LONGEST = 60;

  private final Map<String, String> byId = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Gives each item of a diagram its name.
   *
   * @throws IllegalArgumentException where two items have one id
   */
  public Identifiers(Diagram diagram) {
    add(diagram.items());
  }

  private void add(List<Item> items) {
    for (Item item : items) {
      String word = spell(item.id());
      String name = word;
      for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
        name = word + "_" + copy;
      }
      if (byId.put(item.id(), name) != null) {
        throw new IllegalArgumentException("two items have the id " + item.id());
      }
      add(item.items());
    }
  }

  /**
   * Returns the identifier for an item's id.
   *
   * @throws IllegalArgumentException where the diagram has no such item
   */
  public String of(String id) {
    String name = byId.get(id);
    if (name == null) {
      throw new IllegalArgumentException("the diagram has no item " + id);
    }
    return name;
  }

  private static String spell(String id) {
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int at = 0; at < id.length() && out.length() < LONGEST; ) {
      int c = id.codePointAt(at);
      at += Character.charCount(c);
      if (c < 0x80 && Character.isLetter(c)) {
        out.append((char) (start ? Character.toUpperCase(c) : c));
        start = false;
      } else if (c < 0x80 && Character.isDigit(c)) {
        out.append(out.isEmpty() ? "N" : "").append((char) c);
        start = true;
      } else {
        if (c >= 0x80 && Character.isLetterOrDigit(c)) {
          out.append(String.format(Locale.ROOT, "U%04X", c));
        }
        start = true;
      }
    }
    return out.isEmpty() ? "Item" : MermaidText.C4.matcher(out).replaceAll("$0_");
  }
}
