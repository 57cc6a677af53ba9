package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the pages of a stack go, and what all places have in common.
 *
 * @param places what is said of each place, by its key, in written order; which places there can be
 *     is known to the schema
 * @param regions hand-written pages with marker regions that are kept up to date, absolute
 * @param written which pages are written
 * @param subnetsHidden whether subnets and fixed addresses are left out of what is written
 * @param findingsHidden whether findings are left out of what is written
 * @param templates the folder whose templates replace those that ship; empty for none; absolute
 * @param fragments the folder whose prose replaces that which ships; empty for none; absolute
 */
public record Pages(
    Map<String, PlaceSettings> places,
    List<Path> regions,
    Set<SitePage> written,
    boolean subnetsHidden,
    boolean findingsHidden,
    Optional<Path> templates,
    Optional<Path> fragments) {

  /** The keys under {@code pages} that hold for every place; each other one is a place's. */
  public static final Set<String> COMMON_KEYS =
      Set.of("include", "regions", "templates", "fragments");

  /** No pages at all. */
  public static final Pages NONE =
      new Pages(
          Map.of(), List.of(), SitePage.usual(), false, false, Optional.empty(), Optional.empty());

  public Pages {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    regions = List.copyOf(regions);
    written = Collections.unmodifiableSet(new TreeSet<>(written));
  }

  /** Returns what is said under a place's key; empty where nothing is. */
  public Optional<PlaceSettings> place(String key) {
    return Optional.ofNullable(places.get(key));
  }
}
