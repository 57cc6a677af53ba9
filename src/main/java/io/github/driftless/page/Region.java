package io.github.driftless.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a marker region may hold; each is a template of the same name. */
public enum Region {
  SUMMARY(false),
  DIAGRAM(true),
  WAYS_OUT(true),
  SERVICES(true),
  COMPARISON(false),
  SWITCHING(false),
  NETWORKS(true),
  EXPOSURE(true),
  INVENTORY(false),
  REMOTE_ACCESS(true),
  ROUTES(false);

  private final boolean aboutOneMode;

  Region(boolean aboutOneMode) {
    this.aboutOneMode = aboutOneMode;
  }

  /** Returns whether it is about one mode, to be named where the stack has several. */
  public boolean isAboutOneMode() {
    return aboutOneMode;
  }

  /** Returns its name in markers, in kebab-case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the region with a name. */
  public static Optional<Region> of(String word) {
    return Arrays.stream(values()).filter(region -> region.word().equals(word)).findFirst();
  }

  /** Returns all names. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Region::word).toList();
  }
}
