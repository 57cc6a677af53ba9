package io.github.driftless.wikijs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.page.marker.MarkerKind;
import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.testing.NastyTexts;
import io.github.driftless.wikijs.PublishStep.Action;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Publishing over HTTP, to a stub that behaves as a real Wiki.js was seen to. */
class PublisherTest {

  private final Deque<Mishap> onWrites = new ArrayDeque<>();
  private Optional<Runnable> beforeWrites = Optional.empty();
  private final WikiModel model = new WikiModel();
  private final StubWiki wiki =
      new StubWiki(
          model,
          request -> {
            if (request.writes()) {
              Optional<Runnable> before = beforeWrites;
              beforeWrites = Optional.empty();
              before.ifPresent(Runnable::run);
            }
            return request.writes() && !onWrites.isEmpty() ? onWrites.removeFirst() : Mishap.NONE;
          });

  @AfterEach
  void stop() {
    wiki.close();
  }

  @Test
  void createsLinkTargetsFirst() {
    PublishOutcome outcome =
        publish(
            page("networks", "[all](/en/networks/tiers) [up](tiers)\n"),
            page("networks/tiers", "[a](https://example.org/networks) [b](vpn#x)\n"),
            page("networks/vpn", "[a](/networks/ports)\n"),
            page("networks/ports", "[round](/networks/tiers)\n"));
    assertThat(outcome.steps())
        .extracting(step -> step.action() + " " + step.key())
        .containsExactly(
            "CREATE en/networks/ports",
            "CREATE en/networks/vpn",
            "CREATE en/networks/tiers",
            "CREATE en/networks",
            "CREATE en/networks/driftless-published");
    assertThat(outcome.problems()).isEmpty();
  }

  @Test
  void keepsEveryByteOfAPage() {
    String content = "a\r\nb\t\\_ <<x>> \uFEFF😀 --> {{7*7}}\n\n";
    publish(page("networks", content));
    assertThat(model.pages()).hasSize(1);
    WikiModel.Page page = model.pages().iterator().next();
    assertThat(Stamp.body(page.content)).isEqualTo(content);
    assertThat(page.content).startsWith(content).contains("<!-- driftless:published sha256=");
    assertThat(page.published).isTrue();
    assertThat(page.tags).containsExactlyInAnyOrder("network", "docs");
  }

  /** The one text that a wiki refuses is left out; it is told before anything is sent. */
  @Test
  @Tag("long")
  void sendsNastyTextsAsTheyAre() {
    List<WikiPage> pages = new ArrayList<>();
    for (String text : NastyTexts.all()) {
      if (text.indexOf('\0') < 0) {
        String path = "networks/text-" + pages.size();
        pages.add(new WikiPage(path, "en", text, text, List.of(text), text + "\n"));
      }
    }
    WikiPage[] all = pages.toArray(WikiPage[]::new);
    PublishOutcome outcome = publish(all);
    assertThat(outcome.problems()).isEmpty();
    assertThat(model.pages()).hasSizeGreaterThanOrEqualTo(all.length);
    for (WikiPage page : pages) {
      WikiModel.Page kept = model.find(page.key()).orElseThrow();
      assertThat(kept.title).isEqualTo(page.title());
      assertThat(kept.description).isEqualTo(page.description());
      assertThat(kept.tags).containsExactlyElementsOf(page.tags());
      assertThat(Stamp.body(kept.content)).isEqualTo(page.content());
    }
    assertThat(publish(all).steps())
        .filteredOn(step -> step.key().path().contains("text-"))
        .hasSize(all.length)
        .allMatch(step -> step.action() == Action.UNCHANGED, "unchanged");
  }

  @Test
  void readsNoPageThatIsNew() {
    publish(page("networks", "text\n"));
    assertThat(wiki.requests).containsExactly("LIST", "CREATE");
  }

  @Test
  void leavesAnEditedPageAndShowsTheDifference() {
    publish(page("networks", "one\n"));
    edit("networks", "one", "one, and mine");
    PublishOutcome outcome = publish(page("networks", "two\n"));
    PublishStep step = outcome.steps().get(0);
    assertThat(step.action()).isEqualTo(Action.CONFLICT);
    assertThat(step.remark()).hasToString("this page was edited by Ada since it was published");
    assertThat(step.diff())
        .isEqualTo(
            """
            --- a/en/networks
            +++ b/en/networks
            @@ -2,4 +2,4 @@
             description:
             tags: docs, network
            \s
            -one, and mine
            +two
            """);
    assertThat(outcome.hasConflicts()).isTrue();
    assertThat(content("networks")).startsWith("one, and mine\n");
  }

  @Test
  void replacesAnEditedPageByForce() {
    publish(page("networks", "one\n"));
    edit("networks", "one", "mine");
    PublishRequest forced = request(true, false, page("networks", "two\n"));
    assertThat(publisher().plan(forced).steps().get(0).action()).isEqualTo(Action.REPLACE);
    assertThat(publish(forced).hasConflicts()).isFalse();
    assertThat(content("networks")).startsWith("two\n");
  }

  @Test
  void leavesAPageThatIsNotOurs() {
    model.write(new PageKey("en", "networks"), new Revision("Mine", "", List.of(), true, "mine\n"));
    PublishOutcome outcome = publish(page("networks", "text\n"));
    assertThat(outcome.steps().get(0).remark())
        .hasToString("this page was not published by Driftless");
    assertThat(content("networks")).isEqualTo("mine\n");
  }

  @Test
  void tellsAnUnpublishedOrRetaggedPageForEdited() {
    publish(page("networks", "text\n"), page("networks/vpn", "text\n"));
    WikiModel.Page page = model.find(new PageKey("en", "networks")).orElseThrow();
    Revision now = page.revision();
    model.edit(page, new Revision(now.title(), "", now.tags(), false, now.content()));
    WikiModel.Page other = model.find(new PageKey("en", "networks/vpn")).orElseThrow();
    model.edit(other, new Revision(now.title(), "", List.of("mine"), true, other.content));
    assertThat(publish(page("networks", "text\n"), page("networks/vpn", "text\n")).steps())
        .allMatch(step -> step.action() == Action.CONFLICT);
  }

  @Test
  void reportsPagesWhoseSourceIsGoneAndDeletesThemOnlyWhenAsked() {
    publish(page("networks", "a\n"), page("networks/old", "b\n"));
    PublishOutcome kept = publish(page("networks", "a\n"));
    assertThat(kept.steps())
        .extracting(step -> step.action() + " " + step.key() + " " + step.remark())
        .containsExactly(
            "UNCHANGED en/networks ",
            "KEEP en/networks/driftless-published --prune deletes it",
            "KEEP en/networks/old --prune deletes it");
    publish(request(false, true, page("networks", "a\n")));
    assertThat(model.find(new PageKey("en", "networks/old"))).isEmpty();
  }

  @Test
  void leavesPagesOfAnotherStackAlone() {
    publish(page("networks", "a\n"));
    PublishRequest other =
        new PublishRequest(
            "other", Optional.of(new PageKey("en", "networks")), List.of(), List.of(), false, true);
    assertThat(publish(other).steps()).isEmpty();
    assertThat(content("networks")).startsWith("a\n");
  }

  @Test
  void tellsAMovedPage() {
    publish(page("networks", "a\n"));
    model.move(model.find(new PageKey("en", "networks")).orElseThrow(), "networks/elsewhere");
    assertThat(publish(page("networks", "a\n")).steps())
        .extracting(step -> step.remark().toString())
        .containsExactly("this page was moved to en/networks/elsewhere; move it back on the wiki");
  }

  @Test
  void looksBeforeItTriesAgain() {
    onWrites.add(Mishap.DROPPED_AFTER);
    PublishOutcome outcome = publish(page("networks", "a\n"));
    assertThat(outcome.problems()).isEmpty();
    assertThat(wiki.requests).containsExactly("LIST", "CREATE", "LIST", "READ");
    wiki.requests.clear();
    onWrites.add(Mishap.DROPPED_AFTER);
    assertThat(publish(page("networks", "b\n")).problems()).isEmpty();
    assertThat(wiki.requests)
        .containsExactly(
            "LIST", "READ", "EDITOR", "UPDATE", "READ", "HISTORY", "VERSION", "HISTORY", "VERSION");
  }

  /** What a wiki erases in an update that does not send it: a hidden page would become public. */
  @Test
  void keepsDatesStylesAndScripts() {
    publish(page("networks", "a\n"));
    PageSettings theirs =
        new PageSettings("", "2001-01-01T00:00:00.000Z", "p > a{color:\"red\"}", "x < 1 && y;");
    model.set(find("networks"), theirs, WikiModel.HUMAN_ID);
    assertThat(publish(page("networks", "b\n")).steps().get(0).action()).isEqualTo(Action.UPDATE);
    assertThat(find("networks").settings).isEqualTo(theirs);
    assertThat(content("networks")).startsWith("b\n");
  }

  @Test
  void keepsDatesThatSomebodySetsInTheVeryMoment() {
    publish(page("networks", "a\n"));
    PageSettings theirs = new PageSettings("", "2001-01-01T00:00:00.000Z", "", "");
    beforeWrites = Optional.of(() -> model.set(find("networks"), theirs, WikiModel.HUMAN_ID));
    publish(page("networks", "b\n"));
    assertThat(find("networks").settings).isEqualTo(theirs);
    assertThat(content("networks")).startsWith("b\n");
  }

  @Test
  void asksAnotherWayWhereAProxyBarsTheEditor() {
    model.editorIsBarred = true;
    wiki.mayManage = true;
    publish(page("networks", "a\n"));
    PageSettings theirs = new PageSettings("", "2001-01-01T00:00:00.000Z", "p{}", "x");
    model.set(find("networks"), theirs, WikiModel.HUMAN_ID);
    assertThat(publish(page("networks", "b\n")).problems()).isEmpty();
    assertThat(find("networks").settings).isEqualTo(theirs);
  }

  @Test
  void leavesAPageAloneWhereNobodyCanSayWhatAnUpdateErases() {
    model.editorIsBarred = true;
    publish(page("networks", "a\n"));
    assertThat(publish(page("networks", "b\n")).problems()).as("saved by us last").isEmpty();
    PageSettings theirs = new PageSettings("", "2001-01-01T00:00:00.000Z", "", "");
    model.set(find("networks"), theirs, RemotePage.API);
    PublishOutcome outcome = publish(page("networks", "c\n"));
    assertThat(outcome.steps().get(0).action()).isEqualTo(Action.FAIL);
    assertThat(outcome.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .contains("an update would erase them", "/e/en/networks", "manage:pages");
    assertThat(find("networks").settings).isEqualTo(theirs);
    assertThat(content("networks")).startsWith("b\n");
  }

  /** A key that may write styles erases those that it cannot see. */
  @Test
  void leavesAPageAloneWhoseStylesItWouldErase() {
    publish(page("networks", "a\n"));
    PageSettings theirs = new PageSettings("", "", "p{}", "x");
    model.set(find("networks"), theirs, WikiModel.HUMAN_ID);
    publish(page("networks", "b\n"));
    model.editorIsBarred = true;
    for (boolean pagesAreBarred : List.of(true, false)) {
      model.pagesAreBarred = pagesAreBarred;
      PublishOutcome outcome = publish(page("networks", "c\n"));
      assertThat(outcome.problems())
          .extracting(Problem::toString)
          .singleElement()
          .asString()
          .contains("styles and scripts", "/e/en/networks", "take write:styles and write:scripts");
      assertThat(outcome.steps().get(0).action()).isEqualTo(Action.FAIL);
      assertThat(content("networks")).startsWith("b\n");
      assertThat(find("networks").settings).isEqualTo(theirs);
    }
    model.keyMayStyle = false;
    assertThat(publish(page("networks", "c\n")).problems()).as("nothing to erase").isEmpty();
    assertThat(find("networks").settings).isEqualTo(theirs);
    model.keyMayStyle = true;
    assertThat(publish(page("networks", "d\n")).failed()).as("they are there still").isTrue();
  }

  /** What readers are shown says what the key may do, where our own stamp does not know. */
  @Test
  void needsNoOtherWayWhereItsStampSaysThatThereAreNoStyles() {
    model.editorIsBarred = true;
    publish(page("networks", "a\n"));
    publish(page("networks", "b\n"));
    wiki.requests.clear();
    assertThat(publish(page("networks", "c\n")).problems()).isEmpty();
    assertThat(wiki.requests).doesNotContain("VIEW").contains("SETTINGS");
    assertThat(content("networks")).startsWith("c\n");
  }

  /** The first user of a wiki has the number of every key: their page is not one of ours. */
  @Test
  void leavesAPageOfTheFirstUserAlone() {
    String text = "mine\n\n<!-- driftless:begin ports -->\n<!-- driftless:end ports -->\n";
    model.write(new PageKey("en", "notes"), new Revision("Notes", "", List.of(), true, text));
    PageSettings theirs = new PageSettings("", "2001-01-01T00:00:00.000Z", "p{}", "");
    find("notes").authorId = RemotePage.API;
    find("notes").settings = theirs;
    model.editorIsBarred = true;
    PublishOutcome outcome =
        publish(
            new PublishRequest(
                "stacks/sample",
                Optional.empty(),
                List.of(),
                List.of(
                    new RegionPage(
                        new PageKey("en", "notes"),
                        List.of(new MarkerKind("ports", List.of())),
                        region -> Optional.of("- 80"))),
                false,
                false));
    assertThat(outcome.failed()).isTrue();
    assertThat(find("notes").settings).isEqualTo(theirs);
    assertThat(content("notes")).isEqualTo(text);
  }

  /** Wiki.js reads, remembers and writes a page without a lock: words between are in no version. */
  @Test
  void reportsWordsThatTheWikiItselfLost() {
    publish(page("networks", "a\n"));
    model.crossing = Optional.of(() -> edit("networks", "a\n", "mine\n"));
    PublishStep step = publish(page("networks", "b\n")).steps().get(0);
    assertThat(step.action()).isEqualTo(Action.CONFLICT);
    assertThat(step.remark().toString()).contains("kept one of the two");
    assertThat(publish(page("networks", "b\n")).steps())
        .allMatch(each -> each.action() == Action.UNCHANGED);
  }

  /** The history forgets what was saved there, and still says that somebody saved. */
  @Test
  void reportsTagsStylesAndScriptsThatSomebodySavesInTheVeryMoment() {
    publish(page("networks", "a\n"));
    List<Runnable> moments =
        List.of(
            () -> {
              Revision now = find("networks").revision();
              List<String> tags = List.of("docs", "mine", "network");
              model.edit(
                  find("networks"),
                  new Revision(now.title(), now.description(), tags, true, now.content()));
            },
            () ->
                model.set(
                    find("networks"), new PageSettings("", "", "p{}", "s()"), WikiModel.HUMAN_ID));
    String text = "b\n";
    for (Runnable moment : moments) {
      for (boolean barred : List.of(false, true)) {
        model.editorIsBarred = barred;
        text += "c\n";
        beforeWrites = Optional.of(moment);
        PublishStep step = publish(page("networks", text)).steps().get(0);
        assertThat(step.action()).isEqualTo(Action.CONFLICT);
        assertThat(step.remark().toString())
            .isEqualTo(
                "somebody saved this page in the same moment, with the same text; look whether"
                    + " their tags, styles or scripts are missing");
        assertThat(publish(page("networks", text)).steps())
            .as("said once")
            .allMatch(each -> each.action() == Action.UNCHANGED);
      }
    }
  }

  @Test
  void aPageThatIsOnlyRenderedInTheVeryMomentIsNoConflict() {
    publish(page("networks", "a\n"));
    publish(page("networks", "b\n"));
    beforeWrites = Optional.of(() -> model.render(find("networks")));
    assertThat(publish(page("networks", "c\n")).steps().get(0).action()).isEqualTo(Action.UPDATE);
  }

  /** A move moves a page's time and renders nothing. */
  @Test
  void aPageThatWasMovedAndMovedBackIsReadByItsReaders() {
    publish(page("networks", "a\n"));
    publish(page("networks", "b\n"));
    model.move(find("networks"), "elsewhere");
    model.move(model.find(new PageKey("en", "elsewhere")).orElseThrow(), "networks");
    PublishStep step = publish(page("networks", "b\n")).steps().get(0);
    assertThat(step.action()).as(step.remark().toString()).isEqualTo(Action.UNCHANGED);
  }

  /** The wiki shows HTTP 500 in place of such a page, or its old text, until it is saved again. */
  @Test
  void savesAPageAgainThatWasNeverRendered() {
    for (Mishap mishap : List.of(Mishap.STOPS_BEFORE_RENDERING, Mishap.RENDERS_LATE)) {
      for (String text : List.of(mishap + " first\n", mishap + " second\n")) {
        String path = "networks/" + mishap.name().toLowerCase(Locale.ROOT).replace('_', '-');
        onWrites.add(mishap);
        assertThat(publish(page(path, text)).problems()).isEmpty();
        assertThat(find(path).shown).contains(content(path));
        assertThat(content(path)).startsWith(text);
      }
    }
  }

  @Test
  void findsAPageThatAnEarlierRunLeftUnrendered() {
    publish(page("networks", "a\n"), page("networks/b", "b\n"));
    for (String path : List.of("networks", "networks/b")) {
      WikiModel.Page page = find(path);
      page.shown = Optional.empty();
      page.updated = page.created;
    }
    List<PublishStep> mended = publish(page("networks", "a\n"), page("networks/b", "b\n")).steps();
    assertThat(mended)
        .filteredOn(step -> step.remark().toString().contains("saved once more"))
        .hasSize(2);
    for (String path : List.of("networks", "networks/b")) {
      assertThat(find(path).shown).contains(content(path));
    }
    wiki.requests.clear();
    publish(page("networks", "a\n"), page("networks/b", "b\n"));
    assertThat(wiki.requests).containsExactly("LIST");
  }

  @Test
  void twoRunsAtOnceAreNoConflict() {
    publish(page("networks", "a\n"), page("networks/b", "a\n"));
    for (String text : List.of("b\n", "c\n")) {
      WikiPage[] pages = {
        page("networks", text), page("networks/b", text), page("networks/new", text)
      };
      List<PublishOutcome> other = new ArrayList<>();
      beforeWrites = Optional.of(() -> other.add(publish(pages)));
      PublishOutcome outcome = publish(pages);
      for (PublishOutcome each : List.of(outcome, other.get(0))) {
        assertThat(each.hasConflicts()).as(each.toString()).isFalse();
        assertThat(each.failed()).as(each.toString()).isFalse();
      }
      for (WikiPage page : pages) {
        assertThat(content(page.path())).startsWith(text);
        assertThat(find(page.path()).shown).contains(content(page.path()));
      }
      assertThat(publish(pages).steps()).allMatch(step -> step.action() == Action.UNCHANGED);
    }
  }

  private WikiModel.Page find(String path) {
    return model.find(new PageKey("en", path)).orElseThrow();
  }

  @Test
  void triesAgainWhatFailedBeforeItWasDone() {
    onWrites.addAll(List.of(Mishap.FAILS_BEFORE, Mishap.FAILS_BEFORE));
    assertThat(publish(page("networks", "a\n")).problems()).isEmpty();
    assertThat(content("networks")).startsWith("a\n");
  }

  @Test
  void givesUpAfterSomeAttempts() {
    for (int i = 0; i < 50; i++) {
      onWrites.add(Mishap.FAILS_BEFORE);
    }
    PublishOutcome outcome = publish(page("networks", "a\n"));
    assertThat(messages(outcome.problems()))
        .containsExactly("wiki page en/networks: the wiki answered 500");
    assertThat(wiki.requests.stream().filter("CREATE"::equals)).hasSize(Patience.ATTEMPTS);
  }

  @Test
  void waitsOnlySoLongForAnAnswer() {
    onWrites.add(Mishap.SILENT_BEFORE);
    assertThat(publish(page("networks", "a\n")).problems()).isEmpty();
    assertThat(content("networks")).startsWith("a\n");
  }

  @Test
  void finishesAPageWhoseTreeFailed() {
    onWrites.add(Mishap.TREE_RACE);
    assertThat(publish(page("networks", "a\n")).problems()).isEmpty();
    assertThat(wiki.requests).contains("UPDATE");
  }

  @Test
  void finishesAPageWhoseTagsWereNotSaved() {
    onWrites.add(Mishap.DIES_BEFORE_TAGS);
    publish(page("networks", "a\n"));
    assertThat(model.pages().iterator().next().tags).containsExactlyInAnyOrder("network", "docs");
  }

  @Test
  void stopsWhereTheKeyIsRevoked() {
    onWrites.addAll(List.of(Mishap.NONE, Mishap.REVOKED));
    PublishOutcome outcome =
        publish(page("networks", "a\n"), page("networks/b", "b\n"), page("networks/c", "c\n"));
    assertThat(outcome.steps())
        .extracting(PublishStep::action)
        .containsExactly(Action.CREATE, Action.FAIL, Action.SKIP);
    assertThat(messages(outcome.problems()))
        .containsExactly("wiki page en/networks/b: the wiki's key is not valid, or was revoked");
    assertThat(publish(page("networks", "a\n"), page("networks/b", "b\n")).problems()).isEmpty();
  }

  @Test
  void recognisesThatItIsTakenForAGuest() {
    wiki.keyIsKnown = false;
    PublishPlan plan = publisher().plan(request(false, false, page("networks", "a\n")));
    assertThat(messages(plan.problems()))
        .containsExactly("the wiki does not know this key and takes us for a guest");
    assertThat(plan.steps()).isEmpty();
  }

  @Test
  void tellsThatTheInterfaceIsSwitchedOff() {
    wiki.apiIsOff = true;
    assertThat(messages(publish(page("networks", "a\n")).problems()))
        .containsExactly("the wiki's interface for programs is switched off");
  }

  @Test
  void tellsThatTheKeyMayNotWrite() {
    wiki.mayWrite = false;
    assertThat(messages(publish(page("networks", "a\n")).problems()))
        .containsExactly("wiki page en/networks: the wiki's key may not do this");
  }

  @Test
  void tellsThatTheKeyMayNotWriteThere() {
    wiki.mayWriteHere = false;
    assertThat(messages(publish(page("networks", "a\n")).problems()))
        .containsExactly(
            "wiki page en/networks: the wiki's key may not write or read at this path");
  }

  @Test
  void namesThePermissionToLookIntoTheHistoryBeforeItWrites() {
    publish(page("networks", "a\n"));
    wiki.mayReadHistory = false;
    assertThat(messages(publish(page("networks", "b\n")).problems()))
        .containsExactly(
            "wiki page en/networks: the wiki's key lacks the permission read:history here");
    assertThat(content("networks")).startsWith("a\n");
    wiki.mayReadHistory = true;
    publish(page("networks", "b\n"));
    wiki.mayReadHistory = false;
    assertThat(messages(publish(page("networks", "c\n")).problems()))
        .containsExactly("the wiki's key lacks the permission read:history here");
  }

  @Test
  void namesThePermissionToDelete() {
    publish(page("networks", "a\n"), page("networks/b", "b\n"), page("networks/old", "b\n"));
    wiki.mayDelete = false;
    wiki.requests.clear();
    assertThat(
            messages(
                publish(request(false, true, page("networks", "c\n"), page("networks/b", "b\n")))
                    .problems()))
        .containsExactly(
            "wiki page en/networks/old: the wiki's key lacks the permission delete:pages here");
    assertThat(wiki.requests).as("before anything is written").doesNotContain("UPDATE");
    assertThat(content("networks")).startsWith("a\n");
  }

  @Test
  void passesOverPagesBelowTheRootThatTheKeyMayNotWrite() {
    model.write(
        new PageKey("en", "networks/private"), new Revision("P", "", List.of(), true, "mine\n"));
    wiki.forbidden = "networks/private";
    PublishOutcome outcome = publish(page("networks", "a\n"), page("networks/b", "b\n"));
    assertThat(messages(outcome.problems()))
        .containsExactly(
            "wiki page en/networks/private: the wiki's key may not write or read at this path: it"
                + " is left alone");
    assertThat(outcome.failed()).isFalse();
    assertThat(content("networks")).startsWith("a\n");
    assertThat(publish(page("networks", "a\n"), page("networks/b", "b\n")).problems()).isEmpty();
  }

  @Test
  void tellsThatTheServerIsDown() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    PublishPlan plan =
        publisher("http://127.0.0.1:" + port).plan(request(false, false, page("networks", "a\n")));
    assertThat(messages(plan.problems())).containsExactly("no server answers at 127.0.0.1:" + port);
  }

  @Test
  void refusesPagesThatNobodyCouldOpen() {
    PublishPlan plan =
        publisher()
            .plan(
                request(
                    false,
                    false,
                    page("Networks/My page.md", "a\n"),
                    page("en/networks", "a\n"),
                    page("login", "a\n"),
                    page("x/y", "a\n"),
                    page("good", "a\0\n"),
                    page("good", "a\n")));
    assertThat(plan.problems())
        .extracting(
            problem -> problem.message() + "; " + problem.hint().map(Advice::toString).orElse(""))
        .containsExactly(
            "wiki page en/Networks/My page.md: this path is not one that Wiki.js can show; use a-z,"
                + " 0-9 and - between single slashes, for example networks/my-page-md",
            "wiki page en/en/networks: Wiki.js keeps addresses that begin like this for itself:"
                + " nobody could open the page; begin the path with another word",
            "wiki page en/login: Wiki.js keeps addresses that begin like this for itself: nobody"
                + " could open the page; begin the path with another word",
            "wiki page en/x/y: Wiki.js keeps addresses that begin like this for itself: nobody"
                + " could open the page; begin the path with another word",
            "wiki page en/good: Wiki.js refuses the character NUL; remove it from the text",
            "wiki page en/good: two pages are to be published at this one path; rename one of them");
    assertThat(wiki.requests).isEmpty();
  }

  @Test
  void refusesPagesThatAreTooLarge() {
    assertThat(messages(publish(page("networks", "x".repeat(5_000_000))).problems()))
        .containsExactly("wiki page en/networks: this page is too large: Wiki.js takes 5 MB");
  }

  @Test
  void tellsThatTheServerTakesNoPageThisLarge() {
    // many characters that JSON spells longer
    assertThat(messages(publish(page("networks", "\"".repeat(4_000_000))).problems()))
        .containsExactly("wiki page en/networks: the wiki takes no page this large");
  }

  @Test
  void goesOnWithTheNextPageWhereOneIsRefused() {
    PublishOutcome outcome =
        publish(page("networks", "\"".repeat(4_000_000)), page("networks/b", "b\n"));
    assertThat(outcome.steps())
        .extracting(PublishStep::action)
        .startsWith(Action.FAIL, Action.CREATE);
    assertThat(content("networks/b")).startsWith("b\n");
  }

  @Test
  void neverShowsTheKey() {
    WikiServer server = server(wiki.address());
    assertThat(server.toString() + server.key()).doesNotContain(StubWiki.TOKEN);
    assertThat(server.key().hide("bad key " + StubWiki.TOKEN + "!")).isEqualTo("bad key (key)!");
  }

  @Test
  void readsKeys() {
    Instant now = Instant.ofEpochSecond(2_000_000_000);
    Problems problems = new Problems();
    assertThat(WikiKey.of("Bearer " + StubWiki.TOKEN + "\n", now, problems)).isPresent();
    String broken = StubWiki.TOKEN.substring(0, 20) + "\r\n" + StubWiki.TOKEN.substring(20);
    assertThat(WikiKey.of("\uFEFF" + broken, now, problems).orElseThrow().header())
        .isEqualTo("Bearer " + StubWiki.TOKEN);
    assertThat(WikiKey.of("\uFFFE" + StubWiki.TOKEN, now, new Problems())).isEmpty();
    assertThat(problems.list()).isEmpty();
    // claims: {"api":1,"exp":1999999999}
    assertThat(WikiKey.of("e30.eyJhcGkiOjEsImV4cCI6MTk5OTk5OTk5OX0.eA", now, problems)).isEmpty();
    assertThat(WikiKey.of("secret-that-must-not-show", now, problems)).isEmpty();
    assertThat(WikiKey.of("a.b!.c", now, problems)).isEmpty();
    assertThat(messages(problems.list()))
        .containsExactly(
            "the wiki's key has expired", "what was given as the wiki's key is not one");
    assertThat(problems.list().toString()).doesNotContain("secret-that-must-not-show");
  }

  @Test
  void readsAddresses() {
    assertThat(address("https://wiki.example.org/")).contains("https://wiki.example.org/graphql");
    assertThat(address("https://example.org:8443/wiki"))
        .contains("https://example.org:8443/wiki/graphql");
    assertThat(address("https://ada:secret@wiki.example.org")).isEmpty();
    assertThat(address("wiki.example.org")).isEmpty();
    assertThat(address("ftp://wiki.example.org")).isEmpty();
    Problems problems = new Problems();
    WikiServer.at("http://wiki.example.org", key(), problems);
    assertThat(messages(problems.list()))
        .containsExactly("the wiki's key goes over the network in the clear");
  }

  @Test
  void tellsEachStepAsItIsTaken() {
    List<String> told = new ArrayList<>();
    Publisher publisher = publisher();
    publisher.publish(
        publisher.plan(request(false, false, page("networks", "a\n"), page("networks/b", "b\n"))),
        (number, of, step) ->
            told.add(number + "/" + of + " " + step.action().done() + " " + step.key()));
    assertThat(told).containsExactly("1/2 created en/networks", "2/2 created en/networks/b");
  }

  private Optional<String> address(String text) {
    return WikiServer.at(text, key(), new Problems()).map(server -> server.graphql().toString());
  }

  private static WikiKey key() {
    return WikiKey.of(StubWiki.TOKEN, Instant.EPOCH, new Problems()).orElseThrow();
  }

  private static WikiServer server(String address) {
    WikiServer server = WikiServer.at(address, key(), new Problems()).orElseThrow();
    return new WikiServer(server.graphql(), server.key(), Duration.ofMillis(1_500));
  }

  private Publisher publisher() {
    return publisher(wiki.address());
  }

  private static Publisher publisher(String address) {
    return new Publisher(
        new GraphQlApi(server(address), GraphQlExchange.newClient()), new Patience(time -> {}));
  }

  private PublishOutcome publish(WikiPage... pages) {
    return publish(request(false, false, pages));
  }

  private PublishOutcome publish(PublishRequest request) {
    Publisher publisher = publisher();
    return publisher.publish(publisher.plan(request), (number, of, step) -> {});
  }

  private static PublishRequest request(boolean force, boolean prune, WikiPage... pages) {
    return new PublishRequest(
        "stacks/sample",
        Optional.of(new PageKey("en", "networks")),
        List.of(pages),
        List.of(),
        force,
        prune);
  }

  private static WikiPage page(String path, String content) {
    return new WikiPage(path, "en", "Title", "", List.of("Network", "docs"), content);
  }

  private void edit(String path, String from, String to) {
    WikiModel.Page page = model.find(new PageKey("en", path)).orElseThrow();
    model.edit(page, page.revision().withContent(page.content.replace(from, to)));
  }

  private String content(String path) {
    return model.find(new PageKey("en", path)).orElseThrow().content;
  }

  private static List<String> messages(List<Problem> problems) {
    return problems.stream().map(Problem::message).toList();
  }
}
