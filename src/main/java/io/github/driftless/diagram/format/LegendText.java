package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Legend.Entry;

/** A legend for formats whose legends hold nothing but text. */
final class LegendText {

  private LegendText() {}

  /** Returns a line in letters; empty for the meaning of nodes. */
  static String sample(Entry entry) {
    return entry
        .line()
        .map(
            kind ->
                switch (kind) {
                  case SOLID, HIDDEN -> "\u2500\u2500\u25b6";
                  case DOTTED -> "- -\u25b6";
                  case THICK -> "\u2501\u2501\u25b6";
                })
        .orElse("");
  }

  /** Returns the sample, if there is one, and the text. */
  static String words(Entry entry) {
    return (sample(entry) + " " + entry.text()).strip();
  }
}
