package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON that comes with the program and that tests have read before: a library's reader takes
 * several times as long to make ready as to read it. Numbers are whole. What is no such JSON is a
 * fault of the program, and an exception.
 */
final class PlainJson {

  private final char[] text;
  private int at;

  private PlainJson(String text) {
    this.text = text.toCharArray();
  }

  /** Returns what a text says in Java: maps, lists, texts, numbers and booleans. */
  static Object read(String text) {
    PlainJson json = new PlainJson(text);
    Object value = json.value();
    json.blank();
    if (json.at < json.text.length) {
      throw json.wrong();
    }
    return value;
  }

  private Object value() {
    char first = next();
    if (first == '{') {
      return map();
    }
    if (first == '[') {
      return list();
    }
    return first == '"' ? string() : word();
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    while (next() != '}') {
      String key = string();
      expect(':');
      map.put(key, value());
      separate('}');
    }
    at++;
    return map;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    at++;
    while (next() != ']') {
      list.add(value());
      separate(']');
    }
    at++;
    return list;
  }

  /** Passes a comma, which must have something behind it. */
  private void separate(char end) {
    if (next() != end) {
      expect(',');
      if (next() == end) {
        throw wrong();
      }
    }
  }

  private String string() {
    expect('"');
    int from = at;
    while (text[at] != '"') {
      if (text[at] == '\\') {
        at = from;
        return escaped();
      }
      at++;
    }
    return new String(text, from, at++ - from);
  }

  private String escaped() {
    StringBuilder string = new StringBuilder();
    for (char c = text[at++]; c != '"'; c = text[at++]) {
      string.append(c == '\\' ? escape(text[at++]) : c);
    }
    return string.toString();
  }

  private char escape(char name) {
    return switch (name) {
      case '"', '\\', '/' -> name;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(new String(text, at - 4, 4), 16);
      }
      default -> throw wrong();
    };
  }

  private Object word() {
    int from = at;
    while (at < text.length && ",]} \n\r\t".indexOf(text[at]) < 0) {
      at++;
    }
    String word = new String(text, from, at - from);
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> Long.valueOf(word);
    };
  }

  /** Passes what is blank, and returns the character behind it. */
  private char next() {
    blank();
    if (at == text.length) {
      throw wrong();
    }
    return text[at];
  }

  private void blank() {
    while (at < text.length && text[at] <= ' ') {
      at++;
    }
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      throw wrong();
    }
    at++;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("not the JSON that is expected, at character " + at);
  }
}
