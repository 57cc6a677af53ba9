package io.github.driftless.wikijs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The changes of a page. The wiki keeps what a page was before each.
 *
 * @param versions the numbers by which to ask for that, newest first
 * @param crossed whether the two newest changes began from the same text. Wiki.js reads a page,
 *     keeps what it was, and writes it, in this order and without a lock: of two who save at once,
 *     the second writes over the first, whose text then is in no version
 * @param saved when the page had been saved or rendered last before the newest change; the epoch
 *     where there was none, or the wiki did not say
 */
record History(List<Integer> versions, boolean crossed, Instant saved) {

  /** One change: its number, and when the page had been saved or rendered last before it. */
  record Entry(int version, Instant saved) {}

  History {
    versions = List.copyOf(versions);
  }

  /** Returns the history with these changes, given in any order. */
  static History of(List<Entry> entries) {
    // the wiki sorts by time, and two changes can fall into one millisecond
    List<Entry> newest =
        entries.stream().sorted(Comparator.comparingInt(Entry::version).reversed()).toList();
    boolean crossed =
        newest.size() > 1
            && !newest.get(0).saved().equals(Instant.EPOCH)
            && newest.get(0).saved().equals(newest.get(1).saved());
    return new History(
        newest.stream().map(Entry::version).toList(),
        crossed,
        newest.isEmpty() ? Instant.EPOCH : newest.get(0).saved());
  }
}
