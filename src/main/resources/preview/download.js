// What is shown as a file: the picture as the map saves it, its source, and the page beside it.

export class Downloads {
  /**
   * @param map returns the map
   * @param page returns the name and the Markdown of the page that is open, or nothing
   */
  constructor(button, menu, map, page) {
    Object.assign(this, { button, menu, map, page });
    button.addEventListener("click", () => this.turn(menu.hidden));
    menu.addEventListener("click", (event) => this.save(event.target.value));
    menu.addEventListener("keydown", (event) => this.key(event));
    addEventListener("pointerdown", (event) => !event.target.closest("#downloading") && this.turn(false));
  }

  turn(open) {
    this.menu.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) {
      this.menu.querySelector("[value=md]").hidden = !this.page();
      this.menu.querySelector("button").focus();
    }
  }

  key(event) {
    const items = [...this.menu.querySelectorAll("button:not([hidden])")];
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    event.stopPropagation();
    if (next !== undefined) {
      event.preventDefault();
      items.at(next % items.length).focus();
    } else if (event.key === "Escape") {
      this.turn(false);
      this.button.focus();
    }
  }

  async save(format) {
    const map = this.map();
    this.turn(false);
    this.button.focus();
    if (format === "md") {
      const { name, markdown } = this.page();
      save(name.split("/").at(-1), new Blob([markdown], { type: "text/markdown" }));
    } else if (format === "svg" || format === "png") {
      map?.do(format);
    } else if (format && map) {
      const { mode } = map.model;
      const answer = await fetch(`/sheet/${[mode.name, map.perspective.name].map(encodeURIComponent).join("/")}.${format}`);
      save(`${map.fileName()}.${format}`, await answer.blob());
    }
  }
}
