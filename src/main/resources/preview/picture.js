// Draws one view, and finds in the drawing what became of each item and edge.

const READY = 10000;
let count = 0;

async function mermaidScript() {
  for (const begun = Date.now(); !window.mermaid; ) {
    if (Date.now() - begun > READY) {
      throw new Error("The Mermaid script did not load.");
    }
    await new Promise((done) => {
      const script = document.querySelector('script[src="/mermaid.js"]');
      script.addEventListener("load", done, { once: true });
      setTimeout(done, 50);
    });
  }
  return window.mermaid;
}

/** Draws a Mermaid text; the ground is what stands behind it, which labels on lines need. */
export async function mermaidSvg(text, dark, ground) {
  const mermaid = await mermaidScript();
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    theme: dark ? "dark" : "default",
    themeVariables: { edgeLabelBackground: ground },
    fontFamily: '"DejaVu Sans", Verdana, sans-serif',
    // a stack may be large; the text comes from this machine
    maxTextSize: 10_000_000,
    maxEdges: 100_000,
  });
  const { svg } = await mermaid.render(`picture${++count}`, text);
  const world = document.createElement("div");
  world.innerHTML = svg;
  const drawn = world.querySelector("svg");
  // our texts bring a style for the pages of MkDocs Material, which asks those pages for colours
  drawn.style.setProperty("--md-mermaid-label-bg-color", ground);
  drawn.style.setProperty("--md-mermaid-label-fg-color", dark ? "#e9edf1" : "#161b21");
  if (dark) {
    drawn.querySelectorAll("path.flowchart-link").forEach((line) => encase(line, ground));
  }
  return drawn;
}

/**
 * Gives a line that has no colour of its own a dark rim: on a dark page it is light, and would not
 * be seen where it crosses a coloured tier.
 */
function encase(line, ground) {
  if (/stroke\s*:\s*(#|rgb|none)/i.test(line.getAttribute("style") ?? "")) {
    return;
  }
  const rim = line.cloneNode();
  for (const name of ["id", "data-id", "data-edge", "marker-start", "marker-end"]) {
    rim.removeAttribute(name);
  }
  rim.setAttribute("style", `stroke:${ground};stroke-width:5.5px;stroke-dasharray:none;stroke-opacity:.8;fill:none`);
  rim.classList.add("rim");
  line.style.stroke = "#f2f5f8";
  line.style.strokeWidth = "2px";
  line.before(rim);
}

/** Returns the SVG at an address of the server. */
export async function fetchSvg(address) {
  const answer = await fetch(address);
  if (answer.status === 422) {
    const { problems } = await answer.json();
    throw new Error(problems.map((each) => [each.message, each.hint].filter(Boolean).join(": ")).join("\n"));
  }
  if (!answer.ok) {
    throw new Error(`The server gave no picture (${answer.status}).`);
  }
  const parsed = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
  return document.importNode(parsed.documentElement, true);
}

function bySvg(mode, view) {
  return fetchSvg(`/sheet/${encodeURIComponent(mode.name)}/${encodeURIComponent(view.name)}.svg`);
}

function add(map, key, element) {
  map.set(key, (map.get(key) ?? []).concat(element));
}

function numberOf(id) {
  return Number(id.slice(id.lastIndexOf("_") + 1));
}

/** Mermaid names elements flowchart-ITEM-NUMBER and L_FROM_TO_NUMBER, counted for each pair. */
function indexMermaid(svg, view) {
  const items = new Map();
  const names = new Set(view.items.map((item) => item.name));
  for (const node of svg.querySelectorAll("g.node")) {
    const name = /flowchart-(.+)-\d+$/.exec(node.id)?.[1].replace(/_note$/, "");
    add(items, name, node);
  }
  for (const cluster of svg.querySelectorAll("g.cluster")) {
    const name = [cluster.dataset.id, cluster.id, cluster.id.replace(/^picture\d+-/, "")].find((each) => names.has(each));
    add(items, name, cluster);
  }
  const drawn = new Map();
  for (const element of svg.querySelectorAll("[data-id^='L_']")) {
    add(drawn, element.dataset.id, element.closest("g.edgeLabel") ?? element);
    if (element.previousElementSibling?.classList.contains("rim")) {
      add(drawn, element.dataset.id, element.previousElementSibling);
    }
  }
  const pairs = new Map();
  const edges = view.edges.map(({ from, to }) => {
    const pair = `${from}_${to}`;
    const number = pairs.get(pair) ?? 0;
    pairs.set(pair, number + 1);
    const ids = [...drawn.keys()].filter((id) => id.startsWith(`L_${pair}_`) && /^\d+$/.test(id.slice(pair.length + 3)));
    ids.sort((a, b) => numberOf(a) - numberOf(b));
    return drawn.get(ids[number]) ?? [];
  });
  const known = new Set(edges.flat());
  const remarks = [...drawn.values()].flat().filter((element) => !known.has(element));
  return { items, edges, rest: remarks };
}

function indexSvg(svg, view) {
  const items = new Map();
  for (const element of svg.querySelectorAll("[data-item]")) {
    add(items, element.dataset.item, element);
  }
  const drawn = new Map();
  for (const element of svg.querySelectorAll("[data-from]")) {
    add(drawn, `${element.dataset.from} ${element.dataset.to}`, element);
  }
  const edges = view.edges.map(({ from, to, hidden }) =>
    hidden ? [] : (drawn.get(`${from} ${to}`) ?? drawn.get(`${to} ${from}`) ?? []).splice(0, 1));
  const rest = [...svg.querySelectorAll("g.entity:not([data-item])")];
  return { items, edges, rest };
}

/**
 * Returns the drawing: its SVG, its size, the elements of each item by name, those of each edge by
 * number, and the rest.
 */
export async function draw(mode, view, maker, dark) {
  const svg = maker === "svg" ? await bySvg(mode, view) : await mermaidSvg(view.mermaid, dark, dark ? "#14181d" : "#eef1f4");
  const box = svg.viewBox.baseVal;
  svg.setAttribute("width", box.width);
  svg.setAttribute("height", box.height);
  svg.style.maxWidth = "";
  const index = maker === "svg" ? indexSvg(svg, view) : indexMermaid(svg, view);
  for (const element of [...index.items.values(), ...index.edges, index.rest].flat()) {
    element.classList.add("part");
  }
  for (const element of [...index.items.values()].flat()) {
    element.classList.add("pickable");
  }
  return { svg, width: box.width, height: box.height, view, paper: maker === "svg", ...index };
}
