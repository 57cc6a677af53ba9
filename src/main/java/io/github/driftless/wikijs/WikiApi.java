package io.github.driftless.wikijs;

import java.util.List;
import java.util.Optional;

/** What is asked of a wiki. A key that may read and write pages and their history is enough. */
interface WikiApi {

  /**
   * Returns all pages that the key may see.
   *
   * @throws WikiFailure {@code KEY} where the wiki takes the caller for a guest
   */
  List<ListedPage> list() throws WikiFailure;

  /** Returns a page with its content; empty where there is none of this id. */
  Optional<RemotePage> read(int id) throws WikiFailure;

  /**
   * Returns a page as the editor opens it for the key; empty where the wiki, or a proxy before it,
   * does not let the key in.
   */
  Optional<EditorPage> open(PageKey key) throws WikiFailure;

  /**
   * Returns a page as the wiki shows it to readers, and to the key; empty where the wiki, or a
   * proxy before it, does not show it.
   */
  Optional<ReaderPage> view(PageKey key) throws WikiFailure;

  /**
   * Returns what a page has beside its text; empty where the key may not ask: it needs one of the
   * permissions {@code manage:pages} and {@code delete:pages}.
   */
  Optional<PageSettings> settings(int id) throws WikiFailure;

  void create(PageKey key, Revision revision) throws WikiFailure;

  /** Replaces a page that stays where it is. Settings that are not sent are erased. */
  void update(ListedPage page, Revision revision, PageSettings settings) throws WikiFailure;

  void delete(int id) throws WikiFailure;

  /** Returns the changes of a page, at least the newest hundred. */
  History history(int id) throws WikiFailure;

  /** Returns what a page was. */
  Optional<PastVersion> version(int id, int version) throws WikiFailure;
}
