package io.github.driftless.compose;

import static io.github.driftless.compose.Attribute.FLAG;
import static io.github.driftless.compose.Attribute.INTEGER;
import static io.github.driftless.compose.Attribute.LIST;
import static io.github.driftless.compose.Attribute.MAPPING;
import static io.github.driftless.compose.Attribute.NULL;
import static io.github.driftless.compose.Attribute.NUMBER;
import static io.github.driftless.compose.Attribute.SCALAR;
import static io.github.driftless.compose.Attribute.TEXT;

import io.github.driftless.compose.AttributeRules.Cast;
import io.github.driftless.compose.AttributeRules.Output;

/** The shapes that rows of the table of attributes are made of. */
final class Shapes {

  private static final String EACH = "*";
  private static final String ITEM = "[]";

  private Shapes() {}

  static Attribute text(String name) {
    return new Attribute(name, TEXT, Output.TEXT);
  }

  /** True or false, also in quotes. */
  static Attribute flag(String name) {
    return new Attribute(name, FLAG | TEXT, Output.FLAG);
  }

  static Attribute castFlag(String name) {
    return flag(name).cast(Cast.FLAG);
  }

  static Attribute number(String name) {
    return new Attribute(name, NUMBER | TEXT, Output.NUMBER);
  }

  static Attribute integer(String name) {
    return new Attribute(name, INTEGER | TEXT, Output.INTEGER);
  }

  static Attribute castInteger(String name) {
    return integer(name).cast(Cast.INTEGER);
  }

  /** A size: a number of bytes, or a text with a unit such as {@code 512m}. */
  static Attribute bytes(String name) {
    return new Attribute(name, NUMBER | TEXT, Output.BYTES);
  }

  static Attribute duration(String name) {
    return new Attribute(name, TEXT, Output.OPTIONAL_DURATION);
  }

  /** A list of texts, none twice. */
  static Attribute texts(String name) {
    return list(name, text(ITEM)).as(Output.TEXTS).asSet();
  }

  /** A list of texts. */
  static Attribute anyTexts(String name) {
    return list(name, text(ITEM)).as(Output.TEXTS);
  }

  /** One text or a list of them. */
  static Attribute textOrTexts(String name) {
    return new Attribute(name, TEXT | LIST, Output.TEXTS).item(text(ITEM)).asSet();
  }

  /** A mapping of names to scalars, or a list of {@code name=value}. */
  static Attribute keyValues(String name) {
    return new Attribute(name, MAPPING | LIST, Output.OPTIONS)
        .each(new Attribute(EACH, SCALAR, Output.TEXT))
        .names(key -> !key.isEmpty())
        .closed(true)
        .notExtensible()
        .item(text(ITEM))
        .asSet();
  }

  /** A mapping of names to texts or numbers. */
  static Attribute options(String name) {
    return new Attribute(name, MAPPING, Output.OPTIONS)
        .each(new Attribute(EACH, TEXT | NUMBER, Output.TEXT));
  }

  static Attribute command(String name) {
    return new Attribute(name, NULL | TEXT | LIST, Output.COMMAND).item(text(ITEM));
  }

  static Attribute list(String name, Attribute item) {
    return new Attribute(name, LIST, Output.LIST).item(item);
  }

  static Attribute struct(String name) {
    return new Attribute(name, MAPPING, Output.STRUCT).closed(true);
  }

  static Attribute structItem() {
    return struct(ITEM);
  }

  static Attribute item(int kinds, Output output) {
    return new Attribute(ITEM, kinds, output);
  }

  static Attribute map(String name, Attribute each) {
    return new Attribute(name, MAPPING, Output.MAP).each(each);
  }

  static Attribute eachOf(int kinds, Output output) {
    return new Attribute(EACH, kinds, output);
  }

  /** A resource's or service's key (Compose Specification: {@code [a-zA-Z0-9._-]+}). */
  static boolean isName(String key) {
    if (key.isEmpty()) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!(isAlphanumeric(c) || c == '.' || c == '_' || c == '-')) {
        return false;
      }
    }
    return true;
  }

  static boolean isLowerCase(String key) {
    return !key.isEmpty() && key.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** The engine's rule for a container's name, found anywhere in the text. */
  static boolean holdsContainerName(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char next = text.charAt(i + 1);
      if (isAlphanumeric(text.charAt(i))
          && (isAlphanumeric(next) || next == '_' || next == '.' || next == '-')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
