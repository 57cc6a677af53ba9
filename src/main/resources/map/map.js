// The page: what the person chose, and what is shown of it.

/** What is kept in the address; other keys there are left alone. */
const KEPT = ["mode", "view", "at", "from", "touch", "show", "folded", "place"];

class MapPage {
  /**
   * @param hooks what a program does that shows the map beside other things:
   *   link(place) returns the address that opens a place in a file,
   *   chosen(id) hears what is chosen, or null, by whatever way, and shown() that all is drawn,
   *   themed() hears that the colours are others
   */
  constructor(data, hooks = {}) {
    this.root = document;
    this.hooks = hooks;
    this.data = data;
    this.choice = this.fromAddress();
    this.world = this.byId("world");
    this.stage = this.byId("stage");
    this.camera = new Camera(this.stage, this.world, this.byId("panel"), (scale) => this.scene?.scaled(scale));
    this.panel = new Panel(this.byId("panel"), {
      choose: (id) => this.choose(id),
      ask: (id) => this.ask(id),
      touch: (id) => this.touch(id),
      close: () => this.clear(),
      link: (place) => this.hooks.link?.(place),
    });
    this.search = new Search(this.byId("find"), this.byId("found"), (id) => this.choose(id, { alone: true, reveal: true }));
    this.listen();
    this.take(data);
  }

  byId(id) {
    return this.root.getElementById(id);
  }

  /** Takes the data and the pictures that stand in the page. */
  take(data) {
    this.data = data;
    this.models = data.modes.map((mode, number) => new Model(data, number));
    this.scenes = new Map();
    this.elements = new Map([...this.world.querySelectorAll(".scene")].map((element) => [element.dataset.scene, element]));
    document.documentElement.classList.add("live");
    for (const id of ["zoom"]) {
      this.byId(id).hidden = false;
    }
    this.root.querySelectorAll(".find, .tools").forEach((element) => (element.hidden = false));
    this.byId("needs").hidden = true;
    this.redraw();
  }

  /** Takes the pictures and the table of a map's page into this document; returns its data. */
  static fill(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const [into, what] of [["#world", ".scene"], [".symbols", "defs"], ["#table", ".services"]]) {
      const place = document.querySelector(into);
      place.querySelectorAll(`:scope > ${what}`).forEach((element) => element.remove());
      place.append(...page.querySelectorAll(`${into} > ${what}`));
    }
    document.querySelector("h1").textContent = page.querySelector("h1").textContent;
    return JSON.parse(page.getElementById("data").textContent);
  }

  /** Takes another version of the page, keeps what was chosen, and points at what changed. */
  update(html) {
    const before = new Map(this.models.map((model) => [model.mode.name, model.portraits()]));
    const { x, y, scale } = this.camera.place;
    this.choice.place = this.camera.fitted ? null : [x, y, scale * 1000].map(Math.round).join(",");
    this.scene = undefined;
    this.comparing = null;
    this.take(MapPage.fill(html));
    const known = before.get(this.model.mode.name) ?? new Map();
    const now = this.model.portraits();
    this.changed = new Map([...now].filter(([id, said]) => known.get(id) !== said));
    this.lost = [...known.keys()].filter((id) => !now.has(id)).length;
    this.refresh();
    const [first] = this.changed.keys();
    if (first && this.scene.elements(first, this.model).length > 0 && !this.choice.at) {
      const [element] = this.scene.elements(first, this.model);
      this.camera.reveal(this.boxOf(element), 0);
    }
  }

  get model() {
    return this.models.find((model) => model.mode.name === this.choice.mode) ?? this.models[0];
  }

  get perspective() {
    const all = this.model.mode.perspectives;
    return all.find((each) => each.name === this.choice.view) ?? all[0];
  }

  // what is in the address

  fromAddress() {
    const given = new URLSearchParams(location.hash.slice(1));
    return {
      mode: given.get("mode"),
      view: given.get("view"),
      at: given.get("at"),
      from: given.get("from"),
      touch: given.get("touch") !== null,
      show: given.get("show"),
      folded: given.getAll("folded"),
      place: given.get("place"),
    };
  }

  toAddress() {
    const { mode, view, at, from, touch, show, folded } = this.choice;
    const given = new URLSearchParams(location.hash.slice(1));
    KEPT.forEach((key) => given.delete(key));
    for (const [key, value] of Object.entries({ mode, view, at, from, touch: touch ? "1" : "", show })) {
      if (value) {
        given.set(key, value);
      }
    }
    folded.forEach((id) => given.append("folded", id));
    if (!this.camera.fitted) {
      const { x, y, scale } = this.camera.place;
      given.set("place", [x, y, scale * 1000].map(Math.round).join(","));
    }
    const hash = `#${given}`;
    if (hash !== location.hash && !(hash === "#" && location.hash === "")) {
      history.replaceState(null, "", hash);
    }
  }

  // what is shown

  redraw() {
    const { model, perspective } = this;
    const key = perspective?.scene;
    const before = this.scene;
    for (const [name, element] of this.elements) {
      element.hidden = name !== key;
    }
    if (key && !this.scenes.has(key)) {
      const scene = new Scene(this.elements.get(key).querySelector("svg"));
      scene.name(model);
      this.scenes.set(key, scene);
    }
    this.scene = this.scenes.get(key);
    this.controls();
    this.search.offer(model);
    this.foldAll();
    if (this.scene && this.scene !== before) {
      this.camera.show(this.scene.size);
      const place = this.choice.place?.split(",").map(Number);
      if (place?.length === 3 && place.every(Number.isFinite) && place[2] > 0) {
        this.camera.fitted = false;
        this.camera.goTo({ x: place[0], y: place[1], scale: place[2] / 1000 }, false);
      } else {
        this.camera.begin();
      }
    }
    this.choice.place = null;
    this.refresh();
    document.documentElement.dataset.shown = key ?? "";
    this.hooks.shown?.();
  }

  controls() {
    const { model, perspective } = this;
    const { perspectives } = model.mode;
    this.byId("question").textContent = perspective?.question ?? "";
    this.byId("views").hidden = perspectives.length < 2;
    this.byId("views").replaceChildren(...perspectives.map((each) =>
      make("button", { type: "button", value: each.name, title: each.question, "aria-pressed": String(each === perspective) }, each.title)));
    this.byId("view").hidden = perspectives.length < 2;
    this.byId("view").replaceChildren(...perspectives.map((each) => make("option", { value: each.name, selected: each === perspective }, each.title)));
    this.byId("modes").hidden = this.models.length < 2;
    this.byId("modes").replaceChildren(...this.models.map(({ mode }) => make("option", { value: mode.name, selected: mode === model.mode }, mode.title)));
    const findings = model.findings();
    const button = this.byId("findings");
    button.hidden = findings.length === 0;
    button.textContent = findings.length;
    button.classList.toggle("errors", findings.some((finding) => finding.severity === "error"));
    button.setAttribute("aria-label", count(findings.length, "finding"));
    button.title = count(findings.length, "finding");
    button.setAttribute("aria-pressed", String(this.choice.show === "findings"));
    for (const section of this.root.querySelectorAll("#table .services")) {
      section.hidden = section.dataset.mode !== model.mode.name;
    }
    const table = this.choice.show === "table";
    this.byId("table").classList.toggle("shown", table);
    this.byId("closetable").hidden = !table;
  }

  foldAll() {
    if (!this.scene) {
      return;
    }
    const wanted = new Set(this.choice.folded);
    for (const frame of this.scene.svg.querySelectorAll(".frame")) {
      const folded = wanted.has(frame.dataset.id);
      if (folded !== frame.classList.contains("folded")) {
        this.scene.fold(frame, folded);
      }
    }
  }

  /** Shows what was chosen: lights, panel, what differs; and keeps it in the address. */
  refresh() {
    this.light();
    this.details();
    this.toAddress();
    if (this.told !== this.choice.at) {
      this.told = this.choice.at;
      this.hooks.chosen?.(this.told);
    }
  }

  light() {
    const { scene, model } = this;
    if (!scene) {
      return;
    }
    const { at, from, touch } = this.choice;
    scene.out("lit", "chosen", "net", "differs", "near");
    const differences = this.comparing ? model.differences(this.comparing) : (this.changed ?? new Map());
    differences.forEach((_, id) => scene.light(scene.boxes.get(id) ?? [], "differs"));
    this.said(differences);
    const chosen = at ? scene.elements(at, model) : [];
    scene.svg.classList.toggle("lighting", chosen.length > 0);
    if (chosen.length === 0) {
      return;
    }
    scene.light(chosen, "lit");
    chosen.forEach((element) => element.classList.add("chosen"));
    if (touch) {
      [...model.touchedBy(at).keys()].forEach((id) => scene.light(scene.boxes.get(id) ?? [], "lit"));
      this.joining();
    } else if (from) {
      const others = scene.elements(from, model);
      scene.light(others, "lit");
      others.forEach((element) => element.classList.add("chosen"));
      const shared = model.networksOf(at).filter((name) => model.networksOf(from).includes(name));
      scene.networksLit(shared, "net");
      this.joining();
    } else if (at.startsWith("net:")) {
      const name = at.slice(4);
      scene.networksLit([name], "net");
      for (const service of model.services.filter((each) => model.networksOf(each.id).includes(name))) {
        scene.light(scene.boxes.get(service.id) ?? [], "lit");
      }
      this.joining();
    } else {
      scene.networksLit(model.networksOf(at), "net");
      for (const element of chosen) {
        const { lines, ends } = scene.paths(element);
        lines.forEach((line) => line.classList.add("lit"));
        scene.light([...ends].filter((end) => !end.contains(element)), "lit");
      }
    }
  }

  /** Lights up the lines both of whose ends are lit. */
  joining() {
    for (const line of this.scene.lines) {
      const ends = [line.dataset.from, line.dataset.to].map((id) => this.scene.byId.get(id));
      line.classList.toggle("lit", ends.every((end) => end?.classList.contains("lit")));
    }
  }

  said(differences) {
    const element = this.byId("difference");
    element.hidden = !this.comparing && differences.size === 0 && !this.lost;
    const out = make("button", { type: "button", "aria-label": "Put out the difference", title: "Put out", onclick: () => {
      this.comparing = null;
      this.changed = new Map();
      this.lost = 0;
      this.refresh();
    } }, "×");
    if (!this.comparing) {
      const words = [
        differences.size > 0 && `${count(differences.size, "service")} changed by the last save`,
        this.lost > 0 && `${count(this.lost, "service is", "services are")} no longer there`,
      ];
      element.replaceChildren(`${words.filter(Boolean).join(", ")}.`, out);
    } else {
      const gone = [...differences.values()].filter((each) => each.gone).length;
      const words = differences.size === 0 ? "No service is otherwise than" : `${count(differences.size, "service is", "services are")} otherwise than`;
      element.replaceChildren(
        `${words} in ${this.comparing.mode.title}${gone > 0 ? `, ${gone} of them not there` : ""}.`,
        out);
    }
  }

  details() {
    const { model, choice } = this;
    if (choice.at?.startsWith("net:")) {
      this.panel.network(model, choice.at.slice(4));
    } else if (choice.at && model.of(choice.at)) {
      const touched = choice.touch && model.isService(choice.at) ? model.touchedBy(choice.at) : undefined;
      this.panel.service(model, choice.at, {
        from: choice.from,
        asking: this.asking === choice.at,
        difference: this.comparing ? model.differences(this.comparing).get(choice.at) : undefined,
        other: this.comparing,
        touched,
      });
    } else if (choice.at) {
      this.panel.show(make("h2", {}, choice.at), make("p", {}, `${model.mode.title} does not run it.`));
    } else if (choice.show === "findings") {
      this.panel.allFindings(model);
    } else if (choice.show === "keys") {
      this.panel.keys();
    } else {
      this.panel.hide();
    }
    document.documentElement.classList.toggle("panelled", !this.byId("panel").hidden);
  }

  // what the person does

  /** Chooses a service; a second one is asked about together with the first. */
  choose(id, { alone = false, reveal = false } = {}) {
    const { choice, model } = this;
    const before = this.asking ?? choice.at;
    const pair = !alone && before && before !== id && model.of(before) && model.of(id);
    choice.from = pair ? before : null;
    choice.at = id;
    choice.touch = false;
    choice.show = choice.show === "table" ? "table" : null;
    this.controls();
    this.refresh();
    if (reveal || this.isAway(id)) {
      this.reveal(id);
    } else {
      this.uncover(id);
    }
  }

  /** Moves what was chosen from under the panel. */
  uncover(id) {
    const [element] = this.scene?.elements(id, this.model) ?? [];
    if (element?.matches(".box, .crowd")) {
      this.camera.reveal(this.boxOf(element), 0);
    }
  }

  isAway(id) {
    return (this.scene?.elements(id, this.model) ?? []).every((element) => element.getClientRects().length === 0);
  }

  /** Flies to a service; goes to the whole network where this picture does not have it. */
  reveal(id) {
    if (this.scene.elements(id, this.model).length === 0 && this.model.of(id)) {
      const other = this.model.mode.perspectives.find((each) => this.sceneOf(each).elements(id, this.model).length > 0);
      if (other) {
        this.choice.view = other.name;
        this.redraw();
      }
    }
    const [element] = this.scene.elements(id, this.model);
    if (!element) {
      return;
    }
    const folded = this.choice.folded.filter((name) => !this.scene.byId.get(name)?.contains(element));
    if (folded.length < this.choice.folded.length) {
      this.choice.folded = folded;
      this.foldAll();
    }
    // the box is measured where it can be open
    this.camera.reveal(this.boxOf(element), this.scene.scaleFor(element, this.stage.clientWidth < 700 ? 11 : 9));
    this.toAddress();
  }

  boxOf(element) {
    const crowd = element.closest(".crowd");
    const closed = crowd && !crowd.classList.contains("open");
    crowd?.classList.add("open");
    const box = this.scene.boxOf(element);
    if (closed) {
      crowd.classList.remove("open");
    }
    return box;
  }

  sceneOf(perspective) {
    if (!this.scenes.has(perspective.scene)) {
      const scene = new Scene(this.elements.get(perspective.scene).querySelector("svg"));
      scene.name(this.model);
      this.scenes.set(perspective.scene, scene);
    }
    return this.scenes.get(perspective.scene);
  }

  ask(id) {
    this.asking = this.asking === id ? null : id;
    this.choice.from = null;
    this.refresh();
  }

  touch(id) {
    this.choice.touch = !this.choice.touch;
    this.choice.at = id;
    this.choice.from = null;
    this.asking = null;
    this.refresh();
  }

  clear() {
    Object.assign(this.choice, { at: null, from: null, touch: false, show: null });
    this.asking = null;
    this.byId("find").value = "";
    this.menu(false);
    this.controls();
    this.refresh();
  }

  see(view) {
    this.choice.view = view;
    this.redraw();
  }

  switchTo(mode) {
    const before = this.model;
    this.choice.mode = mode;
    this.comparing = this.model === before ? this.comparing : before;
    this.redraw();
  }

  show(what) {
    const { choice } = this;
    choice.show = choice.show === what ? null : what;
    if (what !== "table") {
      choice.at = null;
      choice.from = null;
    }
    this.controls();
    this.refresh();
    if (choice.show === "table") {
      this.byId("table").focus();
    }
  }

  press(element, event) {
    const fold = element.closest(".fold");
    const frame = element.closest(".frame");
    if (fold) {
      const { id } = frame.dataset;
      const { folded } = this.choice;
      this.choice.folded = folded.includes(id) ? folded.filter((each) => each !== id) : [...folded, id];
      this.foldAll();
      this.toAddress();
      return;
    }
    const box = element.closest(".box.pickable");
    if (box) {
      const [service] = servicesOf(box);
      this.choose(service ?? endOf(box, this.model), { alone: event?.altKey });
      return;
    }
    const crowd = element.closest(".crowd");
    if (crowd && !crowd.classList.contains("open")) {
      this.open(crowd);
      return;
    }
    if (element.closest(".title.pickable")) {
      this.choose(`net:${frame.dataset.network}`);
    } else if (!element.closest("button")) {
      this.clear();
    }
  }

  /** Flies into a crowd until its services can be read. */
  open(element) {
    const { scale } = this.scene.crowds.find((each) => each.element === element);
    const box = this.scene.boxOf(element);
    const place = this.camera.placeOf(box, MOST);
    const least = 10 / (LETTER * scale);
    this.camera.fitted = false;
    if (place.scale >= least) {
      this.camera.goTo(place);
    } else {
      const room = this.camera.room();
      this.camera.goTo({ scale: least, x: room.x - box.x * least, y: room.y - box.y * least });
    }
  }

  near(element) {
    const { scene, model } = this;
    const box = element?.closest?.(".box.pickable");
    if (box === this.nearest) {
      return;
    }
    this.nearest = box;
    scene.out("near");
    if (!box) {
      return;
    }
    box.classList.add("near");
    servicesOf(box).slice(0, 1).forEach((id) => scene.networksLit(model.networksOf(id), "near"));
    scene.paths(box).lines.forEach((line) => line.classList.add("near"));
  }

  get dark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  /** Changes to the other colours; what the system prefers is not held against it. */
  theme(chosen = this.dark ? "light" : "dark") {
    delete document.documentElement.dataset.theme;
    if (this.dark === (chosen === "dark")) {
      remember("theme", "");
    } else {
      document.documentElement.dataset.theme = chosen;
      remember("theme", chosen);
    }
    this.hooks.themed?.();
  }

  fileName() {
    const parts = [this.data.title, this.models.length > 1 ? this.model.mode.name : "", this.perspective.name];
    return parts.join(" ").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  }

  do(what) {
    const picture = () => pictureOf(this.scene, this.byId("looks").textContent, this.root.querySelectorAll("symbol"), this.dark);
    const deeds = {
      in: () => this.camera.zoom(STEP),
      out: () => this.camera.zoom(1 / STEP),
      fit: () => this.camera.fit(true),
      svg: () => saveSvg(this.fileName(), picture()),
      png: () => savePng(this.fileName(), picture(), this.scene.size),
      print: () => print(),
      table: () => this.show("table"),
      keys: () => this.show("keys"),
      theme: () => this.theme(),
    };
    deeds[what]?.();
    this.toAddress();
  }

  menu(open) {
    this.byId("more").hidden = !open;
    this.byId("menu").setAttribute("aria-expanded", String(open));
    if (open) {
      this.byId("more").querySelector("button").focus();
    }
  }

  listen() {
    const { stage } = this;
    stage.addEventListener("click", (event) => {
      if (event.target.closest("#zoom, #difference")) {
        this.do(event.target.closest("[data-do]")?.dataset.do);
      } else if (!this.camera.dragged) {
        this.press(event.target, event);
      }
    });
    stage.addEventListener("pointerover", (event) => event.pointerType !== "touch" && this.near(event.target));
    stage.addEventListener("pointerleave", () => this.near(null));
    stage.addEventListener("focusin", (event) => this.focused(event.target));
    stage.addEventListener("focusout", () => this.near(null));
    stage.addEventListener("pointerup", () => this.toAddress());
    stage.addEventListener("dblclick", (event) => {
      if (!event.target.closest(".box, button")) {
        const { x, y } = this.camera.at(event);
        this.camera.zoom(2, x, y);
      }
    });
    this.byId("views").addEventListener("click", (event) => event.target.value && this.see(event.target.value));
    this.byId("view").addEventListener("change", (event) => this.see(event.target.value));
    this.byId("modes").addEventListener("change", (event) => this.switchTo(event.target.value));
    this.byId("findings").addEventListener("click", () => this.show("findings"));
    this.byId("closetable").addEventListener("click", () => this.show("table"));
    this.byId("menu").addEventListener("click", () => this.menu(this.byId("more").hidden));
    this.byId("more").addEventListener("click", (event) => {
      const what = event.target.closest("[data-do]")?.dataset.do;
      this.menu(false);
      this.byId("menu").focus();
      this.do(what);
    });
    document.addEventListener("click", (event) => !event.target.closest?.(".tools") && this.menu(false));
    document.addEventListener("keydown", (event) => this.key(event));
    addEventListener("hashchange", () => {
      this.choice = this.fromAddress();
      this.redraw();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.hooks.themed?.());
    addEventListener("beforeprint", () => {
      this.themed = document.documentElement.dataset.theme;
      document.documentElement.dataset.theme = "light";
    });
    addEventListener("afterprint", () => {
      if (this.themed) {
        document.documentElement.dataset.theme = this.themed;
      } else {
        delete document.documentElement.dataset.theme;
      }
    });
  }

  /** What has the focus is brought into sight, and lit as if the mouse were on it. */
  focused(element) {
    this.near(element);
    if (element.closest(".box, .crowd") && element.matches(":focus-visible")) {
      const box = element.closest(".box, .crowd");
      this.camera.reveal(this.boxOf(box), Math.min(this.camera.place.scale, MOST));
    }
  }

  key(event) {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (!this.byId("more").hidden) {
      this.menuKey(event);
      return;
    }
    if (target.matches("input, select, textarea")) {
      return;
    }
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (key in moves && !target.closest("aside, header, #table")) {
      event.preventDefault();
      const next = target.closest(".box, .crowd") ? this.scene.beside(target, moves[key]) : undefined;
      if (next) {
        next.focus();
      } else if (!target.closest(".box, .crowd")) {
        this.camera.pan(-80 * moves[key][0], -80 * moves[key][1]);
      }
      return;
    }
    if ((key === "Enter" || key === " ") && target.closest("svg.map")) {
      event.preventDefault();
      this.press(target, event);
      return;
    }
    const views = this.model.mode.perspectives;
    const deeds = {
      "/": () => this.byId("find").select(),
      "+": () => this.do("in"),
      "=": () => this.do("in"),
      "-": () => this.do("out"),
      0: () => this.do("fit"),
      m: () => this.models.length > 1 && this.switchTo(this.models[(this.models.indexOf(this.model) + 1) % this.models.length].mode.name),
      t: () => this.show("table"),
      "?": () => this.show("keys"),
      Escape: () => this.clear(),
    };
    const view = views[Number(key) - 1];
    const deed = key in deeds ? deeds[key] : view && (() => this.see(view.name));
    if (deed) {
      event.preventDefault();
      deed();
    }
  }

  menuKey(event) {
    const items = [...this.byId("more").querySelectorAll("button")];
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[next % items.length].focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.menu(false);
      this.byId("menu").focus();
    }
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(`driftless.${key}`, value);
  } catch {
    // a page from the disk may have no memory
  }
}

function remembered(key) {
  try {
    return localStorage.getItem(`driftless.${key}`);
  } catch {
    return null;
  }
}

/** Whether the browser can show the map; else its pictures and the table stay as they are. */
function isAble() {
  return window.CSS?.supports?.("color", "var(--a)") && "ResizeObserver" in window && "replaceChildren" in Element.prototype;
}

function begin() {
  const theme = remembered("theme");
  if (["light", "dark"].includes(theme)) {
    document.documentElement.dataset.theme = theme;
  }
  const data = document.getElementById("data");
  if (!data || !isAble()) {
    return;
  }
  window.driftlessMap = new MapPage(JSON.parse(data.textContent));
}

begin();
