// The field that finds a service: by name, port, DNS name, image, role, address, network.

const MOST_HITS = 50;

class Search {
  constructor(input, list, chosen) {
    this.input = input;
    this.list = list;
    this.chosen = chosen;
    this.things = [];
    this.hits = [];
    this.at = 0;
    input.addEventListener("input", () => this.open());
    input.addEventListener("focus", () => this.open());
    input.addEventListener("blur", () => this.close());
    input.addEventListener("keydown", (event) => this.key(event));
    // a press would take the focus from the field before it became a click
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const row = event.target.closest("[role=option]");
      if (row) {
        this.choose(Number(row.dataset.at));
      }
    });
  }

  /** Takes the services of a mode, each with all that it can be found by. */
  offer(model) {
    this.things = model.services.map((service) => ({
      service,
      fields: fieldsOf(service, model)
        .filter((field) => field[1])
        .map(([what, value]) => [what, value, value.toLowerCase()]),
    }));
  }

  open() {
    const words = this.input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    this.hits = this.things
      .map((thing, at) => ({ ...thing, ...ranked(thing, words), at }))
      .filter((hit) => hit.rank < 9)
      .sort((a, b) => a.rank - b.rank || a.at - b.at)
      .slice(0, MOST_HITS);
    this.at = 0;
    this.list.replaceChildren(...this.rows());
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark();
  }

  rows() {
    if (this.hits.length === 0) {
      return [make("li", { class: "none", role: "presentation" }, `Nothing here is called “${this.input.value.trim()}”`)];
    }
    return this.hits.map((hit, at) =>
      make("li", { id: `found-${at}`, role: "option", "data-at": at, "data-remark": hit.remark, "aria-label": hit.service.title }, hit.service.title));
  }

  mark() {
    [...this.list.children].forEach((row, at) => row.role === "option" && row.setAttribute("aria-selected", String(at === this.at)));
    if (this.hits.length > 0) {
      this.input.setAttribute("aria-activedescendant", `found-${this.at}`);
      this.list.children[this.at].scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  key(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) {
        this.open();
      } else if (this.hits.length > 0) {
        this.at = (this.at + (event.key === "ArrowDown" ? 1 : this.hits.length - 1)) % this.hits.length;
        this.mark();
      }
    } else if (event.key === "Enter" && this.hits.length > 0) {
      event.preventDefault();
      this.choose(this.at);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      this.input.value = "";
      this.close();
      this.input.blur();
    }
  }

  choose(at) {
    const { service } = this.hits[at];
    this.close();
    this.input.value = service.title;
    this.input.blur();
    this.chosen(service.id);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

/** What a service can be found by: what it is, and the text. */
function fieldsOf(service, model) {
  const networks = (service.networks ?? []).map((each) => ({ ...each, ...model.networks.get(each.name), own: each }));
  return [
    ["", service.title],
    ["", service.name ?? service.title],
    ["container", service.container],
    ...(service.names ?? []).map((name) => ["name", name]),
    ...(service.ports ?? []).map((port) => ["port", port.published]),
    ...(service.ports ?? []).map((port) => ["container port", port.target]),
    ...(service.listens ?? []).map((port) => ["listens on", port]),
    ...(service.routes ?? []).map((route) => ["", route.name]),
    ["", service.role],
    ["", service.image],
    ["group", service.group],
    ["project", service.project],
    ["host", service.host],
    ...networks.flatMap(({ own, title, subnets }) => [
      ...(own.addresses ?? []).map((address) => ["address", address]),
      ...(own.aliases ?? []).map((alias) => ["name", alias]),
      ["network", title],
      ["network", own.name],
      ...(subnets ?? []).map((subnet) => ["subnet", subnet]),
    ]),
  ];
}

/** How well words fit: 0 the same, 1 the beginning, 2 the beginning of a word, 3 within, 9 not. */
function ranked({ service, fields }, words) {
  let rank = 0;
  let remark = service.role;
  for (const word of words) {
    let best = 9;
    let what = "";
    fields.forEach(([kind, value, low], order) => {
      const at = low.indexOf(word);
      const fit = at < 0 ? 9 : low === word || portOf(low) === word ? 0 : at === 0 ? 1 : /[^\p{L}\p{N}]/u.test(low[at - 1]) ? 2 : 3;
      const place = fit === 9 ? 9 : fit + Math.min(order, 99) / 1000;
      if (place < best) {
        best = place;
        what = kind === "" ? (value === service.title ? "" : value) : `${kind} ${value}`;
      }
    });
    rank = Math.max(rank, best);
    remark = what || remark;
  }
  return { rank, remark };
}

function portOf(field) {
  return field.replace(/\/(tcp|udp|sctp)$/, "");
}
