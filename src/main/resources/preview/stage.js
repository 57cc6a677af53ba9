// Zoom and pan, by mouse, wheel, touch and keys. Each view keeps its own place.

const LEAST = 0.05;
const MOST = 8;
const MARGIN = 32;
/** On a narrow screen nobody could read more of a picture at once than this scale shows. */
const LEGIBLE = 0.5;
const NARROW = 700;
const STEP = 1.25;
const PAN = 60;
const CLICK = 4;

export class Stage {
  constructor(element, world, changed) {
    this.element = element;
    this.world = world;
    this.changed = changed;
    this.places = new Map();
    this.place = { scale: 1, x: 0, y: 0, fitted: true };
    this.size = { width: 0, height: 0 };
    this.pointers = new Map();
    this.moved = 0;
    new ResizeObserver(() => this.place.fitted && this.begin()).observe(element);
    element.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    element.addEventListener("pointerdown", (event) => this.down(event));
    element.addEventListener("pointermove", (event) => this.move(event));
    for (const end of ["pointerup", "pointercancel"]) {
      element.addEventListener(end, (event) => this.up(event));
    }
    element.addEventListener("keydown", (event) => this.key(event));
  }

  /** Shows a drawing; what is known under the same key stays where it was. */
  show(drawing, key) {
    this.world.replaceChildren(drawing.svg);
    this.world.classList.toggle("paper", drawing.paper);
    this.size = drawing;
    const known = this.places.get(key);
    this.place = known ?? { scale: 1, x: 0, y: 0, fitted: true };
    this.places.set(key, this.place);
    if (this.place.fitted) {
      this.begin();
    } else {
      this.apply();
    }
  }

  /** Shows all of it; on a narrow screen its beginning, where all of it would be too small to read. */
  begin() {
    this.fit();
    if (this.element.clientWidth < NARROW && this.place.scale < LEGIBLE) {
      const { clientWidth, clientHeight } = this.element;
      this.place.scale = LEGIBLE;
      this.place.x = Math.max((clientWidth - this.size.width * LEGIBLE) / 2, MARGIN / 2);
      this.place.y = Math.max((clientHeight - this.size.height * LEGIBLE) / 2, MARGIN + 8);
      this.apply();
    }
  }

  clear() {
    this.world.replaceChildren();
    this.size = { width: 0, height: 0 };
  }

  /** Shows all of it. */
  fit() {
    const { clientWidth, clientHeight } = this.element;
    const { width, height } = this.size;
    if (!width || !clientWidth) {
      return;
    }
    const scale = Math.min((clientWidth - 2 * MARGIN) / width, (clientHeight - 2 * MARGIN) / height, 1.5);
    this.place.scale = Math.max(scale, LEAST);
    this.place.x = (clientWidth - width * this.place.scale) / 2;
    this.place.y = (clientHeight - height * this.place.scale) / 2;
    this.place.fitted = true;
    this.apply();
  }

  zoomTo(scale, x = this.element.clientWidth / 2, y = this.element.clientHeight / 2) {
    const next = Math.min(Math.max(scale, LEAST), MOST);
    const ratio = next / this.place.scale;
    this.place.x = x - (x - this.place.x) * ratio;
    this.place.y = y - (y - this.place.y) * ratio;
    this.place.scale = next;
    this.touched();
  }

  zoomIn() {
    this.zoomTo(this.place.scale * STEP);
  }

  zoomOut() {
    this.zoomTo(this.place.scale / STEP);
  }

  pan(x, y) {
    this.place.x += x;
    this.place.y += y;
    this.touched();
  }

  /** Brings an element into sight; does nothing where it is. */
  reveal(element) {
    const all = this.element.getBoundingClientRect();
    const one = element.getBoundingClientRect();
    const outside =
      one.left < all.left + MARGIN || one.right > all.right - MARGIN || one.top < all.top + MARGIN || one.bottom > all.bottom - 2 * MARGIN;
    if (outside) {
      this.pan(
        all.left + all.width / 2 - (one.left + one.width / 2),
        all.top + all.height / 2 - (one.top + one.height / 2));
    }
  }

  touched() {
    this.place.fitted = false;
    this.apply();
  }

  apply() {
    const { scale, x, y } = this.place;
    this.world.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    this.changed(scale);
  }

  at(event) {
    const box = this.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  wheel(event) {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    if (event.ctrlKey || event.metaKey) {
      const { x, y } = this.at(event);
      const step = Math.min(Math.max(event.deltaY * unit, -60), 60);
      this.zoomTo(this.place.scale * Math.exp(-step / 120), x, y);
    } else if (event.shiftKey && event.deltaX === 0) {
      this.pan(-event.deltaY * unit, 0);
    } else {
      this.pan(-event.deltaX * unit, -event.deltaY * unit);
    }
  }

  down(event) {
    if (event.target.closest("button") || event.button > 1) {
      return;
    }
    this.pointers.set(event.pointerId, this.at(event));
    if (this.pointers.size === 1) {
      this.moved = 0;
    }
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = this.at(event);
    const others = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    this.pointers.set(event.pointerId, now);
    this.moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (this.moved < CLICK) {
      return;
    }
    // only now, since a captured pointer would keep the click from what it is on
    this.element.setPointerCapture(event.pointerId);
    this.element.classList.add("dragging");
    this.pan((now.x - before.x) / this.pointers.size, (now.y - before.y) / this.pointers.size);
    if (others.length === 1) {
      const [other] = others;
      const ratio = Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
      this.zoomTo(this.place.scale * ratio, (now.x + other.x) / 2, (now.y + other.y) / 2);
    }
  }

  up(event) {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size === 0) {
      this.element.classList.remove("dragging");
    }
  }

  /** Whether the pointer's last press was a drag, and no click. */
  get dragged() {
    return this.moved >= CLICK;
  }

  key(event) {
    if (event.target !== this.element || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const moves = { ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0], ArrowUp: [0, PAN], ArrowDown: [0, -PAN] };
    if (event.key in moves) {
      event.preventDefault();
      this.pan(...moves[event.key]);
    }
  }
}
