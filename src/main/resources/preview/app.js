// The page: what the server says, what the person chose, and the drawing that follows from both.

import { download, save } from "/download.js";
import { Find } from "/find.js";
import { listen } from "/live.js";
import { LiveMap } from "/map.js";
import { Reader } from "/page.js";
import { paths } from "/paths.js";
import { draw } from "/picture.js";
import { Problems } from "/problems.js";
import { Stage } from "/stage.js";
import { Theme } from "/theme.js";
import { explain, fill, press, titled } from "/toolbar.js";
import { findable, itemOf, plain, sentence } from "/way.js";

const byId = (id) => document.getElementById(id);
const MAKERS = ["mermaid", "svg"];

let look = null;
let drawing = null;
let wanted = 0;
let reached = null;
let lastPage = null;
const choice = fromAddress();

const theme = new Theme(byId("theme"), () => redraw());
const stage = new Stage(byId("stage"), byId("world"), (scale) => {
  byId("zoom-one").textContent = `${Math.round(scale * 100)}%`;
});
const problems = new Problems({
  panel: byId("problems"),
  title: byId("problems-title"),
  list: byId("problems-list"),
  close: byId("problems-close"),
  warnings: byId("warnings"),
});
const reader = new Reader(byId("reader"), byId("sheet"), byId("contents"));
const map = new LiveMap(
  byId("map"),
  {
    link: (place) => `vscode://file${look.map.folder.replace(/^(?!\/)/, "/")}/${place}`.split("/").map(encodeURIComponent).join("/").replace("vscode%3A", "vscode:").replaceAll("%3A", ":"),
    moved: (place) => {
      choice.map = place;
      if (mapped()) {
        toAddress();
      }
    },
    theme: () => byId("theme").click(),
  },
  mapButtons);
const find = new Find(byId("find"), byId("found"), (title) => {
  choose(title);
  byId("find").blur();
});

function fromAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  return {
    mode: given.get("mode"),
    view: given.get("view"),
    maker: MAKERS.includes(given.get("as")) ? given.get("as") : "mermaid",
    found: given.get("find"),
    page: given.get("page"),
    at: given.get("at"),
    map: given.get("map"),
  };
}

function toAddress() {
  const fields = choice.page
    ? { page: choice.page, at: choice.at, find: choice.found }
    : mapped()
      ? { view: "map", map: choice.map }
      : { mode: choice.mode, view: choice.view, as: choice.maker, find: choice.found };
  const given = new URLSearchParams(Object.entries(fields).filter(([, value]) => value));
  history.replaceState(null, "", `#${given}`);
}

/** Whether the map is shown: first of all pictures, unless another one was asked for. */
function mapped() {
  return !choice.page && Boolean(look?.map) && (choice.view ?? "map") === "map";
}

function mode() {
  return look.modes.find((each) => each.name === choice.mode) ?? look.modes[0];
}

function view() {
  return mode().views.find((each) => each.name === choice.view) ?? mode().views[0];
}

/** The page that is to be shown; nothing where diagrams are. */
function page() {
  const pages = look.pages ?? [];
  return choice.page ? (pages.find((each) => each.name === choice.page) ?? pages[0]) : undefined;
}

function onLook(next) {
  look = next;
  const errors = problems.show(look.problems);
  const title = look.title ?? look.stack;
  document.title = (errors > 0 ? "✗ " : "") + `${title} – Driftless preview`;
  byId("title").textContent = title;
  byId("stack").textContent = look.stack;
  byId("stack").title = look.stack;
  if (look.modes.length === 0) {
    stage.clear();
    drawing = null;
    blank("There is no picture yet. It appears as soon as the errors are mended and the file is saved.");
    shown();
    return;
  }
  redraw();
}

function blank(text) {
  byId("blank-text").textContent = text;
  byId("blank").hidden = text === "";
}

/** Says which look the page shows, to whoever drives it. */
function shown() {
  document.documentElement.dataset.shown = look.version;
}

async function redraw() {
  if (!look || look.modes.length === 0) {
    return;
  }
  const turn = ++wanted;
  const before = drawing;
  controls();
  if (choice.page) {
    await turnTo(turn);
    return;
  }
  if (mapped()) {
    blank("");
    await map.show(look.map.stamp, choice.map, theme.dark ? "dark" : "light");
    if (turn === wanted) {
      map.problems(byId("warnings"));
      shown();
    }
    return;
  }
  const key = [mode().name, view().name, choice.maker, theme.dark, view().mermaid].join("\n");
  if (before?.key === key) {
    before.view = view();
    blank("");
    light();
    shown();
    return;
  }
  let next;
  try {
    if (choice.maker === "svg" && !(before && before.paper && before.view.name === view().name)) {
      byId("stage").setAttribute("aria-busy", "true");
    }
    next = await draw(mode(), view(), choice.maker, theme.dark);
  } catch (failure) {
    if (turn === wanted) {
      stage.clear();
      drawing = null;
      const other = choice.maker === "svg" ? "Mermaid" : "SVG";
      blank(`This picture could not be drawn.\n${failure.message}\n${other} may draw it.`);
      shown();
    }
    return;
  }
  if (turn !== wanted) {
    return;
  }
  byId("stage").removeAttribute("aria-busy");
  blank("");
  drawing = { ...next, key };
  const place = [mode().name, view().name, choice.maker].join(" ");
  stage.show(drawing, place);
  drawing.place = place;
  freshen(before);
  light();
  shown();
}

/** Shows a page, and the place on it that was asked for. */
async function turnTo(turn) {
  if (!page()) {
    // pages follow the first diagrams
    blank(look.pages ? "This stack has no page." : "Writing the pages …");
    shown();
    return;
  }
  try {
    const next = await reader.prepare(page(), theme.dark);
    if (turn !== wanted) {
      return;
    }
    blank("");
    next.forEach((article) => reader.show(article));
  } catch (failure) {
    if (turn === wanted) {
      blank(`This page could not be shown.\n${failure.message}`);
      shown();
    }
    return;
  }
  if (choice.at && choice.at !== reached) {
    reader.goTo(choice.at);
  }
  reached = choice.at;
  light();
  shown();
}

/** New items are pointed at for a moment. */
function freshen(before) {
  if (!before || before.place !== drawing.place || before.view === drawing.view) {
    return;
  }
  for (const [name, elements] of drawing.items) {
    if (!before.items.has(name)) {
      elements.forEach((element) => element.classList.add("fresh"));
    }
  }
}

/** The buttons that lead from the map to all else; they stand in the map's toolbar. */
function mapButtons(page) {
  const button = (words, id, press) => {
    const element = page.createElement("button");
    element.type = "button";
    element.id = id;
    element.textContent = words;
    element.addEventListener("click", press);
    return element;
  };
  return [
    button("Pages", "to-pages", () => see(look.pages?.length > 0 ? "pages" : mode().views[0].name)),
    button(byId("warnings").textContent, "to-problems", () => problems.turn(byId("problems").hidden)),
  ];
}

function see(value) {
  choice.page = value === "pages" ? (choice.page ?? lastPage ?? look.pages[0].name) : null;
  choice.at = null;
  choice.view = value === "pages" ? choice.view : value;
  lastPage = choice.page ?? lastPage;
  toAddress();
  redraw();
}

function controls() {
  const pages = look.pages ?? [];
  const reading = Boolean(choice.page);
  document.documentElement.classList.toggle("mapped", mapped());
  if (!mapped()) {
    map.hide();
  }
  byId("stage").hidden = reading || mapped();
  byId("reader").hidden = !reading;
  byId("makers").hidden = reading;
  byId("stale").hidden = !(reading ? look.stalePages : look.stale);
  byId("stale-what").textContent = reading ? "page" : "picture";
  for (const entry of byId("downloads").children) {
    entry.hidden = entry.dataset.of !== (reading ? "page" : "diagram");
  }
  const modes = byId("modes");
  modes.hidden = reading || look.modes.length < 2;
  fill(modes, look.modes, "option");
  modes.value = mode().name;
  byId("pages").hidden = !reading || pages.length < 2;
  fill(byId("pages"), titled(pages), "option");
  const views = byId("views");
  const first = look.map ? [{ name: "map", title: "Map" }] : [];
  const tabs = pages.length > 0 || reading ? [...first, ...mode().views, { name: "pages", title: pages.length === 1 ? "Page" : "Pages" }] : [...first, ...mode().views];
  views.hidden = tabs.length < 2;
  fill(views, tabs, "button");
  press(views, reading ? "pages" : mapped() ? "map" : view().name);
  press(byId("makers"), choice.maker);
  if (page()) {
    byId("pages").value = page().name;
    byId("reader").setAttribute("aria-label", `Page ${page().title}. ${page().kind}`);
  }
  byId("stage").setAttribute("aria-label", `Diagram. ${view().description}`);
  explain(byId("legend"), view());
  find.offer(findable(mode(), view()));
}

function choose(title) {
  choice.found = title;
  toAddress();
  light();
  if (choice.page) {
    const [row] = reader.find(title);
    if (row) {
      reader.reveal(row);
    }
    return;
  }
  const item = title && drawing && itemOf(mode(), view(), title);
  const element = item && drawing.items.get(item.name)?.[0];
  if (element) {
    stage.reveal(element);
  }
}

/** Lights up the paths of what was found. */
function light() {
  const world = byId("world");
  world.querySelectorAll(".lit, .chosen").forEach((element) => element.classList.remove("lit", "chosen"));
  const drawn = choice.page ? null : drawing;
  const item = choice.found && drawn ? itemOf(mode(), view(), choice.found) : undefined;
  world.classList.toggle("lighting", Boolean(item));
  byId("way").hidden = !choice.found || !(choice.page || drawn);
  if (choice.page) {
    const rows = reader.find(choice.found).length;
    const times = rows === 1 ? "in one table" : `in ${rows} tables`;
    say([["b", choice.found ?? ""], ["", rows === 0 ? " has no row on this page." : ` stands ${times} of this page.`]]);
    return;
  }
  if (!choice.found || !drawn) {
    return;
  }
  if (!item) {
    say([["b", choice.found], ["", " is not in this picture."]]);
    return;
  }
  const lit = paths(view(), item.name);
  lit.items.forEach((name) => drawn.items.get(name)?.forEach((element) => element.classList.add("lit")));
  lit.edges.forEach((number) => drawn.edges[number].forEach((element) => element.classList.add("lit")));
  drawn.items.get(item.name)?.forEach((element) => element.classList.add("chosen"));
  say(sentence(view(), item, choice.found, lit));
}

function say(words) {
  byId("way-text").replaceChildren(
    ...words.map(([tag, text]) => {
      if (tag === "") {
        return document.createTextNode(text);
      }
      const element = document.createElement(tag);
      element.textContent = text;
      return element;
    }));
}

function clear() {
  byId("find").value = "";
  choose(null);
}

function menu(open) {
  byId("downloads").hidden = !open;
  byId("download").setAttribute("aria-expanded", String(open));
}

function fileName() {
  if (choice.page) {
    return page().name.split("/").at(-1).replace(/\.md$/, "");
  }
  return [look.title, look.modes.length > 1 ? mode().name : "", view().name]
    .join(" ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

byId("modes").addEventListener("change", (event) => {
  choice.mode = event.target.value;
  toAddress();
  redraw();
});
byId("views").addEventListener("click", (event) => {
  const { value } = event.target;
  if (value) {
    see(value);
  }
});
byId("pages").addEventListener("change", (event) => {
  choice.page = event.target.value;
  choice.at = null;
  lastPage = choice.page;
  toAddress();
  redraw();
});
byId("makers").addEventListener("click", (event) => {
  if (event.target.value) {
    choice.maker = event.target.value;
    toAddress();
    redraw();
  }
});
byId("world").addEventListener("click", (event) => {
  event.preventDefault();
  const part = event.target.closest(".pickable");
  if (!part || stage.dragged) {
    return;
  }
  const [name] = [...drawing.items].find(([, elements]) => elements.includes(part));
  const item = view().items.find((each) => each.name === name);
  if (item) {
    choose(plain(item.label));
  }
});
byId("download").addEventListener("click", () => menu(byId("downloads").hidden));
byId("downloads").addEventListener("click", async (event) => {
  menu(false);
  if (choice.page) {
    save(new Blob([reader.markdown], { type: "text/markdown" }), `${fileName()}.md`);
  } else if (drawing) {
    await download(event.target.value, mode(), drawing, fileName(), theme.dark);
  }
});
byId("way-clear").addEventListener("click", clear);
byId("zoom-in").addEventListener("click", () => stage.zoomIn());
byId("zoom-out").addEventListener("click", () => stage.zoomOut());
byId("zoom-one").addEventListener("click", () => stage.zoomTo(1));
byId("zoom-fit").addEventListener("click", () => stage.fit());
addEventListener("pointerdown", (event) => {
  if (!event.target.closest(".menu")) {
    menu(false);
  }
});
addEventListener("hashchange", () => {
  const before = look && page();
  Object.assign(choice, fromAddress());
  reached = null;
  byId("find").value = choice.found ?? "";
  if (before && before === page()) {
    reader.goTo(choice.at);
  } else {
    redraw();
  }
});
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "Escape") {
    if (byId("downloads").hidden) {
      clear();
    }
    menu(false);
  } else if (mapped()) {
    map.key(event);
  } else if (!event.target.closest("input, select")) {
    const keys = {
      "/": () => byId("find").focus(),
      "+": () => stage.zoomIn(),
      "-": () => stage.zoomOut(),
      0: () => stage.fit(),
      1: () => stage.zoomTo(1),
    };
    if (Object.hasOwn(keys, event.key) && (event.key === "/" || !choice.page)) {
      event.preventDefault();
      keys[event.key]();
    }
  }
});

byId("find").value = choice.found ?? "";
listen(onLook, (live) => {
  byId("connection").className = live ? "live" : "quiet";
  byId("connection").textContent = live ? "Live" : "The preview has ended or cannot be reached; waiting for it …";
});
