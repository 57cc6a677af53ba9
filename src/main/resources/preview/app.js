// The page: what the server says, what the person chose, and the drawing that follows from both.

import { download } from "/download.js";
import { Find } from "/find.js";
import { listen } from "/live.js";
import { chain, paths } from "/paths.js";
import { draw } from "/picture.js";
import { Problems } from "/problems.js";
import { Stage } from "/stage.js";
import { Theme } from "/theme.js";

const byId = (id) => document.getElementById(id);
const MAKERS = ["mermaid", "svg"];

let look = null;
let drawing = null;
let wanted = 0;
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
  };
}

function toAddress() {
  const fields = { mode: choice.mode, view: choice.view, as: choice.maker, find: choice.found };
  const given = new URLSearchParams(Object.entries(fields).filter(([, value]) => value));
  history.replaceState(null, "", `#${given}`);
}

function mode() {
  return look.modes.find((each) => each.name === choice.mode) ?? look.modes[0];
}

function view() {
  return mode().views.find((each) => each.name === choice.view) ?? mode().views[0];
}

function onLook(next) {
  look = next;
  const errors = problems.show(look.problems);
  const title = look.title ?? look.stack;
  document.title = (errors > 0 ? "✗ " : "") + `${title} – Driftless preview`;
  byId("title").textContent = title;
  byId("stack").textContent = look.stack;
  byId("stack").title = look.stack;
  byId("stale").hidden = !(look.stale && look.modes.length > 0);
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
  drawing = next;
  const place = [mode().name, view().name, choice.maker].join(" ");
  stage.show(drawing, place);
  drawing.place = place;
  freshen(before);
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

function controls() {
  const modes = byId("modes");
  modes.hidden = look.modes.length < 2;
  fill(modes, look.modes, "option");
  modes.value = mode().name;
  const views = byId("views");
  views.hidden = mode().views.length < 2;
  fill(views, mode().views, "button");
  press(views, view().name);
  press(byId("makers"), choice.maker);
  byId("stage").setAttribute("aria-label", `Diagram. ${view().description}`);
  find.offer(findable());
}

/** Makes one element for each thing, and leaves alone what is there already. */
function fill(parent, things, tag) {
  const same =
    parent.children.length === things.length &&
    things.every((thing, at) => parent.children[at].value === thing.name && parent.children[at].textContent === thing.title);
  if (same) {
    return;
  }
  parent.replaceChildren(
    ...things.map((thing) => {
      const element = document.createElement(tag);
      element.value = thing.name;
      element.textContent = thing.title;
      if (tag === "button") {
        element.type = "button";
      }
      return element;
    }));
}

function press(group, value) {
  for (const button of group.children) {
    button.setAttribute("aria-pressed", String(button.value === value));
  }
}

/** Services first, then whatever else is drawn. */
function findable() {
  const services = mode().services.map((service) => ({
    title: service.title,
    names: [service.name],
    remark: service.group ? `in ${service.group}` : "",
  }));
  const titles = new Set(services.map((service) => service.title));
  const others = view()
    .items.filter((item) => !titles.has(plain(item.label)))
    .map((item) => ({ title: plain(item.label), names: [], remark: item.box ? "a box" : "" }));
  return services.concat(others);
}

function plain(label) {
  return label.replace(/\s*\n\s*/g, " ");
}

/** The item that stands for what was found: itself, its group, or the crowd it is drawn in. */
function itemOf(title) {
  const items = view().items;
  const service = mode().services.find((each) => each.title === title);
  return (
    items.find((item) => plain(item.label) === title) ??
    (service?.group ? items.find((item) => plain(item.label) === service.group) : undefined) ??
    items.find((item) => item.detail?.split(/,\s*|\n/).includes(title))
  );
}

function choose(title) {
  choice.found = title;
  toAddress();
  light();
  const item = title && drawing && itemOf(title);
  const element = item && drawing.items.get(item.name)?.[0];
  if (element) {
    stage.reveal(element);
  }
}

/** Lights up the paths of what was found. */
function light() {
  const world = byId("world");
  world.querySelectorAll(".lit, .chosen").forEach((element) => element.classList.remove("lit", "chosen"));
  const item = choice.found && drawing ? itemOf(choice.found) : undefined;
  world.classList.toggle("lighting", Boolean(item));
  byId("way").hidden = !choice.found || !drawing;
  if (!choice.found || !drawing) {
    return;
  }
  if (!item) {
    say([["b", choice.found], ["", " is not in this picture."]]);
    return;
  }
  const lit = paths(view(), item.name);
  lit.items.forEach((name) => drawing.items.get(name)?.forEach((element) => element.classList.add("lit")));
  lit.edges.forEach((number) => drawing.edges[number].forEach((element) => element.classList.add("lit")));
  drawing.items.get(item.name)?.forEach((element) => element.classList.add("chosen"));
  const words = [["b", choice.found]];
  if (plain(item.label) !== choice.found) {
    words.push(["i", "in"], ["", plain(item.label)]);
  }
  const way = chain(view(), item.name, lit.on);
  way.forEach((label) => words.push(["i", "→"], ["", plain(label)]));
  if (way.length === 0) {
    words.push(["i", "·"], ["", lit.on.items.size === 0 ? "leads nowhere" : `leads to ${lit.on.items.size}`]);
  }
  if (lit.back.items.size > 0) {
    words.push(["i", "·"], ["", `reached from ${lit.back.items.size}`]);
  }
  say(words);
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
  if (event.target.value) {
    choice.view = event.target.value;
    toAddress();
    redraw();
  }
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
  if (drawing) {
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
  Object.assign(choice, fromAddress());
  redraw();
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
  } else if (!event.target.closest("input, select")) {
    const keys = {
      "/": () => byId("find").focus(),
      "+": () => stage.zoomIn(),
      "-": () => stage.zoomOut(),
      0: () => stage.fit(),
      1: () => stage.zoomTo(1),
    };
    if (Object.hasOwn(keys, event.key)) {
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
