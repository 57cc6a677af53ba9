// The page: what the server says, the map, and what stands beside it.

import { Beside } from "/beside.js";
import { Downloads } from "/download.js";
import { Files } from "/listing.js";
import { listen } from "/live.js";
import { Reader } from "/page.js";
import { editor } from "/places.js";
import { Problems } from "/problems.js";

const byId = (id) => document.getElementById(id);

/** What this page keeps in the address, beside what the map keeps there; a page where one is open. */
const OWN = ["tab", "page", "on"];
const TABS = { p: "pages", f: "files", e: "problems" };

let look = null;
let map = null;
let stamp = null;
let mapping = Promise.resolve();
let reached = null;
let wanted = 0;
let before;
const choice = fromAddress();

byId("findings").before(byId("downloading"));
byId("more").querySelectorAll("[data-do=svg], [data-do=png]").forEach((entry) => entry.remove());
KEYS.splice(-2, 0, [Object.keys(TABS).join(" "), "pages, files and problems, beside the map"]);

const reader = new Reader(byId("reader"), byId("sheet"), byId("contents"), { go, idOf, choose: chooseFromPage });
const files = new Files(byId("files-list"), (name) => go(name));
const problems = new Problems(
  {
    title: byId("problems-title"),
    list: byId("problems-list"),
    badge: byId("warnings"),
    words: byId("counts"),
    tab: byId("tab-problems"),
    findings: byId("findings-part"),
    none: byId("no-problems"),
  },
  turnToProblems,
  choose);
const beside = new Beside(byId("beside"), turned);
new Downloads(byId("download"), byId("downloads"), () => map, () =>
  beside.open === "pages" && reader.text ? { name: reader.text.name, markdown: reader.markdown } : undefined);

// what is in the address

function fromAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const [tab, page, on] = OWN.map((key) => given.get(key));
  return { tab: Object.values(TABS).includes(tab) ? tab : page && "pages", page, on };
}

/** The address with what is chosen here; what the map keeps in it stays. */
function address(own) {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of OWN) {
    given.delete(key);
    if (own[key] && (key === "tab" || own.tab === "pages")) {
      given.set(key, own[key]);
    }
  }
  return `#${given}`;
}

function toAddress() {
  history.replaceState(null, "", address(choice));
}

// the map

/** Shows a version of the map, one after the other. */
async function showMap({ map: next }) {
  if (next.stamp === stamp) {
    return;
  }
  const answer = await fetch("/network");
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  const html = await answer.text();
  stamp = next.stamp;
  if (map) {
    map.update(html);
  } else {
    map = new MapPage(MapPage.fill(html), {
      link: (place) => editor(`${look.map.folder}/${place}`),
      chosen,
      shown: () => problems.found(map),
      themed: () => showPage(),
    });
    window.driftlessMap = map;
    problems.found(map);
    chosen(map.choice.at);
    uncover();
  }
}

/** Moves what is chosen from under the panel, once the map has the room that is left to it. */
function uncover() {
  requestAnimationFrame(() => map?.choice.at && map.uncover(map.choice.at));
}

/** The id of the service that is called so, in the mode that is shown or in another. */
function idOf(title) {
  const all = map && title ? [map.model, ...map.models] : [];
  return all.flatMap((model) => model.services).find((service) => service.title === title)?.id;
}

function choose(id) {
  map.choose(id, { alone: true, reveal: true });
  if (beside.isSheet) {
    beside.turn(null);
  }
}

/** What is chosen on a page is shown there already. */
function chooseFromPage(id, goesOn) {
  reader.still = true;
  map.choose(id, { alone: true, reveal: true });
  reader.still = false;
  if (beside.isSheet && !goesOn) {
    beside.turn(null);
  }
}

/** Lights up on the page what was chosen in the map. */
function chosen(id) {
  const service = id && map?.model.of(id);
  const rows = reader.find(service?.title);
  const tables = new Set(rows.map((row) => row.closest("table"))).size;
  const words = tables === 0 ? " has no row on this page." : ` stands in ${tables === 1 ? "one table" : `${tables} tables`} of this page.`;
  byId("rows").hidden = !service || !reader.text;
  byId("rows").replaceChildren(make("b", {}, service?.title ?? ""), words);
  if (rows.length > 0 && !reader.still && beside.open === "pages") {
    reader.reveal(rows[0]);
  }
}

// what stands beside it

function turned(name) {
  choice.tab = name;
  toAddress();
  uncover();
  if (name === "pages") {
    showPage(true);
  } else if (name === "files" && look) {
    files.show(look.problems);
  }
}

/** Errors come before what was read; what was read comes back when they are mended. */
function turnToProblems(open) {
  if (open && beside.open !== "problems") {
    before = beside.open;
    beside.turn("problems");
  } else if (!open && beside.open === "problems" && before !== undefined) {
    beside.turn(before);
    before = undefined;
  }
}

function go(page, on = null) {
  const to = address({ tab: "pages", page, on });
  if (to === location.hash) {
    reader.goTo(on);
  } else {
    location.hash = to;
  }
}

/** The page that is to be shown: the one that was asked for, else the first. */
function page() {
  const pages = look?.pages ?? [];
  return pages.find((each) => each.name === choice.page) ?? pages[0];
}

/** Returns pages with titles that tell them apart. */
function titled(pages) {
  const titles = pages.map(({ title }) => title);
  return pages.map(({ name, title }) => [name, titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} – ${name}`]);
}

/** Offers pages; a list that says the same stays, since somebody may have it open. */
function offer(pages) {
  const select = byId("pages");
  const key = JSON.stringify(pages);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...pages.map(([name, title]) => make("option", { value: name }, title)));
  }
  select.value = page()?.name;
  select.hidden = !page();
}

function blankPage(text) {
  byId("blank-page").textContent = text;
  byId("blank-page").hidden = text === "";
  byId("reader").hidden = text !== "";
}

/** Shows a page, and the place on it that was asked for, where pages are open. */
async function showPage(opened = false) {
  if (!look || beside.open !== "pages") {
    return;
  }
  const turn = ++wanted;
  offer(titled(look.pages ?? []));
  byId("stale-page").hidden = !look.stalePages || !page();
  if (!page()) {
    // pages follow the first map
    blankPage(look.pages ? "This stack has no page." : look.stale ? "There is no page yet. It appears as soon as the errors are mended." : "Writing the pages …");
    return;
  }
  try {
    const next = await reader.prepare(page(), Boolean(map?.dark));
    if (turn !== wanted) {
      return;
    }
    blankPage("");
    const other = reader.article.dataset.name !== page().name;
    next.forEach((article) => reader.show(article));
    reader.element.setAttribute("aria-label", `Page ${page().title}. ${page().kind}`);
    // whoever reads stays where that is
    reader.still = Boolean(choice.on) || !(opened || other);
    chosen(map?.choice.at);
    reader.still = false;
    if (choice.on && choice.on !== reached) {
      reader.goTo(choice.on);
    }
    reached = choice.on;
    byId("reader").dataset.shown = page().name;
  } catch (failure) {
    if (turn === wanted) {
      blankPage(`This page could not be shown.\n${failure.message}`);
    }
  }
}

// what the server says

function onLook(next) {
  look = next;
  const errors = problems.show(look.problems, map);
  const title = look.title ?? look.stack;
  document.title = `${errors > 0 ? "✗ " : ""}${title} – Driftless preview`;
  document.querySelector("h1").title = look.stack;
  byId("stale").hidden = !look.stale || !look.map;
  if (beside.open === "files") {
    files.show(look.problems);
  }
  if (!look.map) {
    document.querySelector("h1").textContent = title;
    blank("There is no map yet. It appears as soon as the errors are mended and the file is saved.");
    showPage();
    return;
  }
  mapping = mapping
    .then(() => showMap(next))
    .then(() => blank(""))
    .catch((failure) => blank(map ? "" : `The map could not be drawn.\n${failure.message}`))
    .then(() => reader.services())
    .then(() => showPage());
}

function blank(text) {
  byId("blank").textContent = text;
  byId("blank").hidden = text === "";
}

byId("pages").addEventListener("change", (event) => go(event.target.value));
addEventListener("hashchange", () => {
  const given = fromAddress();
  Object.assign(choice, given, { page: given.page ?? choice.page });
  reached = null;
  if (choice.tab !== beside.open) {
    beside.turn(choice.tab);
  } else {
    showPage();
  }
});
addEventListener("focus", () => beside.open === "files" && look && files.show(look.problems));
addEventListener("keydown", (event) => {
  const tab = TABS[event.key];
  if (tab && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select, [role=menu]")) {
    beside.turn(beside.open === tab ? null : tab);
  }
});
beside.turn(choice.tab);
listen(onLook, (live) => {
  byId("connection").className = live ? "on" : "";
  byId("connection").textContent = live ? "Live" : "Lost";
  byId("lost").hidden = live;
});
