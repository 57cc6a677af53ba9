// Lets readers of an MkDocs page enlarge its diagrams and move in them: with the buttons above each,
// by Ctrl and wheel, by dragging or with two fingers, and with the keys + - 0 and the arrows.
// Written by Driftless beside the pages; name it under extra_javascript. It fetches nothing.
(() => {
  const STEP = 1.25;
  const MOST = 8;
  const MOVE = 60;
  // how much of the window an enlarged diagram may take
  const SHARE = 0.85;
  // pixels within which a press is a click
  const STILL = 4;

  const CSS = `
    .driftless-zoom { position: relative; outline-offset: 2px; touch-action: pan-x pan-y; }
    .driftless-zoom > .mermaid { transform-origin: 0 0; }
    .driftless-zoom.enlarged { overflow: hidden; cursor: grab; touch-action: none; }
    .driftless-zoom.enlarged:active { cursor: grabbing; }
    .driftless-zoom-bar { display: flex; justify-content: flex-end; gap: .2rem; margin-top: .6rem; }
    .driftless-zoom-bar button {
      min-width: 1.6rem; height: 1.6rem; padding: 0 .4rem; border: .05rem solid currentcolor; border-radius: .1rem;
      font-size: .8rem; line-height: 1; color: inherit; cursor: pointer;
    }
    .driftless-map { width: 100%; height: min(28rem, 56vh); border: .05rem solid #8888; border-radius: .2rem; }
    @media print { .driftless-zoom-bar { display: none; } }`;

  const between = (least, value, most) => Math.min(Math.max(value, least), most);

  class Diagram {
    constructor(drawing) {
      this.drawing = drawing;
      this.scale = 1;
      this.x = 0;
      this.y = 0;
      this.fingers = new Map();
      this.frame = document.createElement("div");
      this.frame.className = "driftless-zoom";
      this.frame.tabIndex = 0;
      this.frame.setAttribute("role", "group");
      this.frame.setAttribute("aria-label", "Diagram: plus and minus change its size, arrows move it, zero fits it");
      drawing.before(this.bar(), this.frame);
      this.frame.append(drawing);
      this.listen();
    }

    bar() {
      const bar = document.createElement("div");
      bar.className = "driftless-zoom-bar";
      const does = [
        ["−", "Smaller", () => this.zoom(1 / STEP)],
        ["+", "Larger", () => this.zoom(STEP)],
        ["Fit", "Fit", () => this.fit()],
      ];
      for (const [sign, name, act] of does) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = sign;
        button.title = name;
        button.setAttribute("aria-label", `${name}: diagram`);
        button.addEventListener("click", act);
        bar.append(button);
      }
      return bar;
    }

    fit() {
      this.place(1, 0, 0);
    }

    // keeps the point under the pointer, or the middle, where it is
    zoom(by, x = this.frame.clientWidth / 2, y = this.frame.clientHeight / 2) {
      const scale = between(1, this.scale * by, MOST);
      const ratio = scale / this.scale;
      this.place(scale, x - (x - this.x) * ratio, y - (y - this.y) * ratio);
    }

    move(x, y) {
      this.place(this.scale, this.x + x, this.y + y);
    }

    place(scale, x, y) {
      const { style } = this.drawing;
      const enlarged = scale > 1.001;
      const width = this.drawing.offsetWidth;
      const height = this.drawing.offsetHeight;
      const seen = enlarged ? Math.max(height, Math.min(height * scale, window.innerHeight * SHARE)) : height;
      this.scale = enlarged ? scale : 1;
      this.x = between(width - width * this.scale, x, 0);
      this.y = between(seen - height * this.scale, y, 0);
      this.frame.classList.toggle("enlarged", enlarged);
      this.frame.style.height = enlarged ? `${seen}px` : "";
      style.transform = enlarged ? `translate(${this.x}px, ${this.y}px) scale(${this.scale})` : "";
    }

    listen() {
      const { frame } = this;
      frame.addEventListener(
        "wheel",
        (event) => {
          // without Ctrl the wheel is the page's
          if (!event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          const box = frame.getBoundingClientRect();
          this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, event.clientX - box.left, event.clientY - box.top);
        },
        { passive: false },
      );
      frame.addEventListener("keydown", (event) => this.key(event));
      frame.addEventListener("pointerdown", (event) => this.press(event));
      frame.addEventListener("pointermove", (event) => this.drag(event));
      for (const end of ["pointerup", "pointercancel"]) {
        frame.addEventListener(end, (event) => this.fingers.delete(event.pointerId));
      }
      // whoever has dragged did not mean the link below
      frame.addEventListener("click", (event) => this.dragged && event.preventDefault(), true);
      // a window of another width draws it in another size
      addEventListener("resize", () => this.place(this.scale, this.x, this.y));
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const moves = { ArrowLeft: [MOVE, 0], ArrowRight: [-MOVE, 0], ArrowUp: [0, MOVE], ArrowDown: [0, -MOVE] };
      if (event.key === "+" || event.key === "=") this.zoom(STEP);
      else if (event.key === "-") this.zoom(1 / STEP);
      else if (event.key === "0") this.fit();
      else if (moves[event.key] && this.scale > 1) this.move(...moves[event.key]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    press(event) {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      this.dragged = false;
      this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY, from: [event.clientX, event.clientY] });
    }

    drag(event) {
      const finger = this.fingers.get(event.pointerId);
      if (!finger) return;
      const { x, y } = finger;
      finger.x = event.clientX;
      finger.y = event.clientY;
      const other = [...this.fingers.values()].find((each) => each !== finger);
      if (other) {
        const box = this.frame.getBoundingClientRect();
        const before = Math.hypot(x - other.x, y - other.y);
        const now = Math.hypot(finger.x - other.x, finger.y - other.y);
        if (before > 0) {
          this.zoom(now / before, (finger.x + other.x) / 2 - box.left, (finger.y + other.y) / 2 - box.top);
        }
        this.dragged = true;
        return;
      }
      if (this.scale === 1) return;
      if (!this.dragged && Math.hypot(finger.x - finger.from[0], finger.y - finger.from[1]) > STILL) {
        this.dragged = true;
        this.frame.setPointerCapture(event.pointerId);
      }
      if (this.dragged) this.move(finger.x - x, finger.y - y);
    }
  }

  const find = () => {
    for (const drawing of document.querySelectorAll("div.mermaid")) {
      if (!drawing.closest(".driftless-zoom")) new Diagram(drawing);
    }
    showMap();
  };

  // the map that a page leads to is shown in place, too; from a disk a browser may refuse that
  const showMap = () => {
    for (const link of document.querySelectorAll("article #the-map + a")) {
      const next = link.closest("p");
      if (!next || next.dataset.map || location.protocol === "file:") continue;
      next.dataset.map = "shown";
      const frame = document.createElement("iframe");
      frame.src = link.href;
      frame.title = link.textContent;
      frame.loading = "lazy";
      frame.className = "driftless-map";
      next.after(frame);
    }
  };

  const begin = () => {
    const style = document.createElement("style");
    style.textContent = CSS;
    document.head.append(style);
    // the theme draws when a diagram comes into sight, and changes pages without loading them
    new MutationObserver(find).observe(document.body, { childList: true, subtree: true });
    find();
  };

  if (document.body) begin();
  else addEventListener("DOMContentLoaded", begin);
})();
