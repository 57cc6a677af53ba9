package io.github.driftless.wikijs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.wikijs.PublishStep.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of pages that stayed where a stack's locale was another one. */
class OldLocaleTest {

  private int texts;
  private final WikiModel model = new WikiModel();
  private final StubWiki wiki = new StubWiki(model, request -> Mishap.NONE);

  @AfterEach
  void stop() {
    wiki.close();
  }

  @Test
  void pagesOfTheOldLocaleAreReportedInEachRunAndStay() {
    publish("en", 3);
    assertThat(reported(publish("de", 3)))
        .containsExactly(
            "en/networks: the stack's locale was en before de, and 3 pages still stand here;"
                + " delete on the wiki what is not wanted, then en/networks/driftless-published");
    assertThat(model.pages()).hasSize(8);
    wiki.requests.clear();
    PublishOutcome again = publish("de", 3);
    assertThat(reported(again)).hasSize(1);
    assertThat(again.problems()).isEmpty();
    assertThat(wiki.requests).as("what an unchanged stack costs").containsExactly("LIST");
  }

  @Test
  void goingBackToTheFirstLocaleReportsTheOtherOne() {
    publish("en", 2);
    publish("de", 2);
    assertThat(reported(publish("en", 2))).singleElement().asString().startsWith("de/networks: ");
  }

  @Test
  void aChangedPageTakesNoRequestMore() {
    publish("de", 3);
    change();
    change();
    List<String> alone = List.copyOf(wiki.requests);
    publish("en", 3);
    publish("de", 3);
    change();
    assertThat(wiki.requests).isEqualTo(alone);
  }

  private void change() {
    wiki.requests.clear();
    List<WikiPage> pages = pages("de", 3);
    pages.set(1, new WikiPage("networks/page-1", "de", "T", "", List.of(), ++texts + "\n"));
    publish("de", pages);
  }

  @Test
  void nothingIsReportedWhereThePagesAreGone() {
    publish("en", 3);
    publish("de", 3);
    model.pages().stream().filter(page -> page.locale.equals("en")).forEach(model::remove);
    assertThat(reported(publish("de", 3))).isEmpty();
  }

  @Test
  void whereOnlyTheLedgerIsLeftThatIsReported() {
    publish("en", 3);
    model.pages().stream()
        .filter(page -> !page.path.endsWith("driftless-published"))
        .forEach(model::remove);
    assertThat(reported(publish("de", 3)))
        .containsExactly(
            "en/networks: the stack's locale was en before de, and no page but"
                + " driftless-published still stands here; delete it on the wiki");
  }

  @Test
  void aPageThatWasAloneIsReportedInTheRunThatWritesTheNewOne() {
    publish("en", 1);
    assertThat(reported(publish("de", 1)))
        .containsExactly(
            "en/networks: the stack's locale was en before de, and 1 page still stands here;"
                + " delete on the wiki what is not wanted");
    wiki.requests.clear();
    publish("de", 1);
    assertThat(wiki.requests).containsExactly("LIST", "READ");
  }

  @Test
  void pagesOfPeopleInAnotherLocaleAreNotReported() {
    model.write(
        new PageKey("fr", "networks"), new Revision("Réseaux", "", List.of(), true, "à moi\n"));
    model.write(
        new PageKey("fr", "networks/driftless-published"),
        new Revision("Notes", "on publishing", List.of(), true, "à moi\n"));
    assertThat(reported(publish("de", 3))).isEmpty();
  }

  @Test
  void pagesOfAnotherRootAreNotReported() {
    publish("en", 3);
    PublishRequest elsewhere =
        new PublishRequest(
            "stacks/other",
            Optional.of(new PageKey("de", "other")),
            List.of(
                new WikiPage("other", "de", "T", "", List.of(), "a\n"),
                new WikiPage("other/b", "de", "T", "", List.of(), "b\n")),
            List.of(),
            false,
            false);
    assertThat(reported(publish(elsewhere))).isEmpty();
  }

  private static List<String> reported(PublishOutcome outcome) {
    return outcome.steps().stream()
        .filter(step -> step.action() == Action.KEEP)
        .map(step -> step.key() + ": " + step.remark())
        .toList();
  }

  private static List<WikiPage> pages(String locale, int count) {
    List<WikiPage> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String path = i == 0 ? "networks" : "networks/page-" + i;
      pages.add(new WikiPage(path, locale, "T", "", List.of(), "text " + i + "\n"));
    }
    return pages;
  }

  private PublishOutcome publish(String locale, int count) {
    return publish(locale, pages(locale, count));
  }

  private PublishOutcome publish(String locale, List<WikiPage> pages) {
    return publish(
        new PublishRequest(
            "stacks/sample",
            Optional.of(new PageKey(locale, "networks")),
            pages,
            Collections.emptyList(),
            false,
            false));
  }

  private PublishOutcome publish(PublishRequest request) {
    Publisher publisher = new Publisher(wiki.api(), new Patience(time -> {}));
    return publisher.publish(publisher.plan(request), (number, of, step) -> {});
  }
}
