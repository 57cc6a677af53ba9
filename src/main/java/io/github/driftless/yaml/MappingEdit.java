package io.github.driftless.yaml;

import io.github.driftless.yaml.MappingNode.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a mapping that may change it. Nothing is copied before the first change, as most
 * walks change nothing: each entry in turn is kept, replaced or left out, then {@link #node()}
 * gives the outcome.
 */
public final class MappingEdit {

  private final MappingNode before;
  private int seen;
  private boolean sameKeys = true;

  /** What the entries have become; null while they are as they were. */
  private @Nullable List<Entry> after;

  /** Begins at the first entry. */
  public MappingEdit(MappingNode before) {
    this.before = before;
  }

  /** Says what takes the place of the next entry, which may be the entry itself. */
  public void next(Entry entry) {
    Entry old = before.entries().get(seen++);
    if (after == null) {
      if (entry == old) {
        return;
      }
      after = copied();
    }
    sameKeys &= entry.key().equals(old.key());
    after.add(entry);
  }

  /** Leaves out the next entry. */
  public void drop() {
    seen++;
    sameKeys = false;
    if (after == null) {
      after = copied();
    }
  }

  /** Returns the mapping with the changes; the very mapping where there were none. */
  public MappingNode node() {
    if (after == null) {
      return before;
    }
    return sameKeys ? before.withValues(after) : before.withEntries(after);
  }

  private List<Entry> copied() {
    List<Entry> entries = new ArrayList<>(before.entries().size());
    entries.addAll(before.entries().subList(0, seen - 1));
    return entries;
  }
}
