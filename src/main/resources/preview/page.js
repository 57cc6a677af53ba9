// Shows a page: its HTML in a root of its own, so that its names and styles are not the preview's.

import { fetchSvg, mermaidSvg } from "/picture.js";

const KEPT = 40;

/** Pictures that were drawn, so that a saved change draws only what is new. */
class Drawn {
  constructor() {
    this.known = new Map();
  }

  async get(key, draw) {
    const known = this.known.get(key) ?? (await draw());
    this.known.delete(key);
    this.known.set(key, known);
    if (this.known.size > KEPT) {
      this.known.delete(this.known.keys().next().value);
    }
    return known.cloneNode(true);
  }
}

function failure(text) {
  const paragraph = document.createElement("p");
  paragraph.className = "failed";
  paragraph.textContent = text;
  return paragraph;
}

export class Reader {
  /**
   * @param does what a page asks for: go(page, on) goes to a place on a page, idOf(title) returns
   *   the id of the service that is called so, choose(id) chooses it in the map
   */
  constructor(element, sheet, contents, does) {
    this.element = element;
    this.contents = contents;
    this.does = does;
    this.root = sheet.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/page.css";
    this.styled = new Promise((done) => {
      style.addEventListener("load", done, { once: true });
      style.addEventListener("error", done, { once: true });
    });
    this.article = document.createElement("article");
    this.file = document.createElement("p");
    this.file.className = "file";
    this.root.append(style, this.file, this.article);
    this.drawn = new Drawn();
    this.tabs = new Map();
    this.root.addEventListener("click", (event) => this.click(event));
    contents.addEventListener("click", (event) => this.click(event));
  }

  /** Returns the page that the server has now. */
  async fetch(page) {
    if (this.text?.name !== page.name || this.text.stamp !== page.stamp) {
      const answer = await fetch(`/draft?${encodeURIComponent(page.name)}`);
      if (!answer.ok) {
        throw new Error(`The server gave no page (${answer.status}).`);
      }
      this.text = { ...(await answer.json()), name: page.name, stamp: page.stamp };
    }
    return this.text;
  }

  get markdown() {
    return this.text.markdown;
  }

  /**
   * Makes the page ready beside the one that is shown: its pictures may take a while. Returns
   * nothing where it is shown already.
   */
  async prepare(page, dark) {
    const key = [page.name, page.stamp, dark].join(" ");
    if (this.article.dataset.key === key) {
      return [];
    }
    const { html } = await this.fetch(page);
    const next = document.createElement("article");
    next.innerHTML = html;
    next.dataset.name = page.name;
    next.dataset.kind = page.kind;
    next.dataset.key = key;
    const ground = dark ? "#262b34" : "#ffffff";
    for (const block of next.querySelectorAll("pre.mermaid")) {
      const text = block.textContent;
      const figure = document.createElement("figure");
      figure.className = "drawing mermaid";
      try {
        figure.append(await this.drawn.get(`${dark} ${text}`, () => mermaidSvg(text, dark, ground)));
      } catch (error) {
        figure.append(failure(`Mermaid cannot draw this: ${error.message}`));
      }
      block.replaceWith(figure);
    }
    next.querySelectorAll(".tabs").forEach((set, at) => this.tab(set, `${page.name} ${at}`));
    await this.styled;
    return [next];
  }

  /** Shows what was made ready; the same page stays where it was. */
  show(next) {
    const same = this.article.dataset.name === next.dataset.name;
    const place = same ? this.place() : null;
    this.article.replaceWith(next);
    this.article = next;
    const kind = document.createElement("span");
    kind.textContent = next.dataset.kind;
    this.file.replaceChildren(next.dataset.name, kind);
    this.outline();
    this.services();
    if (same) {
      this.back(place);
    } else {
      this.element.scrollTop = 0;
    }
    for (const figure of next.querySelectorAll("figure[data-picture]")) {
      this.late(figure);
    }
  }

  /** Makes buttons of the names of services in tables. */
  services() {
    for (const cell of this.article.querySelectorAll("tbody td")) {
      if (!cell.querySelector("a[href], button") && this.does.idOf(cell.textContent.trim())) {
        const button = make("button", { type: "button", class: "service", title: "Show it in the map" });
        button.append(...cell.childNodes);
        cell.append(button);
      }
    }
  }

  /** PlantUML takes a while; the words need not wait for it. */
  async late(figure) {
    const source = figure.dataset.picture;
    figure.setAttribute("aria-busy", "true");
    try {
      figure.replaceChildren(await this.drawn.get(source, () => fetchSvg(`/picture/${source}.svg`)));
    } catch (error) {
      figure.replaceChildren(failure(error.message));
    }
    figure.removeAttribute("aria-busy");
  }

  headings() {
    return [...this.article.querySelectorAll("h1, h2, h3, .tabs[id]")].filter((each) => each.getClientRects().length > 0);
  }

  /** The heading above what is seen, and how far it is from there. */
  place() {
    const top = this.element.getBoundingClientRect().top;
    const above = this.headings().filter((each) => each.getBoundingClientRect().top <= top + 1).at(-1);
    return above
      ? { id: above.id, distance: above.getBoundingClientRect().top - top }
      : { id: null, scroll: this.element.scrollTop };
  }

  back({ id, distance, scroll }) {
    const heading = id && this.root.getElementById(id);
    if (heading) {
      const top = this.element.getBoundingClientRect().top;
      this.element.scrollTop += heading.getBoundingClientRect().top - top - distance;
    } else if (scroll !== undefined) {
      this.element.scrollTop = scroll;
    }
  }

  tab(set, key) {
    const panels = [...set.children].filter((each) => each.classList.contains("tab"));
    const list = document.createElement("div");
    list.className = "tablist";
    list.setAttribute("role", "tablist");
    panels.forEach((panel, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = panel.dataset.title;
      button.setAttribute("role", "tab");
      button.addEventListener("click", () => {
        this.tabs.set(key, panel.dataset.title);
        choose(panel);
      });
      panel.setAttribute("role", "tabpanel");
      panel.button = button;
      list.append(button);
    });
    const choose = (chosen) =>
      panels.forEach((panel) => {
        panel.hidden = panel !== chosen;
        panel.button.setAttribute("aria-selected", String(panel === chosen));
      });
    choose(panels.find((panel) => panel.dataset.title === this.tabs.get(key)) ?? panels[0]);
    set.prepend(list);
  }

  /** The list of headings above the page. */
  outline() {
    const rows = [...this.article.querySelectorAll("h1, h2, h3")].filter((each) => !each.closest(".tab"));
    const several = rows.filter((row) => row.tagName === "H1").length > 1;
    const links = rows
      .filter((row) => several || row.tagName !== "H1")
      .map((row) =>
        make("a", {
          href: this.address(row.id),
          class: row.tagName === "H3" || (several && row.tagName === "H2") ? "deep" : "",
        }, row.textContent));
    this.contents.hidden = links.length < 2;
    this.contents.querySelector("nav").replaceChildren(...links);
  }

  address(on) {
    return `#${new URLSearchParams({ page: this.article.dataset.name, on })}`;
  }

  /** Links inside a picture know only the name of the place. */
  click(event) {
    const link = event.target.closest("a");
    const href = link?.getAttribute("href") ?? link?.getAttribute("xlink:href");
    const service = this.does.idOf((event.target.closest(".service, a, g.node") ?? this.root).textContent.trim());
    if (href?.startsWith("#")) {
      event.preventDefault();
      const to = new URLSearchParams(href.slice(1));
      if (service) {
        this.does.choose(service, true);
      }
      if (to.has("page")) {
        this.does.go(to.get("page"), to.get("on"));
      } else {
        this.does.go(this.article.dataset.name, decodeURIComponent(href.slice(1)));
      }
      this.contents.open = false;
    } else if (service && !href) {
      this.does.choose(service, false);
    }
  }

  /** Brings a place into sight, unfolding what hides it. */
  goTo(at) {
    const element = this.root.getElementById(at);
    if (element) {
      this.reveal(element.closest("tr") ?? element);
    }
  }

  reveal(element) {
    for (let around = element; around; around = around.parentElement) {
      if (around.button) {
        around.button.click();
      }
      if (around.tagName === "DETAILS") {
        around.open = true;
      }
    }
    const row = element.tagName === "TR";
    element.scrollIntoView({ block: row ? "center" : "start" });
    if (row) {
      element.classList.remove("fresh");
      requestAnimationFrame(() => element.classList.add("fresh"));
    }
  }

  /** Lights up the rows that begin with a title, else those that name it, and returns them. */
  find(title) {
    this.article.querySelectorAll("tr.lit").forEach((row) => row.classList.remove("lit"));
    const all = title ? [...this.article.querySelectorAll("tbody tr")] : [];
    const named = (cell) => cell?.textContent.trim() === title;
    const first = all.filter((row) => named(row.cells[0]));
    const rows = first.length > 0 ? first : all.filter((row) => [...row.cells].some(named));
    rows.forEach((row) => row.classList.add("lit"));
    return rows;
  }
}
