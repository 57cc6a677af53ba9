package io.github.driftless.wikijs;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Spelling.Option;
import io.github.driftless.wikijs.PublishPlan.Work;
import io.github.driftless.wikijs.PublishStep.Action;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans that words come back which an interrupted run overwrote. */
final class RescuePlanner {

  /** How many of the newest pages are looked at. */
  private static final int LOOKED_AT = 3;

  private final WikiApi api;
  private final Patience patience;
  private final boolean force;

  RescuePlanner(WikiApi api, Patience patience, boolean force) {
    this.api = api;
    this.patience = patience;
    this.force = force;
  }

  /**
   * A run that died can have overwritten words in the page that it wrote last. It wrote one after
   * the other, so that page is among those that were updated last; renderings may be newer.
   */
  void plan(List<Work> works) throws WikiFailure {
    List<Work> newest =
        works.stream()
            .filter(RescuePlanner::isOursByItsStamp)
            .sorted(
                Comparator.comparing((Work work) -> work.listed().orElseThrow().updated())
                    .reversed())
            .limit(LOOKED_AT)
            .toList();
    LostText lost = new LostText(api, patience);
    for (Work work : newest) {
      RemotePage page = work.before().orElseThrow();
      for (Map.Entry<String, String> stamp : stamps(page.revision().content()).entrySet()) {
        Optional<LostText.Found> found = lost.find(page, stamp.getKey(), stamp.getValue());
        if (found.isPresent()) {
          works.set(works.indexOf(work), rescue(work, stamp, found.get()));
          break;
        }
      }
    }
  }

  private static boolean isOursByItsStamp(Work work) {
    return work.before().isPresent()
        && switch (work.step().action()) {
          case UNCHANGED, UPDATE, KEEP, DELETE -> true;
          default -> false;
        };
  }

  private static Map<String, String> stamps(String content) {
    Map<String, String> stamps = new LinkedHashMap<>(RegionFilling.stamps(content));
    Stamp.find(content)
        .map(Stamp.Stamped::stamp)
        .filter(stamp -> !stamp.over().equals(Stamp.NONE))
        .ifPresent(stamp -> stamps.put(stamp.text().strip(), stamp.over()));
    return stamps;
  }

  private Work rescue(Work work, Map.Entry<String, String> stamp, LostText.Found found) {
    RemotePage page = work.before().orElseThrow();
    Revision words = PutBack.of(found.words(), page.revision());
    if (found.nothingFollowed()) {
      Advice remark =
          Advice.of("an interrupted run overwrote what somebody wrote here; it was put back");
      return rescue(work, Action.RESCUE, words, words, remark);
    }
    if (!force) {
      Advice remark =
          Advice.of(
                  "an interrupted run overwrote what somebody wrote here; look into its history,"
                      + " take what is wanted, then use ")
              .then(Option.FORCE);
      return rescue(work, Action.CONFLICT, words, words, remark);
    }
    // whoever forces it has seen it: the stamp now tells of what is there
    Revision wanted = work.wanted().orElse(page.revision());
    String seen = stamp.getKey().replace(stamp.getValue(), page.revision().hashInHistory());
    return rescue(
        work,
        Action.REPLACE,
        wanted,
        wanted.withContent(wanted.content().replace(stamp.getKey(), seen)),
        Advice.of("what an interrupted run overwrote stays in the page's history"));
  }

  private static Work rescue(
      Work work, Action action, Revision shown, Revision wanted, Advice remark) {
    Optional<Revision> now = work.before().map(RemotePage::revision);
    PageKey key = work.step().key();
    String diff = WikiPageText.diff(key, now, Optional.of(shown));
    return new Work(
        new PublishStep(action, key, diff, remark),
        work.listed(),
        work.before(),
        Optional.of(wanted));
  }
}
