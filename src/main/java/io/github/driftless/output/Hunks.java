package io.github.driftless.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** Finds the hunks of a unified diff. */
final class Hunks {

  private Hunks() {}

  /** Returns the lines of all hunks, each hunk under its {@code @@} line. */
  static List<String> of(List<String> before, List<String> after, int context) {
    Patch<String> joined = new Patch<>();
    // The algorithm with linear space, as the other one needs memory with the square of the number
    // of changed lines. It tells what goes and what comes in one place apart, and in any order.
    List<AbstractDelta<String>> open = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      if (!open.isEmpty() && !follows(delta, open.get(open.size() - 1))) {
        joined.addDelta(joined(open));
        open.clear();
      }
      open.add(delta);
    }
    if (!open.isEmpty()) {
      joined.addDelta(joined(open));
    }
    List<String> unified = UnifiedDiffUtils.generateUnifiedDiff("", "", before, joined, context);
    return unified.isEmpty() ? unified : unified.subList(2, unified.size());
  }

  private static boolean follows(AbstractDelta<String> delta, AbstractDelta<String> last) {
    return end(last.getSource()) == delta.getSource().getPosition()
        && end(last.getTarget()) == delta.getTarget().getPosition();
  }

  private static int end(Chunk<String> chunk) {
    return chunk.getPosition() + chunk.size();
  }

  private static AbstractDelta<String> joined(List<AbstractDelta<String>> deltas) {
    Chunk<String> source = joinedChunk(deltas.stream().map(AbstractDelta::getSource).toList());
    Chunk<String> target = joinedChunk(deltas.stream().map(AbstractDelta::getTarget).toList());
    if (source.size() == 0) {
      return new InsertDelta<>(source, target);
    }
    return target.size() == 0
        ? new DeleteDelta<>(source, target)
        : new ChangeDelta<>(source, target);
  }

  private static Chunk<String> joinedChunk(List<Chunk<String>> chunks) {
    List<String> lines = new ArrayList<>();
    chunks.forEach(chunk -> lines.addAll(chunk.getLines()));
    return new Chunk<>(chunks.get(0).getPosition(), lines);
  }
}
