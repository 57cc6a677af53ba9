package io.github.driftless.wikijs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a Wiki.js 2.5 keeps and does, measured on a real one: codes, order of steps within a write,
 * and what is left when a write fails in the middle.
 */
final class WikiModel {

  static final String HUMAN = "Ada";
  static final int HUMAN_ID = 7;

  /** A failed operation with the code that a wiki gives it. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    final int code;

    Refused(int code, String message) {
      super(message);
      this.code = code;
    }
  }

  /** Where a write can die. */
  enum Death {
    NONE,
    /** The text is saved, the tags are not. */
    BEFORE_TAGS,
    /** Text and tags are saved; the wiki was stopped before it rendered them. */
    BEFORE_RENDERING,
    /** As before, but the rendering still comes. */
    RENDERS_LATE,
    /** All is saved; the tree of pages fails over a duplicate key. */
    AT_TREE
  }

  static final class Page {
    final int id;
    String locale;
    String path;
    String title = "";
    String description = "";
    Set<String> tags = new LinkedHashSet<>();
    boolean published;
    boolean isPrivate;
    String content = "";
    String contentType = "markdown";
    int authorId;
    int created;
    int updated;
    PageSettings settings = PageSettings.NONE;

    /** What people set last, and so what is to be found in the end. */
    PageSettings owed = PageSettings.NONE;

    /** The text that readers see; empty where none was rendered, and they see HTTP 500. */
    Optional<String> shown = Optional.empty();

    /** The pages that it linked to when it was rendered last; the wiki keeps them beside it. */
    Set<PageKey> links = Set.of();

    /** In how many requests a late rendering comes; 0 for none. */
    int rendersIn;

    /** Whether a person saved, moved or made it after it was last published. */
    boolean touched;

    Page(int id) {
      this.id = id;
    }

    String shownText() {
      return withoutComments(shown.orElse(""));
    }

    PageKey key() {
      return new PageKey(locale, path);
    }

    Revision revision() {
      return new Revision(title, description, List.copyOf(tags), published, content);
    }

    String authorName() {
      return authorId == RemotePage.API ? "Administrator" : HUMAN;
    }
  }

  record Version(
      int number,
      int pageId,
      Revision revision,
      PageSettings settings,
      int time,
      int created,
      String action) {
    PastVersion past() {
      return new PastVersion(
          revision,
          settings,
          Instant.ofEpochMilli(created),
          Instant.ofEpochMilli(time),
          PastVersion.Change.of(action));
    }

    History.Entry entry() {
      return new History.Entry(number, Instant.ofEpochMilli(time));
    }
  }

  /** How long a rendering takes at least: a process of its own is started for it. */
  private static final int RENDERING = 1_000;

  /** How long a wiki that was stopped takes to serve again. */
  private static final int RESTART = 5_000;

  private static final Pattern LINK = Pattern.compile("\\]\\(/([a-z]{2})/([a-z0-9/-]+)");

  /** Whether the group of the API key has the permissions write:styles and write:scripts. */
  boolean keyMayStyle = true;

  /** Whether a proxy in front lets nobody but people who signed in open the editor. */
  boolean editorIsBarred;

  /** Whether it lets nobody else see any page. */
  boolean pagesAreBarred;

  /** A person who saves a page between the two steps of the next update. */
  Optional<Runnable> crossing = Optional.empty();

  private final Map<Integer, Page> pages = new TreeMap<>();
  private final List<Version> versions = new ArrayList<>();
  private final List<Revision> words = new ArrayList<>();
  private int nextId = 1;
  private int nextVersion = 1;
  private int clock;

  Collection<Page> pages() {
    return List.copyOf(pages.values());
  }

  Optional<Page> find(PageKey key) {
    return pages.values().stream().filter(page -> page.key().equals(key)).findFirst();
  }

  Optional<Page> find(int id) {
    return Optional.ofNullable(pages.get(id));
  }

  Page create(PageKey key, Revision revision, boolean isPrivate, int author, Death death)
      throws Refused {
    checkPath(key.path());
    if (find(key).isPresent()) {
      throw new Refused(
          6002, "Cannot create this page because an entry already exists at the same path.");
    }
    checkContent(revision.content());
    Page page = new Page(nextId++);
    page.locale = key.locale();
    page.path = key.path();
    page.isPrivate = isPrivate;
    pages.put(page.id, page);
    save(page, revision, author);
    page.created = page.updated;
    if (death == Death.BEFORE_TAGS) {
      throw new Refused(1, "Connection terminated unexpectedly");
    }
    tag(page, revision.tags());
    render(page, death);
    if (death == Death.AT_TREE) {
      throw new Refused(1, "duplicate key value violates unique constraint \"pageTree_pkey\"");
    }
    if (death == Death.NONE) {
      repairLinksTo(page.key());
    }
    return page;
  }

  /**
   * @param tags empty where the request left them out
   */
  Page update(
      int id,
      PageKey to,
      Revision revision,
      Optional<List<String>> tags,
      boolean isPrivate,
      PageSettings settings,
      int author,
      Death death)
      throws Refused {
    Page page = pages.get(id);
    if (page == null) {
      throw new Refused(1, "Invalid Page Id");
    }
    checkContent(revision.content());
    remember(page);
    crossing.ifPresent(Runnable::run);
    crossing = Optional.empty();
    save(page, revision, author);
    page.isPrivate = isPrivate;
    page.settings = keyMayStyle ? settings : page.settings.withDates(settings);
    if (tags.isEmpty()) {
      throw new Refused(1, "Cannot read properties of undefined (reading 'map')");
    }
    if (death == Death.BEFORE_TAGS) {
      throw new Refused(1, "Connection terminated unexpectedly");
    }
    tag(page, tags.get());
    render(page, death);
    if (!to.equals(page.key())) {
      checkPath(to.path());
      if (find(to).isPresent()) {
        throw new Refused(6006, "Destination page path already exists.");
      }
      page.locale = to.locale();
      page.path = to.path();
    }
    return page;
  }

  private void render(Page page, Death death) {
    page.rendersIn = death == Death.RENDERS_LATE ? 2 : 0;
    if (death == Death.BEFORE_RENDERING) {
      clock += RESTART;
    } else if (death != Death.RENDERS_LATE) {
      render(page);
    }
  }

  /**
   * The wiki marks links as valid or not where the page they lead to comes, goes or moves. It does
   * so in what it rendered, and that moves the time of these pages, whatever that rendering shows.
   */
  private void repairLinksTo(PageKey key) {
    clock++;
    for (Page page : pages.values()) {
      if (page.links.contains(key)) {
        page.updated = clock;
      }
    }
  }

  /** The wiki renders a page; that moves the time at which it was saved. */
  void render(Page page) {
    clock += RENDERING;
    page.updated = clock;
    page.shown = Optional.of(page.content);
    page.links =
        LINK.matcher(page.content)
            .results()
            .map(link -> new PageKey(link.group(1), link.group(2)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Time passes between two requests. */
  void pass() {
    for (Page page : pages.values()) {
      if (page.rendersIn > 0 && --page.rendersIn == 0) {
        render(page);
      }
    }
  }

  void delete(int id) throws Refused {
    Page page = pages.get(id);
    if (page == null) {
      throw new Refused(6003, "This page does not exist.");
    }
    remove(page);
  }

  List<Version> versions() {
    return List.copyOf(versions);
  }

  /** Returns what a page was, newest first. */
  List<Version> history(int id) {
    List<Version> newest = new ArrayList<>(versions);
    newest.removeIf(version -> version.pageId() != id);
    Collections.reverse(newest);
    return newest;
  }

  /** What readers see of a text. */
  static String withoutComments(String text) {
    return text.replaceAll("<!--.*?-->", "");
  }

  private void remember(Page page) {
    remember(page, "updated");
  }

  private void remember(Page page, String action) {
    Revision now = page.revision();
    Revision kept =
        new Revision(now.title(), now.description(), List.of(), now.published(), now.content());
    // a version remembers the dates, but neither styles nor scripts
    PageSettings dates = PageSettings.NONE.withDates(page.settings);
    versions.add(new Version(nextVersion++, page.id, kept, dates, page.updated, ++clock, action));
  }

  private void save(Page page, Revision revision, int author) {
    page.title = revision.title();
    page.description = revision.description();
    page.published = revision.published();
    page.content = revision.content();
    page.authorId = author;
    // what is put back for a person is that person's
    page.touched =
        words.stream().map(WikiModel::unstamped).anyMatch(unstamped(revision)::sameInHistory);
    page.updated = ++clock;
  }

  private static Revision unstamped(Revision revision) {
    return revision.withContent(Stamp.body(revision.content()).replaceAll(" over=\\w+", ""));
  }

  private static void tag(Page page, List<String> tags) {
    Set<String> kept = new LinkedHashSet<>();
    // in no order, as a wiki answers them
    for (int i = tags.size() - 1; i >= 0; i--) {
      kept.add(tags.get(i).strip().toLowerCase(Locale.ROOT));
    }
    page.tags = kept;
  }

  private static void checkPath(String path) throws Refused {
    if (path.contains(".") || path.contains(" ") || path.contains("\\") || path.contains("//")) {
      throw new Refused(6005, "Page path cannot contains illegal characters.");
    }
  }

  private static void checkContent(String content) throws Refused {
    if (content.isBlank()) {
      throw new Refused(6004, "Page content cannot be empty.");
    }
    if (content.indexOf('\0') >= 0) {
      throw new Refused(1, "invalid byte sequence for encoding \"UTF8\": 0x00");
    }
  }

  /** A person saves a page in the editor. */
  void edit(Page page, Revision revision) {
    editAs(page, revision, HUMAN_ID);
  }

  /** A person saves a page; the first user of a wiki has the number of every API key. */
  void editAs(Page page, Revision revision, int author) {
    remember(page);
    save(page, revision, author);
    tag(page, revision.tags());
    render(page);
    words.add(revision);
    page.touched = true;
  }

  /** A person sets dates, styles or scripts in the editor, which sends all else as it is. */
  void set(Page page, PageSettings settings, int author) {
    remember(page);
    save(page, page.revision(), author);
    page.touched = true;
    page.settings = settings;
    page.owed = settings;
    render(page);
  }

  /** A person moves a page. */
  void move(Page page, String path) {
    remember(page, "moved");
    PageKey old = page.key();
    page.path = path;
    // whoever moves a page does not become its author
    page.updated = ++clock;
    page.touched = true;
    repairLinksTo(old);
    repairLinksTo(page.key());
  }

  /** A person writes a page. */
  Page write(PageKey key, Revision revision) {
    words.add(revision);
    try {
      return create(key, revision, false, HUMAN_ID, Death.NONE);
    } catch (Refused e) {
      throw new AssertionError(e);
    }
  }

  /** A person deletes a page. */
  void remove(Page page) {
    remember(page);
    pages.remove(page.id);
    repairLinksTo(page.key());
  }
}
