// The field that finds a service.

const MOST = 60;

export class Find {
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
      const row = event.target.closest("li[data-at]");
      if (row) {
        this.choose(Number(row.dataset.at));
      }
    });
  }

  /** Takes what may be found: title, other names, a remark. */
  offer(things) {
    this.things = things;
    if (!this.list.hidden) {
      this.open();
    }
  }

  open() {
    const wanted = this.input.value.trim().toLowerCase();
    const rank = ({ title, names }) => {
      const all = [title, ...names].map((name) => name.toLowerCase());
      if (all.some((name) => name.startsWith(wanted))) {
        return 0;
      }
      return all.some((name) => name.includes(wanted)) ? 1 : 2;
    };
    const ranked = this.things.map((thing) => ({ thing, rank: rank(thing) })).filter((each) => each.rank < 2);
    ranked.sort((a, b) => a.rank - b.rank);
    this.hits = ranked.map((each) => each.thing).slice(0, MOST);
    this.at = 0;
    this.list.replaceChildren(...this.rows(wanted));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark();
  }

  rows(wanted) {
    if (this.hits.length === 0) {
      const none = document.createElement("li");
      none.className = "none";
      none.textContent = wanted ? `No service is called “${wanted}”` : "There are no services";
      return [none];
    }
    return this.hits.map((hit, at) => {
      const row = document.createElement("li");
      row.id = `found-${at}`;
      row.dataset.at = at;
      row.setAttribute("role", "option");
      row.textContent = hit.title;
      if (hit.remark) {
        const remark = document.createElement("small");
        remark.textContent = hit.remark;
        row.append(remark);
      }
      return row;
    });
  }

  mark() {
    [...this.list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === this.at)));
    this.input.setAttribute("aria-activedescendant", this.hits.length > 0 ? `found-${this.at}` : "");
    this.list.children[this.at]?.scrollIntoView({ block: "nearest" });
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
    } else if (event.key === "Enter" && !this.list.hidden && this.hits.length > 0) {
      this.choose(this.at);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.stopPropagation();
      this.close();
      this.input.blur();
    }
  }

  choose(at) {
    const hit = this.hits[at];
    this.input.value = hit.title;
    this.close();
    this.chosen(hit.title);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
