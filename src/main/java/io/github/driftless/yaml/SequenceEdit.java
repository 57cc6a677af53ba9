package io.github.driftless.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a sequence that may change it, as {@link MappingEdit} is one through a mapping.
 */
public final class SequenceEdit {

  private final SequenceNode before;
  private int seen;

  /** What the items have become; null while they are as they were. */
  private @Nullable List<Node> after;

  /** Begins at the first item. */
  public SequenceEdit(SequenceNode before) {
    this.before = before;
  }

  /** Says what takes the place of the next item, which may be the item itself. */
  public void next(Node item) {
    Node old = before.items().get(seen++);
    if (after == null) {
      if (item == old) {
        return;
      }
      after = copied();
    }
    after.add(item);
  }

  /** Leaves out the next item. */
  public void drop() {
    seen++;
    if (after == null) {
      after = copied();
    }
  }

  /** Returns the sequence with the changes; the very sequence where there were none. */
  public SequenceNode node() {
    return after == null ? before : before.withItems(after);
  }

  private List<Node> copied() {
    List<Node> items = new ArrayList<>(before.items().size());
    items.addAll(before.items().subList(0, seen - 1));
    return items;
  }
}
