package io.github.driftless.wikijs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Severity;
import io.github.driftless.wikijs.Fate.Request;
import io.github.driftless.wikijs.PublishStep.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a run need not ask, since an earlier one noted on the wiki how it left it. */
class LedgerTest {

  private static final PageKey LEDGER = new PageKey("en", "networks/driftless-published");
  private static final int PAGES = 100;

  private final WikiModel model = new WikiModel();
  private Optional<Runnable> beforeLists = Optional.empty();
  private final StubWiki wiki = new StubWiki(model, this::fate);

  private Mishap fate(Request request) {
    if (request == Request.LIST) {
      beforeLists.ifPresent(Runnable::run);
    }
    return Mishap.NONE;
  }

  @AfterEach
  void stop() {
    wiki.close();
  }

  @Test
  void oneListTellsThatAHundredPagesAreUnchanged() {
    publish(pages());
    assertThat(publishAgain(pages()).steps())
        .hasSize(PAGES)
        .allMatch(step -> step.action() == Action.UNCHANGED);
    assertThat(wiki.requests).containsExactly("LIST");
  }

  @Test
  void onlyPagesThatWereSavedSinceAreRead() {
    publish(pages());
    WikiModel.Page page = page("networks/page-7");
    model.edit(page, page.revision().withContent("mine\n" + page.content));
    List<PublishStep> steps = publishAgain(pages()).steps();
    assertThat(steps.stream().filter(step -> step.action() == Action.CONFLICT))
        .extracting(PublishStep::key)
        .containsExactly(page.key());
    // the ledger and that page
    assertThat(wiki.requests).containsExactly("LIST", "READ", "READ");
  }

  @Test
  void aPageThatWasRenderedAnewIsReadAndLeftAlone() {
    publish(pages());
    page("networks/page-7").updated = 1_000_000;
    assertThat(publishAgain(pages()).steps()).allMatch(step -> step.action() == Action.UNCHANGED);
    assertThat(wiki.requests).containsExactly("LIST", "READ", "READ");
  }

  @Test
  void onlyTheChangedPageAndTheLedgerAreWritten() {
    publish(pages());
    List<WikiPage> changed = new ArrayList<>(pages());
    changed.set(3, page("networks/page-3", "other\n"));
    assertThat(publishAgain(changed).steps())
        .filteredOn(step -> step.action() == Action.UPDATE)
        .extracting(PublishStep::key)
        .containsExactly(changed.get(3).key(), LEDGER);
    assertThat(Collections.frequency(wiki.requests, "UPDATE")).isEqualTo(2);
    publishAgain(changed);
    assertThat(wiki.requests).containsExactly("LIST");
  }

  @Test
  void pagesOfPeopleBelowTheRootAreReadOnce() {
    PageKey notes = new PageKey("en", "networks/notes");
    model.write(notes, new Revision("Notes", "", List.of(), true, "mine\n"));
    publish(pages());
    publishAgain(pages());
    assertThat(wiki.requests).containsExactly("LIST");
    model.write(
        new PageKey("en", "networks/more"), new Revision("More", "", List.of(), true, "mine\n"));
    publishAgain(pages());
    assertThat(wiki.requests).containsExactly("LIST", "READ", "READ");
  }

  @Test
  void aPageWhoseSourceIsGoneIsToldEachTime() {
    publish(pages());
    List<WikiPage> fewer = pages().subList(1, PAGES);
    for (int run = 0; run < 2; run++) {
      assertThat(publishAgain(fewer).steps())
          .filteredOn(step -> step.action() == Action.KEEP)
          .extracting(PublishStep::key)
          .containsExactly(pages().get(0).key());
    }
  }

  /** The list is the only one to tell: a renamed tag moves no time. */
  @Test
  void tagsThatWereRenamedAreSeen() {
    publish(pages());
    page("networks/page-7").tags.remove("docs");
    assertThat(publishAgain(pages()).steps())
        .filteredOn(step -> step.action() == Action.UNCHANGED)
        .hasSize(PAGES - 1);
  }

  @Test
  void aPageMovedAwayIsSeen() {
    publish(pages());
    model.move(page("networks/page-7"), "networks/elsewhere");
    assertThat(publishAgain(pages()).steps())
        .filteredOn(step -> step.action() == Action.CONFLICT)
        .extracting(step -> step.remark().toString())
        .containsExactly("this page was moved to en/networks/elsewhere; move it back on the wiki");
  }

  @Test
  void aPageMovedOutOfTheRootIsFoundByItsNumber() {
    publish(pages());
    model.move(page("networks/page-7"), "elsewhere");
    assertThat(publishAgain(pages()).steps())
        .filteredOn(step -> step.action() == Action.CONFLICT)
        .extracting(step -> step.remark().toString())
        .containsExactly("this page was moved to en/elsewhere; move it back on the wiki");
    assertThat(model.find(new PageKey("en", "networks/page-7"))).isEmpty();
    List<WikiPage> changed = new ArrayList<>(pages());
    changed.set(3, page("networks/page-3", "other\n"));
    publish(changed);
    assertThat(publishAgain(changed).steps())
        .as("also after the ledger was written anew")
        .filteredOn(step -> step.action() == Action.CONFLICT)
        .hasSize(1);
  }

  @Test
  void wordsThatCameBeforeTheLedgerWasWrittenAreNotTakenForOurs() {
    beforeLists =
        Optional.of(
            () ->
                model
                    .find(new PageKey("en", "networks/page-7"))
                    .filter(page -> page.authorId == RemotePage.API)
                    .ifPresent(page -> model.edit(page, page.revision().withContent("mine\n"))));
    publish(pages());
    beforeLists = Optional.empty();
    assertThat(publishAgain(pages()).steps())
        .filteredOn(step -> step.action() == Action.CONFLICT)
        .extracting(step -> step.key().path())
        .containsExactly("networks/page-7");
  }

  @Test
  void aLedgerThatIsGoneIsWrittenAnew() {
    publish(pages());
    model.remove(page(LEDGER.path()));
    assertThat(publishAgain(pages()).problems()).isEmpty();
    assertThat(Collections.frequency(wiki.requests, "READ")).isEqualTo(PAGES);
    publishAgain(pages());
    assertThat(wiki.requests).containsExactly("LIST");
  }

  @Test
  void wordsInTheLedgerAreLeftAlone() {
    publish(pages());
    WikiModel.Page ledger = page(LEDGER.path());
    model.edit(ledger, ledger.revision().withContent("mine\n" + ledger.content));
    List<WikiPage> changed = new ArrayList<>(pages());
    changed.set(3, page("networks/page-3", "other\n"));
    PublishOutcome outcome = publishAgain(changed);
    assertThat(outcome.failed()).isFalse();
    assertThat(texts(outcome))
        .containsExactly(
            "could not note what was published; all is published: wiki page"
                + " en/networks/driftless-published: this page was edited by Ada since it was"
                + " published; move what is worth it into a page of its own and delete this one");
    assertThat(page(LEDGER.path()).content).startsWith("mine\n");
    assertThat(page("networks/page-3").content).startsWith("other\n");
  }

  @Test
  void aKeyThatMayNotWriteTheLedgerIsEnoughToPublish() {
    wiki.forbidden = LEDGER.path();
    PublishOutcome outcome = publish(pages());
    assertThat(outcome.problems()).extracting(Problem::severity).containsExactly(Severity.WARNING);
    assertThat(texts(outcome))
        .containsExactly(
            "could not note what was published; all is published: the wiki's key may not write or"
                + " read at this path; allow its group this path under Administration, Groups, Page"
                + " Rules");
  }

  @Test
  void readersDoNotSeeTheLedgerAndPeopleWhoDoAreToldWhatItIs() {
    publish(pages());
    WikiModel.Page ledger = page(LEDGER.path());
    assertThat(ledger.published).isFalse();
    assertThat(ledger.content)
        .startsWith("`driftless publish` keeps this page: by it, a run knows which pages nobody");
  }

  @Test
  void onePageAloneHasNoLedger() {
    publish(pages().subList(0, 1));
    publishAgain(pages().subList(0, 1));
    assertThat(wiki.requests).containsExactly("LIST", "READ");
    assertThat(model.find(LEDGER)).isEmpty();
    List<WikiPage> changed = List.of(page("networks/page-0", "other\n"));
    publish(changed);
    publishAgain(changed);
    assertThat(wiki.requests).containsExactly("LIST", "READ", "HISTORY", "VERSION");
  }

  private static List<String> texts(PublishOutcome outcome) {
    return outcome.problems().stream()
        .map(problem -> problem.message() + "; " + problem.hint().map(Advice::toString).orElse(""))
        .toList();
  }

  private static List<WikiPage> pages() {
    List<WikiPage> pages = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      pages.add(page("networks/page-" + i, "text " + i + "\n"));
    }
    return pages;
  }

  private static WikiPage page(String path, String content) {
    return new WikiPage(path, "en", "Title", "", List.of("Network", "docs"), content);
  }

  private WikiModel.Page page(String path) {
    return model.find(new PageKey("en", path)).orElseThrow();
  }

  private PublishOutcome publishAgain(List<WikiPage> pages) {
    wiki.requests.clear();
    return publish(pages);
  }

  private PublishOutcome publish(List<WikiPage> pages) {
    Publisher publisher = new Publisher(wiki.api(), new Patience(time -> {}));
    PublishRequest request =
        new PublishRequest(
            "stacks/sample",
            Optional.of(new PageKey("en", "networks")),
            pages,
            List.of(),
            false,
            false);
    return publisher.publish(publisher.plan(request), (number, of, step) -> {});
  }
}
