// The column beside the map: three tabs, of which one is open or none, and its width.

const [LEAST, USUAL, STEP] = [260, 460, 24];

export class Beside {
  /** @param turned hears the name of the tab that is open, or null */
  constructor(element, turned) {
    this.element = element;
    this.column = element.querySelector("#column");
    this.edge = element.querySelector("#edge");
    this.tabs = [...element.querySelectorAll("[role=tab]")];
    this.turned = turned;
    this.open = null;
    this.wanted = Number(remembered("beside")) || USUAL;
    this.fit();
    this.listen();
  }

  /** On a phone the column is a sheet over the map. */
  get isSheet() {
    return matchMedia("(max-width: 700px)").matches;
  }

  /** Opens a tab, or none. */
  turn(name) {
    this.open = name;
    this.column.hidden = !name;
    this.edge.hidden = !name;
    document.documentElement.classList.toggle("besides", Boolean(name));
    for (const tab of this.tabs) {
      const chosen = tab.value === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen || (!name && tab === this.tabs[0]) ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !chosen;
    }
    this.turned(name);
  }

  close() {
    const tab = this.tabs.find((each) => each.value === this.open);
    const within = this.column.contains(document.activeElement);
    this.turn(null);
    if (within) {
      tab?.focus();
    }
  }

  get most() {
    return Math.max(innerWidth - 360, LEAST);
  }

  fit() {
    const width = Math.round(Math.min(Math.max(this.wanted, LEAST), this.most));
    this.element.style.setProperty("--beside", `${width}px`);
    for (const [name, value] of [["now", width], ["min", LEAST], ["max", this.most]]) {
      this.edge.setAttribute(`aria-value${name}`, value);
    }
  }

  widen(width) {
    this.wanted = Math.min(Math.max(width, LEAST), this.most);
    this.fit();
    remember("beside", String(this.wanted));
  }

  listen() {
    const { edge, element } = this;
    for (const tab of this.tabs) {
      tab.addEventListener("click", () => (this.open === tab.value ? this.close() : this.turn(tab.value)));
      tab.addEventListener("keydown", (event) => this.key(event, tab));
    }
    element.querySelector("#close").addEventListener("click", () => this.close());
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.open) {
        event.stopPropagation();
        this.close();
      }
    });
    edge.addEventListener("pointerdown", (event) => {
      edge.setPointerCapture(event.pointerId);
      const from = event.clientX + this.column.offsetWidth;
      const move = (moved) => this.widen(from - moved.clientX);
      edge.addEventListener("pointermove", move);
      for (const end of ["pointerup", "pointercancel"]) {
        edge.addEventListener(end, () => edge.removeEventListener("pointermove", move), { once: true });
      }
    });
    edge.addEventListener("dblclick", () => this.widen(USUAL));
    edge.addEventListener("keydown", (event) => {
      const width = { ArrowLeft: this.wanted + STEP, ArrowRight: this.wanted - STEP, Home: LEAST, End: this.most }[event.key];
      if (width !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        this.widen(width);
      }
    });
    addEventListener("resize", () => this.fit());
  }

  /** Arrows go from tab to tab; what a tab opens is opened by Enter. */
  key(event, tab) {
    const at = this.tabs.indexOf(tab);
    const next = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: this.tabs.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      this.tabs.at(next % this.tabs.length).focus();
    }
  }
}
