package io.github.driftless.compose;

import io.github.driftless.compose.AttributeRules.Cast;
import io.github.driftless.compose.AttributeRules.Concern;
import io.github.driftless.compose.AttributeRules.Default;
import io.github.driftless.compose.AttributeRules.Form;
import io.github.driftless.compose.AttributeRules.Merge;
import io.github.driftless.compose.AttributeRules.Output;
import io.github.driftless.compose.AttributeRules.Paths;
import io.github.driftless.compose.AttributeRules.Unique;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of attributes: all that is known of the value at one path. Validation,
 * merging, canonical form, paths, units and suggestions follow from it.
 *
 * <p>Rows form a tree. A row's value may have named parts ({@link #named()}), parts of any name
 * ({@link #each()}) and items ({@link #item()}).
 */
final class Attribute {

  /** What may be written, added up. */
  static final int TEXT = 1;

  static final int INTEGER = 2;
  static final int FRACTION = 4;
  static final int FLAG = 8;
  static final int NULL = 16;
  static final int LIST = 32;
  static final int MAPPING = 64;
  static final int NUMBER = INTEGER | FRACTION;
  static final int SCALAR = TEXT | NUMBER | FLAG | NULL;
  static final int ANYTHING = SCALAR | LIST | MAPPING;

  private final String name;
  private final int kinds;
  private final Map<String, Attribute> named = new LinkedHashMap<>();
  private @Nullable Attribute each;
  private @Nullable Attribute item;

  private Output output;
  private Merge merge = Merge.DEFAULT;
  private Unique unique = Unique.NONE;
  private Form form = Form.LONG;
  private Paths paths = Paths.NONE;
  private Cast cast = Cast.NONE;
  private Default filled = Default.NONE;
  private boolean closed;
  private boolean extensible = true;
  private boolean exact;
  private boolean undated;
  private boolean distinct;
  private boolean fact;
  private @Nullable Predicate<String> names;
  private @Nullable Predicate<String> pattern;
  private String patternWords = "";
  private List<String> required = List.of();
  private List<String> values = List.of();
  private @Nullable Integer least;
  private @Nullable Integer most;
  private String printedName;
  private String since = "";
  private List<Attribute> always = List.of();
  private final Set<Concern> concerns = EnumSet.noneOf(Concern.class);

  Attribute(String name, int kinds, Output output) {
    this.name = name;
    this.printedName = name;
    this.kinds = kinds;
    this.output = output;
  }

  // -- reading the table --

  String name() {
    return name;
  }

  /** Returns the key under which the value is printed. */
  String printedName() {
    return printedName;
  }

  int kinds() {
    return kinds;
  }

  boolean takes(int kind) {
    return (kinds & kind) != 0;
  }

  Map<String, Attribute> named() {
    return named;
  }

  @Nullable Attribute each() {
    return each;
  }

  @Nullable Attribute item() {
    return item;
  }

  /** Returns the row of a part of the mapping at this row; null where nothing is known of it. */
  @Nullable Attribute part(String key) {
    if (named.isEmpty()) {
      return each; // without a look at the key, which may be the name of one service in thousands
    }
    Attribute found = named.get(key);
    return found == null ? each : found;
  }

  /** Returns whether a key may be written here, as far as the table says. */
  boolean isKey(String key) {
    return named.containsKey(key) || each != null && (names == null || names.test(key));
  }

  Output output() {
    return output;
  }

  /** Returns the named parts that are printed even where nothing was written. */
  List<Attribute> always() {
    return always;
  }

  /** Returns whether a phase has anything to do with the value or with any part of it. */
  boolean concerns(Concern phase) {
    return concerns.contains(phase);
  }

  Merge merge() {
    return merge;
  }

  Unique unique() {
    return unique;
  }

  Form form() {
    return form;
  }

  Paths paths() {
    return paths;
  }

  Cast cast() {
    return cast;
  }

  Default filled() {
    return filled;
  }

  /** Returns whether keys that no row names are refused. */
  boolean closed() {
    return closed;
  }

  /** Returns whether {@code x-…} keys may stand here. */
  boolean extensible() {
    return extensible;
  }

  /** Returns whether {@code 80.0} is refused where {@code 80} is not. */
  boolean exact() {
    return exact;
  }

  /** Returns whether a number here is a whole one, of 64 bits at most. */
  boolean isCounted() {
    return exact || output.isCounted();
  }

  /** Returns whether a date without quotes is refused. */
  boolean isUndated() {
    return undated;
  }

  /** Returns whether an item of the list may be a date without quotes. */
  boolean dates() {
    return output == Output.HOSTS;
  }

  boolean distinct() {
    return distinct;
  }

  /** Returns whether the value says something of the network. */
  boolean fact() {
    return fact;
  }

  Optional<Predicate<String>> pattern() {
    return Optional.ofNullable(pattern);
  }

  String patternWords() {
    return patternWords;
  }

  List<String> required() {
    return required;
  }

  List<String> values() {
    return values;
  }

  Optional<Integer> least() {
    return Optional.ofNullable(least);
  }

  Optional<Integer> most() {
    return Optional.ofNullable(most);
  }

  /**
   * Returns the release of Docker Compose that first took the attribute, as its reference says;
   * empty where it says none, as of all that is as old as the specification.
   */
  String since() {
    return since;
  }

  /** Finishes the table: called once, on its root. */
  void freeze() {
    always =
        named.values().stream()
            .filter(
                part -> part.output.name().startsWith("ALWAYS_") || part.output == Output.COMMAND)
            .toList();
    concerns.addAll(Concern.of(this));
    for (Attribute part : parts()) {
      part.freeze();
      concerns.addAll(part.concerns);
    }
  }

  private List<Attribute> parts() {
    List<Attribute> parts = new ArrayList<>(named.values());
    if (each != null) {
      parts.add(each);
    }
    if (item != null) {
      parts.add(item);
    }
    return parts;
  }

  // -- writing the table --

  Attribute add(Attribute part) {
    named.put(part.name, part);
    closed = true;
    return part;
  }

  Attribute each(Attribute part) {
    each = part;
    return this;
  }

  Attribute item(Attribute part) {
    item = part;
    return this;
  }

  Attribute names(Predicate<String> allowed) {
    names = allowed;
    return this;
  }

  Attribute merge(Merge rule) {
    merge = rule;
    return this;
  }

  Attribute unique(Unique rule) {
    unique = rule;
    return this;
  }

  Attribute form(Form rule) {
    form = rule;
    return this;
  }

  Attribute paths(Paths rule) {
    paths = rule;
    return this;
  }

  Attribute cast(Cast rule) {
    cast = rule;
    return this;
  }

  Attribute filled(Default rule) {
    filled = rule;
    return this;
  }

  /** Nothing is filled in here nor in any part. */
  Attribute unfilled() {
    filled = filled == Default.BIND ? Default.BIND_WITHOUT_HOST_PATH : Default.NONE;
    parts().forEach(Attribute::unfilled);
    return this;
  }

  Attribute as(Output type) {
    output = type;
    return this;
  }

  Attribute closed(boolean refuse) {
    closed = refuse;
    return this;
  }

  Attribute notExtensible() {
    extensible = false;
    return this;
  }

  /** A date without quotes, elsewhere written out as a text, is refused. */
  Attribute undated() {
    undated = true;
    return this;
  }

  /** A number must be written without a point or an exponent. */
  Attribute exactly() {
    exact = true;
    return this;
  }

  /** No two items of the list may be equal. */
  Attribute asSet() {
    distinct = true;
    return this;
  }

  /** The value, and all in it, says something of the network. */
  Attribute asFact() {
    fact = true;
    parts().forEach(Attribute::asFact);
    return this;
  }

  Attribute needs(String... keys) {
    required = List.of(keys);
    return this;
  }

  Attribute oneOf(String... texts) {
    values = List.of(texts);
    return this;
  }

  Attribute like(Predicate<String> rule, String words) {
    pattern = rule;
    patternWords = words;
    return this;
  }

  Attribute between(int lowest, int highest) {
    least = lowest;
    most = highest;
    return this;
  }

  Attribute atLeast(int lowest) {
    least = lowest;
    return this;
  }

  Attribute printedAs(String key) {
    printedName = key;
    return this;
  }

  Attribute since(String version) {
    since = version;
    return this;
  }
}
