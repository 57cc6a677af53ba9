package io.github.driftless.wikijs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.page.marker.MarkerKind;
import io.github.driftless.wikijs.Fate.Request;
import io.github.driftless.wikijs.PublishStep.Action;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One random life of a stack, a wiki and the people who edit both. */
final class PublishHistory {

  /** What a history is made of, counted so that none goes missing unseen. */
  enum Event {
    HUMAN_DURING_RUN,
    PUT_BACK,
    CONFLICT,
    FORCED,
    PRUNED,
    KILLED,
    FAILED,
    MOVED,
    REGION_CONFLICT,
    INTERRUPTED,
    RESCUED,
    NOT_RENDERED,
    LINKS_REPAIRED,
    SETTINGS,
    LEFT_ALONE
  }

  private static final String SOURCE = "stacks/sample";
  private static final PageKey LEDGER = Ledger.key(new PageKey("en", "networks"));
  private static final PageKey HAND_WRITTEN = new PageKey("en", "notes");
  private static final Pattern TOKEN = Pattern.compile("#w\\d+#");
  private static final List<String> PATHS =
      List.of("networks", "networks/tiers", "networks/vpn", "networks/ports");
  private static final String BEGIN = "<!-- driftless:begin ports -->\n";
  private static final String END = "<!-- driftless:end ports -->\n";

  private final long seed;
  private final Random random;
  private final Map<Event, Integer> seen;
  private final WikiModel wiki = new WikiModel();
  private final SortedMap<String, WikiPage> planned = new TreeMap<>();
  private final StringBuilder story = new StringBuilder();
  private String regionText = "region 0";

  /** What a forced run that was interrupted may have begun to replace: a later one may go on. */
  private final Set<String> forced = new HashSet<>();

  private int words;
  private int texts;

  PublishHistory(long seed, Map<Event, Integer> seen) {
    this.seed = seed;
    this.random = new Random(seed);
    this.seen = seen;
  }

  void run(BiFunction<WikiModel, Fate, ? extends WikiApi> connect) {
    wiki.write(HAND_WRITTEN, new Revision("Notes", "", List.of(), true, "mine\n\n" + BEGIN + END));
    for (String path : PATHS) {
      changeSource(path);
    }
    int actions = 4 + random.nextInt(8);
    for (int i = 0; i < actions; i++) {
      switch (random.nextInt(5)) {
        case 0 -> changeSource(PATHS.get(random.nextInt(PATHS.size())));
        case 1 -> human();
        default -> publish(connect);
      }
    }
    finish(connect);
  }

  private void changeSource(String path) {
    story.append("source ").append(path).append('\n');
    if (random.nextInt(6) == 0) {
      planned.remove(path);
      return;
    }
    if (random.nextInt(4) == 0) {
      regionText = "region " + ++texts + "\n\n- a\n\n      code";
    }
    String link = PATHS.get(random.nextInt(PATHS.size()));
    planned.put(
        path,
        new WikiPage(
            path,
            "en",
            "Title " + random.nextInt(3),
            random.nextBoolean() ? "" : "about",
            random.nextBoolean() ? List.of("Network", "a") : List.of(),
            "text " + ++texts + "\n\n[link](/en/" + link + ")\n"));
  }

  /** A person does something with a page; every word is a token by which it is found again. */
  private int human() {
    List<WikiModel.Page> pages = List.copyOf(wiki.pages());
    WikiModel.Page page = pages.get(random.nextInt(pages.size()));
    Revision now = page.revision();
    String word = "#w" + ++words + "#";
    int author = random.nextInt(3) == 0 ? RemotePage.API : WikiModel.HUMAN_ID;
    int what = random.nextInt(9);
    story.append("human ").append(what).append(' ').append(page.key()).append(' ').append(word);
    story.append('\n');
    switch (what) {
      case 0 -> wiki.editAs(page, now.withContent(now.content() + word), author);
      case 1 -> wiki.editAs(page, now.withContent(word + "\n\n" + now.content()), author);
      case 2 -> {
        String text =
            now.content().contains(BEGIN)
                ? now.content().replace(BEGIN, BEGIN + word + "\n")
                : now.content().replace("text", "text " + word);
        wiki.editAs(page, now.withContent(text), author);
      }
      case 3 ->
          wiki.editAs(
              page,
              new Revision(word, now.description(), now.tags(), now.published(), now.content()),
              author);
      case 4 -> {
        if (!page.key().equals(HAND_WRITTEN)) {
          wiki.editAs(
              page,
              new Revision(now.title(), now.description(), now.tags(), false, now.content()),
              author);
        }
      }
      case 5 -> wiki.edit(page, now);
      case 6 -> {
        PageKey to = new PageKey("en", "networks/moved-" + words);
        if (!page.key().equals(HAND_WRITTEN) && wiki.find(to).isEmpty()) {
          wiki.move(page, to.path());
          count(Event.MOVED);
        }
      }
      case 7 -> {
        if (!page.key().equals(HAND_WRITTEN)) {
          wiki.remove(page);
        }
      }
      default -> {
        PageKey key = new PageKey("en", PATHS.get(random.nextInt(PATHS.size())));
        if (wiki.find(key).isEmpty()) {
          wiki.write(key, new Revision("Mine", "", List.of(), true, word + "\n"));
        }
      }
    }
    return page.id;
  }

  /** Edits tags; only between runs, as a page's history on the wiki forgets them. */
  private void humanTags() {
    List<WikiModel.Page> pages = List.copyOf(wiki.pages());
    WikiModel.Page page = pages.get(random.nextInt(pages.size()));
    Revision now = page.revision();
    List<String> tags = new ArrayList<>(now.tags());
    tags.add("#w" + ++words + "#");
    story.append("human tags ").append(page.key()).append('\n');
    wiki.edit(
        page, new Revision(now.title(), now.description(), tags, now.published(), now.content()));
  }

  /** Sets dates, styles and scripts between runs: the history forgets the latter. */
  private void humanSettings() {
    List<WikiModel.Page> pages = List.copyOf(wiki.pages());
    WikiModel.Page page = pages.get(random.nextInt(pages.size()));
    String end = "20" + (10 + random.nextInt(80)) + "-01-01T00:00:00.000Z";
    story.append("human settings ").append(page.key()).append(' ').append(end).append('\n');
    wiki.set(
        page,
        new PageSettings("", end, random.nextBoolean() ? "p{color:red}" : "", "s" + ++words),
        random.nextBoolean() ? RemotePage.API : WikiModel.HUMAN_ID);
    count(Event.SETTINGS);
  }

  /** A page comes or goes that an unrendered one linked to: the wiki repairs the link there. */
  private void humanMakesTheWikiRepairLinks() {
    List<PageKey> linked =
        wiki.pages().stream()
            .filter(page -> !page.shown.equals(Optional.of(page.content)))
            .flatMap(page -> page.links.stream())
            .filter(key -> wiki.find(key).filter(page -> page.touched).isEmpty())
            .sorted()
            .toList();
    if (linked.isEmpty() || random.nextBoolean()) {
      return;
    }
    PageKey key = linked.get(random.nextInt(linked.size()));
    story.append("human repairs links to ").append(key).append('\n');
    wiki.find(key)
        .ifPresentOrElse(
            wiki::remove,
            () -> {
              String word = "#w" + ++words + "#\n";
              wiki.write(key, new Revision("Mine", "", List.of(), true, word));
            });
    count(Event.LINKS_REPAIRED);
  }

  private void publish(BiFunction<WikiModel, Fate, ? extends WikiApi> connect) {
    humanMakesTheWikiRepairLinks();
    if (random.nextInt(4) == 0) {
      humanTags();
    }
    if (random.nextInt(4) == 0) {
      humanSettings();
    }
    // what stands before the wiki, and what the key may do, changes from run to run
    wiki.editorIsBarred = random.nextInt(4) == 0;
    wiki.pagesAreBarred = random.nextBoolean();
    wiki.keyMayStyle = random.nextBoolean();
    boolean force = random.nextInt(8) == 0;
    boolean prune = random.nextInt(3) == 0;
    int trouble = random.nextInt(3);
    Set<String> atRisk = new HashSet<>();
    Set<String> before = tokens();
    story.append("publish force=").append(force).append(" prune=").append(prune).append('\n');
    Set<String> written = new HashSet<>();
    boolean[] broken = {false};
    boolean[] crowded = {false};
    Set<Integer> touched = new HashSet<>();
    boolean[] planning = {true};
    Fate fate =
        request -> {
          if (trouble > 0 && request != Request.DELETE && random.nextInt(15) == 0) {
            Set<String> had = tokens();
            // of two texts for one page, saved in one moment, only one can be seen
            crowded[0] |= !touched.add(human());
            // a person may delete or unsay their own words
            before.removeIf(word -> had.contains(word) && !tokens().contains(word));
            written.removeIf(word -> had.contains(word) && !tokens().contains(word));
            tokens().stream().filter(word -> !had.contains(word)).forEach(written::add);
            count(Event.HUMAN_DURING_RUN);
          }
          return trouble == 2 ? mishap(request, planning[0]) : Mishap.NONE;
        };
    Publisher publisher = new Publisher(connect.apply(wiki, fate), new Patience(time -> {}));
    try {
      PublishPlan plan = publisher.plan(request(force, prune));
      planning[0] = false;
      // by force, what stood there when the plan was made may go; nothing else may
      for (PublishPlan.Work work : plan.works()) {
        boolean replaces =
            work.step().action() == Action.REPLACE || work.step().action() == Action.DELETE;
        if (force && replaces) {
          work.before().ifPresent(page -> atRisk.addAll(tokens(page.revision())));
        }
      }
      PublishOutcome outcome = publisher.publish(plan, (number, of, step) -> {});
      note(outcome);
      broken[0] |= outcome.failed();
      // what fails with the ledger is a warning
      broken[0] |=
          outcome.problems().stream().anyMatch(each -> each.message().contains("note what"));
    } catch (ModelApi.Killed killed) {
      count(Event.KILLED);
      broken[0] = true;
      story.append("killed\n");
    }
    before.addAll(written);
    if (broken[0]) {
      forced.addAll(atRisk);
    }
    before.removeAll(atRisk);
    before.removeAll(forced);
    if (broken[0]) {
      Set<String> inHistory = tokens();
      inHistory.addAll(historyTokens());
      assertThat(inHistory).as(about()).containsAll(before);
    }
    before.removeAll(tokens());
    if (broken[0]) {
      // nobody writes there; who does in the moment in which a run dies finds it in the history
      before.removeAll(inHistoryOfTheLedger());
    }
    if (!crowded[0] && !before.isEmpty()) {
      assertThat(broken[0]).as("%s are lost: %s", before, about()).isTrue();
      rescue(connect, before);
    }
  }

  /** After a run that died, the next one puts back what that one overwrote, or says where it is. */
  private void rescue(BiFunction<WikiModel, Fate, ? extends WikiApi> connect, Set<String> owed) {
    count(Event.RESCUED);
    wiki.editorIsBarred = false;
    story.append("rescue ").append(owed).append('\n');
    PublishOutcome outcome = publishIn(connect, request -> Mishap.NONE, false, false);
    Set<PageKey> told = new HashSet<>();
    for (PublishStep step : outcome.steps()) {
      if (step.action() == Action.CONFLICT) {
        told.add(step.key());
      }
    }
    Set<String> seenAgain = tokens();
    for (WikiModel.Version version : wiki.versions()) {
      if (wiki.find(version.pageId()).map(page -> told.contains(page.key())).orElse(true)) {
        seenAgain.addAll(tokens(version.revision()));
      }
    }
    assertThat(seenAgain).as(about()).containsAll(owed);
  }

  private Set<String> inHistoryOfTheLedger() {
    Set<String> all = new HashSet<>();
    Optional<WikiModel.Page> ledger = wiki.find(LEDGER);
    ledger.stream()
        .flatMap(page -> wiki.history(page.id).stream())
        .forEach(version -> all.addAll(tokens(version.revision())));
    return all;
  }

  private Set<String> historyTokens() {
    Set<String> all = new HashSet<>();
    wiki.versions().forEach(version -> all.addAll(tokens(version.revision())));
    return all;
  }

  private void note(PublishOutcome outcome) {
    for (PublishStep step : outcome.steps()) {
      story.append("  ").append(step.action().done()).append(' ').append(step.key());
      story.append(' ').append(step.remark()).append('\n');
      switch (step.action()) {
        case CONFLICT -> count(Event.CONFLICT);
        case REPLACE -> count(Event.FORCED);
        case DELETE -> count(Event.PRUNED);
        default -> {}
      }
      if (step.remark().toString().contains("put back")) {
        count(Event.PUT_BACK);
      }
      if (step.remark().toString().contains("between the markers")) {
        count(Event.REGION_CONFLICT);
      }
    }
    if (outcome.problems().stream().anyMatch(each -> each.message().contains("cannot see"))) {
      count(Event.LEFT_ALONE);
    }
    if (outcome.failed()) {
      count(Event.FAILED);
      outcome
          .problems()
          .forEach(problem -> story.append("  ").append(problem.message()).append('\n'));
    }
  }

  private Mishap mishap(Request request, boolean planning) {
    if (random.nextInt(8) != 0) {
      return Mishap.NONE;
    }
    List<Mishap> possible =
        new ArrayList<>(
            List.of(
                Mishap.FAILS_BEFORE,
                Mishap.FAILS_AFTER,
                Mishap.SILENT_BEFORE,
                Mishap.DROPPED_AFTER,
                Mishap.KILLED_BEFORE,
                Mishap.KILLED_AFTER,
                Mishap.REVOKED));
    if (request == Request.CREATE) {
      possible.add(Mishap.TREE_RACE);
    }
    if (request == Request.CREATE || request == Request.UPDATE) {
      possible.add(Mishap.DIES_BEFORE_TAGS);
      possible.add(Mishap.STOPS_BEFORE_RENDERING);
      possible.add(Mishap.KILLED_BEFORE_RENDERING);
      possible.add(Mishap.RENDERS_LATE);
    }
    Mishap mishap = possible.get(random.nextInt(possible.size()));
    switch (mishap) {
      case DIES_BEFORE_TAGS -> count(Event.INTERRUPTED);
      case STOPS_BEFORE_RENDERING, KILLED_BEFORE_RENDERING, RENDERS_LATE ->
          count(Event.NOT_RENDERED);
      default -> {}
    }
    story.append("  ").append(request).append(' ').append(mishap).append('\n');
    return mishap;
  }

  /** With nothing in the way the wiki becomes what was planned, and then there is nothing to do. */
  private void finish(BiFunction<WikiModel, Fate, ? extends WikiApi> connect) {
    humanMakesTheWikiRepairLinks();
    story.append("finish\n");
    wiki.editorIsBarred = false;
    wiki.pagesAreBarred = false;
    Fate peace = request -> Mishap.NONE;
    Set<String> before = tokens();
    before.removeAll(forced);
    PublishOutcome quiet = publishIn(connect, peace, false, true);
    assertThat(quiet.failed()).as(about()).isFalse();
    assertThat(tokens()).as(about()).containsAll(before);
    assertThatReadersSee(quiet);
    assertThatSettingsStand();
    for (PublishStep step : quiet.steps()) {
      if (step.action() == Action.CONFLICT) {
        boolean byHuman = wiki.find(step.key()).map(page -> page.touched).orElse(true);
        assertThat(byHuman).as("a conflict nobody made: %s%n%s", step, about()).isTrue();
      }
    }
    PublishOutcome byForce = publishIn(connect, peace, true, true);
    assertThat(byForce.failed()).as(about()).isFalse();
    assertThat(byForce.hasConflicts()).as(about()).isFalse();
    assertThatReadersSee(byForce);
    assertThatSettingsStand();
    for (WikiPage page : planned.values()) {
      Revision wanted =
          new Revision(page.title(), page.description(), page.tags(), true, page.content());
      assertThat(
              wiki.find(page.key())
                  .map(WikiModel.Page::revision)
                  .map(found -> found.withContent(Stamp.body(found.content()))))
          .as(about())
          .isEqualTo(Optional.of(wanted));
    }
    assertThat(wiki.find(HAND_WRITTEN).orElseThrow().content)
        .as(about())
        .contains(regionText.lines().toList());
    WikiApi last = connect.apply(wiki, peace);
    PublishOutcome again = publishOn(last, false, true);
    assertThat(again.steps()).as(about()).allMatch(step -> step.action() == Action.UNCHANGED);
    if (last instanceof ModelApi counted) {
      assertThat(counted.writes()).as(about()).isZero();
      assertThat(counted.count(Request.LIST)).as(about()).isOne();
    }
  }

  /** What was said to be published is what readers see. */
  private void assertThatReadersSee(PublishOutcome outcome) {
    for (PublishStep step : outcome.steps()) {
      if (step.action().settles() && !step.key().equals(LEDGER)) {
        WikiModel.Page page = wiki.find(step.key()).orElseThrow();
        assertThat(page.shown.map(WikiModel::withoutComments))
            .as("what readers see: %s%n%s", step, about())
            .contains(WikiModel.withoutComments(page.content));
      }
    }
  }

  /** Nothing that people set has changed: dates, and so who sees a page, styles and scripts. */
  private void assertThatSettingsStand() {
    for (WikiModel.Page page : wiki.pages()) {
      assertThat(page.settings).as("of %s%n%s", page.key(), about()).isEqualTo(page.owed);
    }
  }

  private PublishOutcome publishIn(
      BiFunction<WikiModel, Fate, ? extends WikiApi> connect,
      Fate fate,
      boolean force,
      boolean prune) {
    return publishOn(connect.apply(wiki, fate), force, prune);
  }

  private PublishOutcome publishOn(WikiApi api, boolean force, boolean prune) {
    Publisher publisher = new Publisher(api, new Patience(time -> {}));
    PublishOutcome outcome =
        publisher.publish(publisher.plan(request(force, prune)), (number, of, step) -> {});
    note(outcome);
    return outcome;
  }

  private PublishRequest request(boolean force, boolean prune) {
    return new PublishRequest(
        SOURCE,
        Optional.of(new PageKey("en", "networks")),
        List.copyOf(planned.values()),
        List.of(
            new RegionPage(
                HAND_WRITTEN,
                List.of(new MarkerKind("ports", List.of())),
                region -> Optional.of(regionText))),
        force,
        prune);
  }

  private Set<String> tokens() {
    Set<String> all = new HashSet<>();
    wiki.pages().forEach(page -> all.addAll(tokens(page.revision())));
    return all;
  }

  private static Set<String> tokens(Revision revision) {
    Set<String> all = new HashSet<>();
    Matcher token = TOKEN.matcher(revision.title() + revision.tags() + revision.content());
    while (token.find()) {
      all.add(token.group());
    }
    return all;
  }

  private void count(Event event) {
    seen.merge(event, 1, Integer::sum);
  }

  private String about() {
    return "seed " + seed + "\n" + story;
  }
}
