// Draws the pictures of pages.

let number = 0;
let script;

/** Large, so that it is asked for only where a page has a picture for it. */
function mermaidScript() {
  script ??= new Promise((done, failed) => {
    const element = make("script", { src: "/mermaid.js" });
    element.addEventListener("load", () => done(window.mermaid));
    element.addEventListener("error", () => failed(new Error("The Mermaid script did not load.")));
    document.head.append(element);
  });
  return script;
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
  const { svg } = await mermaid.render(`picture${++number}`, text);
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
