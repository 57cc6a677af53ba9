package io.github.driftless.wikijs;

import java.net.http.HttpClient;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The interface of Wiki.js 2.5: which documents are sent, and what their answers mean. */
final class GraphQlApi implements WikiApi {

  private static final String RESULT = "responseResult{succeeded errorCode slug message}";

  /**
   * Only a guest is refused its profile. A wiki takes a caller whose key it cannot read for a guest
   * without a word, so this is asked together with the list.
   */
  private static final String LIST =
      "query{pages{list(orderBy:PATH){id path locale description tags contentType isPrivate updatedAt}} users{profile{id}}}";

  private static final String READ =
      "query($i:Int!){pages{conflictLatest(id:$i){id authorId authorName content description"
          + " isPublished locale path tags title createdAt updatedAt}}}";
  private static final String SETTINGS =
      "query($i:Int!){pages{single(id:$i){publishStartDate publishEndDate scriptCss scriptJs}}}";
  private static final String CREATE =
      "mutation($content:String!,$description:String!,$editor:String!,$isPublished:Boolean!,"
          + "$isPrivate:Boolean!,$locale:String!,$path:String!,$tags:[String]!,$title:String!)"
          + "{pages{create(content:$content,description:$description,editor:$editor,"
          + "isPublished:$isPublished,isPrivate:$isPrivate,locale:$locale,path:$path,tags:$tags,"
          + "title:$title){"
          + RESULT
          + "}}}";
  private static final String UPDATE =
      "mutation($id:Int!,$content:String,$description:String,$editor:String,$isPrivate:Boolean,"
          + "$isPublished:Boolean,$locale:String,$path:String,$tags:[String],$title:String,"
          + "$publishStartDate:Date,$publishEndDate:Date,$scriptCss:String,$scriptJs:String)"
          + "{pages{update(id:$id,content:$content,description:$description,editor:$editor,"
          + "isPrivate:$isPrivate,isPublished:$isPublished,locale:$locale,path:$path,tags:$tags,"
          + "title:$title,publishStartDate:$publishStartDate,publishEndDate:$publishEndDate,"
          + "scriptCss:$scriptCss,scriptJs:$scriptJs){"
          + RESULT
          + "}}}";
  private static final String DELETE = "mutation($i:Int!){pages{delete(id:$i){" + RESULT + "}}}";
  private static final String HISTORY =
      "query($i:Int!){pages{history(id:$i){trail{versionId versionDate} total}}}";
  private static final String VERSION =
      "query($i:Int!,$v:Int!){pages{version(pageId:$i,versionId:$v)"
          + "{content title description isPublished publishStartDate publishEndDate createdAt versionDate"
          + " action}}}";

  private final GraphQlExchange exchange;
  private final JsonMapper json = JsonMapper.shared();

  GraphQlApi(WikiServer server, HttpClient client) {
    this.exchange = new GraphQlExchange(server, client);
  }

  @Override
  public List<ListedPage> list() throws WikiFailure {
    JsonNode answer = exchange.ask(LIST, json.createObjectNode());
    List<ListedPage> pages = new ArrayList<>();
    for (JsonNode page : answer.path("pages").path("list")) {
      pages.add(
          new ListedPage(
              page.path("id").asInt(),
              new PageKey(page.path("locale").asString(), page.path("path").asString()),
              page.path("description").asString(""),
              tags(page),
              page.path("contentType").asString().equals("markdown"),
              page.path("isPrivate").asBoolean(),
              instant(page.path("updatedAt").asString(""))));
    }
    return pages;
  }

  @Override
  public Optional<RemotePage> read(int id) throws WikiFailure {
    JsonNode page;
    try {
      page = exchange.ask(READ, variables(id)).path("pages").path("conflictLatest");
    } catch (WikiFailure failure) {
      if (failure.kind() == WikiFailure.Kind.GONE) {
        return Optional.empty();
      }
      throw failure;
    }
    return Optional.of(
        new RemotePage(
            page.path("id").asInt(),
            new PageKey(page.path("locale").asString(), page.path("path").asString()),
            revision(page, tags(page)),
            page.path("authorId").asInt(),
            page.path("authorName").asString(),
            instant(page.path("createdAt").asString("")),
            instant(page.path("updatedAt").asString(""))));
  }

  @Override
  public Optional<EditorPage> open(PageKey key) throws WikiFailure {
    return exchange.get("e/" + key.locale() + "/" + key.path()).flatMap(EditorPage::read);
  }

  @Override
  public Optional<ReaderPage> view(PageKey key) throws WikiFailure {
    return exchange.get(key.locale() + "/" + key.path()).flatMap(ReaderPage::read);
  }

  @Override
  public Optional<PageSettings> settings(int id) throws WikiFailure {
    try {
      JsonNode page = exchange.ask(SETTINGS, variables(id)).path("pages").path("single");
      return Optional.of(
          dates(page)
              .withCode(page.path("scriptCss").asString(""), page.path("scriptJs").asString("")));
    } catch (WikiFailure failure) {
      if (failure.kind() == WikiFailure.Kind.REFUSED) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  @Override
  public void create(PageKey key, Revision revision) throws WikiFailure {
    exchange.change(CREATE, variables(key, revision, false), "create");
  }

  @Override
  public void update(ListedPage page, Revision revision, PageSettings settings) throws WikiFailure {
    // all of it every time: what is left out, the wiki empties, or fails over half-way
    ObjectNode variables = variables(page.key(), revision, page.isPrivate());
    variables
        .put("id", page.id())
        .put("publishStartDate", settings.start())
        .put("publishEndDate", settings.end())
        .put("scriptCss", settings.css())
        .put("scriptJs", settings.script());
    exchange.change(UPDATE, variables, "update");
  }

  @Override
  public void delete(int id) throws WikiFailure {
    needing(
        "delete:pages",
        () -> {
          exchange.change(DELETE, variables(id), "delete");
          return id;
        });
  }

  @Override
  public History history(int id) throws WikiFailure {
    JsonNode history =
        needing("read:history", () -> exchange.ask(HISTORY, variables(id)))
            .path("pages")
            .path("history");
    List<History.Entry> entries = new ArrayList<>();
    for (JsonNode change : history.path("trail")) {
      entries.add(
          new History.Entry(
              change.path("versionId").asInt(), instant(change.path("versionDate").asString(""))));
    }
    return History.of(entries);
  }

  @Override
  public Optional<PastVersion> version(int id, int version) throws WikiFailure {
    JsonNode found =
        needing("read:history", () -> exchange.ask(VERSION, variables(id).put("v", version)))
            .path("pages")
            .path("version");
    return found.isObject()
        ? Optional.of(
            new PastVersion(
                revision(found, List.of()),
                dates(found),
                instant(found.path("createdAt").asString("")),
                instant(found.path("versionDate").asString("")),
                PastVersion.Change.of(found.path("action").asString(""))))
        : Optional.empty();
  }

  private interface Asking<T> {
    T ask() throws WikiFailure;
  }

  /** Asks for something that takes one permission, and names it where it is missing. */
  private static <T> T needing(String permission, Asking<T> asking) throws WikiFailure {
    try {
      return asking.ask();
    } catch (WikiFailure failure) {
      throw failure.kind() == WikiFailure.Kind.REFUSED ? missing(permission) : failure;
    }
  }

  /** Returns the failure of a key that lacks a permission. */
  static WikiFailure missing(String permission) {
    return new WikiFailure(
        WikiFailure.Kind.REFUSED,
        "the wiki's key lacks the permission " + permission + " here",
        "give it to the key's group under Administration, Groups: in Permissions, and in the Page"
            + " Rules for this path");
  }

  /** A time that cannot be read counts as none: such a page is read, and looked at last. */
  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private static PageSettings dates(JsonNode page) {
    return new PageSettings(
        page.path("publishStartDate").asString(""),
        page.path("publishEndDate").asString(""),
        "",
        "");
  }

  private static List<String> tags(JsonNode page) {
    List<String> tags = new ArrayList<>();
    page.path("tags").forEach(tag -> tags.add(tag.asString()));
    return tags;
  }

  private static Revision revision(JsonNode page, List<String> tags) {
    return new Revision(
        page.path("title").asString(),
        page.path("description").asString(),
        tags,
        page.path("isPublished").asBoolean(),
        page.path("content").asString());
  }

  private ObjectNode variables(int id) {
    return json.createObjectNode().put("i", id);
  }

  private ObjectNode variables(PageKey key, Revision revision, boolean isPrivate) {
    ArrayNode tags = json.createArrayNode();
    revision.tags().forEach(tags::add);
    ObjectNode variables =
        json.createObjectNode()
            .put("content", revision.content())
            .put("description", revision.description())
            .put("editor", "markdown")
            .put("isPublished", revision.published())
            .put("isPrivate", isPrivate)
            .put("locale", key.locale())
            .put("path", key.path())
            .put("title", revision.title());
    variables.set("tags", tags);
    return variables;
  }
}
