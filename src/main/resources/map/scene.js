// One picture: finds what stands for whom, lights things up, opens crowds, collapses frames.

/** Letters of a crowd are shown from this size on, in CSS pixels. */
const LEGIBLE = 8.5;
const LETTER = 14;

/** From this scale on what surrounds other things grows no more with them: titles, counts, rims. */
const GROWN = 2;

class Scene {
  constructor(svg) {
    this.svg = svg;
    const box = svg.viewBox.baseVal;
    this.size = { width: box.width, height: box.height };
    svg.setAttribute("width", box.width);
    svg.setAttribute("height", box.height);
    this.boxes = new Map();
    this.byId = new Map();
    for (const element of svg.querySelectorAll(".box, .frame, .crowd")) {
      this.byId.set(element.dataset.id, element);
    }
    for (const element of svg.querySelectorAll(".box[data-service], .box[data-services]")) {
      for (const id of servicesOf(element)) {
        this.boxes.set(id, [...(this.boxes.get(id) ?? []), element]);
      }
    }
    this.lines = [...svg.querySelectorAll(":scope > .line, .inside > .line")];
    this.from = grouped(this.lines, (line) => line.dataset.from);
    this.to = grouped(this.lines, (line) => line.dataset.to);
    for (const line of this.lines.filter((each) => "both" in each.dataset)) {
      this.from.set(line.dataset.to, [...(this.from.get(line.dataset.to) ?? []), line]);
      this.to.set(line.dataset.from, [...(this.to.get(line.dataset.from) ?? []), line]);
    }
    this.networks = [...svg.querySelectorAll("[data-network]")];
    this.crowds = [...svg.querySelectorAll(".crowd")].map((element) => {
      const scale = /scale\(([\d.]+)\)/.exec(element.querySelector(":scope > .inside")?.getAttribute("transform") ?? "");
      return { element, scale: scale ? Number(scale[1]) : 1, open: false };
    });
  }

  /** Names what can be pressed, for the keyboard and for screen readers. */
  name(model) {
    for (const element of this.svg.querySelectorAll(".box")) {
      const ids = servicesOf(element);
      const end = endOf(element, model);
      if (ids.length === 0 && !end) {
        continue;
      }
      const words = ids.length === 1 ? model.text(model.of(ids[0])?.egress?.words) : "";
      const findings = Number(element.dataset.findings ?? 0);
      // the name has what is to be read in the box, a blank between its texts
      element.querySelectorAll(":scope > text").forEach((each) => each.before(" "));
      pressable(element, [text(element), words, findings > 0 ? count(findings, "finding") : ""].filter(Boolean).join(", "));
      element.classList.add("pickable");
    }
    for (const crowd of this.crowds) {
      pressable(crowd.element, `${text(crowd.element)}: open`);
      this.quiet(crowd);
    }
    for (const element of this.svg.querySelectorAll(".frame")) {
      this.handle(element);
    }
  }

  /** What is in a closed crowd is out of reach; an open one is no button, but a group of buttons. */
  quiet(crowd) {
    const { element, open } = crowd;
    for (const box of element.querySelectorAll(".box[role=button]")) {
      box.setAttribute("tabindex", open ? "0" : "-1");
    }
    element.setAttribute("role", open ? "group" : "button");
    element.setAttribute("tabindex", open ? "-1" : "0");
  }

  /** Gives a frame the sign that collapses it, and makes its title one that can be pressed. */
  handle(frame) {
    const rect = frame.querySelector(":scope > rect");
    const title = frame.querySelector(":scope > .title");
    if (!rect || !title || frame.querySelector(":scope > .fold")) {
      return;
    }
    const [x, y, width] = ["x", "y", "width"].map((name) => Number(rect.getAttribute(name)));
    const minus = `M${x + width - 24} ${y + 18}h12`;
    const fold = draw("g", { class: "fold", role: "button", tabindex: "0", "aria-expanded": "true", "aria-label": `Collapse ${title.textContent}` });
    fold.append(draw("rect", { x: x + width - 30, y: y + 6, width: 24, height: 24, rx: 5 }), draw("path", { d: minus, "data-minus": minus }));
    rect.after(fold);
    if (frame.dataset.network !== undefined) {
      pressable(title, `${title.textContent}, network`);
      title.classList.add("pickable");
    }
  }

  /** Collapses a frame to its title and marks, or expands it again. */
  fold(frame, folded = !frame.classList.contains("folded")) {
    const inside = frame.querySelector(":scope > .inside");
    if (!inside) {
      return;
    }
    frame.classList.toggle("folded", folded);
    const fold = frame.querySelector(":scope > .fold");
    const title = frame.querySelector(":scope > .title");
    fold.setAttribute("aria-expanded", String(!folded));
    fold.setAttribute("aria-label", `${folded ? "Expand" : "Collapse"} ${title.textContent}`);
    const shape = fold.querySelector("path");
    shape.setAttribute("d", shape.dataset.minus + (folded ? "m-6 -6v12" : ""));
    frame.querySelector(":scope > .folding")?.remove();
    if (folded) {
      frame.append(this.marks(frame, inside));
    }
    for (const line of this.lines) {
      const ends = [line.dataset.from, line.dataset.to].map((id) => this.byId.get(id));
      line.classList.toggle("away", ends.some((end) => end?.parentElement.closest(".frame.folded")));
    }
  }

  /** A mark for each service that is in a frame, and their number. */
  marks(frame, inside) {
    const rect = frame.querySelector(":scope > rect");
    const [x, y, width] = ["x", "y", "width"].map((name) => Number(rect.getAttribute(name)));
    const group = draw("g", { class: "folding" });
    const tones = [];
    for (const each of inside.querySelectorAll(".box[data-service]")) {
      tones.push(toneOf(each));
    }
    const across = Math.max(Math.floor((width - 28) / 14), 1);
    tones.slice(0, across * 12).forEach((tone, at) => {
      const mark = draw("rect", { class: tone, x: x + 14 + (at % across) * 14, y: y + 62 + Math.floor(at / across) * 14, width: 10, height: 10, rx: 2 });
      group.append(mark);
    });
    group.append(draw("text", { class: "detail", x: x + 14, y: y + 52 }, count(tones.length, "service")));
    return group;
  }

  /** Opens the crowds that can be read at a scale, closes the others. */
  scaled(scale) {
    const shrink = Math.min(GROWN / scale, 1).toFixed(3);
    if (shrink !== this.shrink) {
      this.shrink = shrink;
      this.svg.style.setProperty("--shrink", shrink);
    }
    for (const crowd of this.crowds) {
      const size = scale * crowd.scale * LETTER;
      const open = crowd.open ? size > LEGIBLE * 0.8 : size >= LEGIBLE;
      if (open !== crowd.open) {
        crowd.open = open;
        crowd.element.classList.toggle("open", open);
        this.quiet(crowd);
      }
    }
  }

  /** The scale at which the letters of an element are as large as they should be. */
  scaleFor(element, letters = 12) {
    const crowd = this.crowds.find((each) => each.element.contains(element));
    return letters / (LETTER * (crowd?.scale ?? 1));
  }

  /** The rectangle of an element, in the picture's own lengths. */
  boxOf(element) {
    const crowd = this.crowds.find((each) => each.element !== element && each.element.contains(element));
    const { x, y, width, height } = element.querySelector(".shape, rect").getBBox();
    if (!crowd) {
      return { x, y, width, height };
    }
    const [, left, top] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(crowd.element.querySelector(":scope > .inside").getAttribute("transform"));
    return {
      x: Number(left) + x * crowd.scale,
      y: Number(top) + y * crowd.scale,
      width: width * crowd.scale,
      height: height * crowd.scale,
    };
  }

  /** The elements of a service, of an end outside, or of a network. */
  elements(id, model) {
    if (this.boxes.has(id)) {
      return this.boxes.get(id);
    }
    const others = [...this.byId.values()];
    return others.filter((element) => endOf(element, model) === id || (id.startsWith("net:") && element.dataset.network === id.slice(4)));
  }

  /** Puts out all lights of a kind. */
  out(...kinds) {
    for (const kind of kinds) {
      this.svg.querySelectorAll(`.${kind}`).forEach((element) => element.classList.remove(kind));
    }
  }

  /** Lights elements up, with the frames and crowds that they are in. */
  light(elements, kind) {
    for (const element of elements) {
      for (let each = element; each && each !== this.svg; each = each.parentElement) {
        if (each === element || each.matches(".frame, .crowd")) {
          each.classList.add(kind);
        }
      }
    }
  }

  /** Lights up a service's networks. */
  networksLit(names, kind) {
    const wanted = new Set(names);
    this.networks.filter((frame) => wanted.has(frame.dataset.network)).forEach((frame) => frame.classList.add(kind));
  }

  /** The lines that a path through an element takes, and what they lead to. */
  paths(element) {
    const lines = new Set();
    const ends = new Set();
    for (const further of [this.from, this.to]) {
      const seen = new Set([element]);
      for (const at of seen) {
        const { id, own } = this.nearest(at, further);
        for (const line of own) {
          const { from, to } = line.dataset;
          const end = this.byId.get(from === id ? to : from);
          lines.add(line);
          if (end) {
            ends.add(end);
            seen.add(end);
          }
        }
      }
    }
    return { lines, ends };
  }

  /** The lines of an element; where it has none, those of the innermost frame that has some. */
  nearest(element, lines) {
    for (let each = element; each && each !== this.svg; each = each.parentElement) {
      const id = each.dataset?.id;
      if (id !== undefined && lines.has(id)) {
        return { id, own: lines.get(id) };
      }
    }
    return { id: undefined, own: [] };
  }

  /** The nearest element in a direction, for the arrow keys. */
  beside(element, [dx, dy]) {
    const middle = (each) => {
      const box = each.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    };
    const [x, y] = middle(element);
    let best;
    let least = Infinity;
    for (const each of this.svg.querySelectorAll(".box[role=button][tabindex='0'], .crowd[role=button]")) {
      const [toX, toY] = middle(each);
      const along = (toX - x) * dx + (toY - y) * dy;
      const aside = Math.abs((toX - x) * dy) + Math.abs((toY - y) * dx);
      const far = along + 2.5 * aside;
      if (each !== element && along > 1 && far < least && each.getClientRects().length > 0) {
        best = each;
        least = far;
      }
    }
    return best;
  }
}

function servicesOf(element) {
  const { service, services } = element.dataset;
  return service !== undefined ? [service] : services ? services.split(" ") : [];
}

/** Which end outside the services a box stands for: the Internet, the LAN, the host, an actor. */
function endOf(element, model) {
  const id = element.dataset.id ?? "";
  if (element.matches(".frame")) {
    return undefined;
  }
  const known = model.mode.ends.map((end) => end.id);
  const words = id.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return known.find((end) => end === id) ?? known.slice(0, 2).find((end) => words.includes(end));
}

function toneOf(element) {
  return [...element.classList].find((name) => !["box", "pickable", "lit", "chosen", "near", "differs"].includes(name)) ?? "neutral";
}

function text(element) {
  return [...element.querySelectorAll(":scope > text")].map((each) => each.textContent).join(" ");
}

function pressable(element, name) {
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "0");
  element.setAttribute("aria-label", name);
}

function grouped(list, key) {
  const groups = new Map();
  list.forEach((each) => groups.set(key(each), [...(groups.get(key(each)) ?? []), each]));
  return groups;
}
