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

async function byMermaid(view, dark) {
  const mermaid = await mermaidScript();
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    theme: dark ? "dark" : "default",
    themeVariables: { edgeLabelBackground: dark ? "#14181d" : "#eef1f4" },
    fontFamily: '"DejaVu Sans", Verdana, sans-serif',
    // a stack may be large; the text comes from this machine
    maxTextSize: 10_000_000,
    maxEdges: 100_000,
  });
  const { svg } = await mermaid.render(`picture${++count}`, view.mermaid);
  const world = document.createElement("div");
  world.innerHTML = svg;
  return world.querySelector("svg");
}

async function bySvg(mode, view) {
  const answer = await fetch(`/sheet/${encodeURIComponent(mode.name)}/${encodeURIComponent(view.name)}.svg`);
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
  const svg = maker === "svg" ? await bySvg(mode, view) : await byMermaid(view, dark);
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
