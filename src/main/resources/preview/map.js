// The map, in a frame of its own: the page that `driftless map` writes, kept up to date.

const SOURCE = "/network";

export class LiveMap {
  /**
   * @param element the frame
   * @param hooks what it asks for: link, moved, theme
   * @param buttons makes the buttons that stand in its toolbar
   */
  constructor(element, hooks, buttons) {
    this.element = element;
    this.hooks = hooks;
    this.buttons = buttons;
  }

  get map() {
    return this.element.contentWindow?.driftlessMap;
  }

  /** Shows a version of the map; the first one at a place that an address has kept. */
  async show(stamp, place, theme) {
    this.element.hidden = false;
    if (!this.opened) {
      this.stamp = stamp;
      this.opened = this.open(place);
    }
    await this.opened;
    if (this.stamp !== stamp) {
      this.stamp = stamp;
      const answer = await fetch(SOURCE);
      this.map.update(await answer.text());
    }
    this.element.contentDocument.documentElement.dataset.theme = theme;
  }

  async open(place) {
    const opened = new Promise((done) => this.element.addEventListener("load", done, { once: true }));
    this.element.src = `${SOURCE}#${place ?? ""}`;
    await opened;
    Object.assign(this.map.hooks, this.hooks);
    this.map.adopt(...this.buttons(this.element.contentDocument));
    this.map.redraw();
  }

  /** Says in the toolbar how many errors and warnings there are. */
  problems({ textContent, hidden, classList }) {
    const button = this.element.contentDocument.getElementById("to-problems");
    button.textContent = textContent;
    button.hidden = hidden;
    button.classList.toggle("errors", classList.contains("errors"));
  }

  key(event) {
    this.map?.key(event);
  }

  hide() {
    this.element.hidden = true;
  }
}
