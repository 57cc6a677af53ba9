// Moves and scales the picture: by mouse, touch, keyboard, and on its own.

const LEAST = 0.05;
const MOST = 24;
const CLICK = 5;

/** The smallest letters of a picture have 12.5 pixels, and 11 can be read. */
const READABLE = 11 / 12.5;

/** A picture that is all there may be a little smaller. */
const WHOLE = 10 / 12.5;
const STEP = 1.3;

class Camera {
  /** @param over the element that may lie over the right or the lower part of the stage */
  constructor(stage, world, over, changed) {
    this.stage = stage;
    this.over = over;
    this.world = world;
    this.changed = changed;
    this.size = { width: 1, height: 1 };
    this.place = { x: 0, y: 0, scale: 1 };
    this.fitted = true;
    this.pointers = new Map();
    this.moved = 0;
    stage.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    stage.addEventListener("pointerdown", (event) => this.down(event));
    stage.addEventListener("pointermove", (event) => this.move(event));
    for (const end of ["pointerup", "pointercancel"]) {
      stage.addEventListener(end, (event) => this.up(event));
    }
    new ResizeObserver(() => this.fitted && this.begin()).observe(stage);
  }

  /** Takes a picture of another size. */
  show(size) {
    this.size = size;
  }

  /** Where the picture can be: the stage, less what lies over it. */
  room(covered = true) {
    const { clientWidth, clientHeight } = this.stage;
    const top = clientWidth < 700 ? 30 : 40;
    const { offsetWidth, offsetHeight } = covered ? this.over : { offsetWidth: 0, offsetHeight: 0 };
    const [aside, below] = offsetWidth < clientWidth ? [offsetWidth, 0] : [0, offsetHeight];
    return {
      x: 10,
      y: top,
      width: Math.max(clientWidth - aside - 20, 40),
      height: Math.max(clientHeight - below - top - 10, 40),
    };
  }

  /** The place at which a rectangle of the picture fills the room. */
  placeOf(box, most = 1.6, room = this.room()) {
    const scale = Math.min(room.width / box.width, room.height / box.height, most);
    return {
      scale,
      x: room.x + (room.width - box.width * scale) / 2 - box.x * scale,
      y: room.y + (room.height - box.height * scale) / 2 - box.y * scale,
    };
  }

  fit(slowly = false) {
    this.fitted = true;
    this.goTo(this.placeOf({ x: 0, y: 0, ...this.size }, 1.6, this.room(false)), slowly);
  }

  /** Shows all of it where that can be read, else its beginning in letters that can. */
  begin() {
    const room = this.room(false);
    const place = this.placeOf({ x: 0, y: 0, ...this.size }, 1.6, room);
    this.fitted = true;
    if (place.scale < WHOLE) {
      place.scale = READABLE;
      place.x = room.x + Math.max((room.width - this.size.width * READABLE) / 2, 0);
      place.y = room.y + Math.max((room.height - this.size.height * READABLE) / 2, 0);
    }
    this.goTo(place, false);
  }

  goTo(place, slowly = true) {
    cancelAnimationFrame(this.flight);
    if (!slowly || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.place = place;
      this.apply();
      return;
    }
    const { clientWidth, clientHeight } = this.stage;
    const [from, begun] = [{ ...this.place }, performance.now()];
    const centre = (at) => [(clientWidth / 2 - at.x) / at.scale, (clientHeight / 2 - at.y) / at.scale];
    const [[fromX, fromY], [toX, toY]] = [centre(from), centre(place)];
    const step = (now) => {
      const part = Math.min(Math.max((now - begun) / 320, 0), 1);
      const eased = part * part * (3 - 2 * part);
      const scale = from.scale * (place.scale / from.scale) ** eased;
      // where the scale grows the centre is reached early, so that what is flown to stays in sight
      const share = place.scale === from.scale ? eased : (1 - (from.scale / place.scale) ** eased) / (1 - from.scale / place.scale);
      const [x, y] = [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
      this.place = part === 1 ? place : { scale, x: clientWidth / 2 - x * scale, y: clientHeight / 2 - y * scale };
      this.apply();
      if (part < 1) {
        this.flight = requestAnimationFrame(step);
      }
    };
    this.flight = requestAnimationFrame(step);
  }

  /** Brings a rectangle of the picture into sight, no smaller than it can be read. */
  reveal(box, least) {
    const room = this.room();
    const scale = Math.max(this.place.scale, least);
    const [width, height] = [box.width * scale, box.height * scale];
    let [x, y] = [this.place.x, this.place.y];
    if (scale > this.place.scale) {
      [x, y] = [room.x + (room.width - width) / 2 - box.x * scale, room.y + (room.height - height) / 2 - box.y * scale];
    } else {
      // no further than it takes
      x += Math.max(room.x - (box.x * scale + x), 0) - Math.max(box.x * scale + x + width - room.x - room.width, 0);
      y += Math.max(room.y - (box.y * scale + y), 0) - Math.max(box.y * scale + y + height - room.y - room.height, 0);
    }
    if (scale !== this.place.scale || x !== this.place.x || y !== this.place.y) {
      this.fitted = false;
      this.goTo({ scale, x, y });
    }
  }

  zoom(by, x = this.stage.clientWidth / 2, y = this.stage.clientHeight / 2) {
    cancelAnimationFrame(this.flight);
    const scale = Math.min(Math.max(this.place.scale * by, LEAST), MOST);
    const ratio = scale / this.place.scale;
    this.place = { scale, x: x - (x - this.place.x) * ratio, y: y - (y - this.place.y) * ratio };
    this.fitted = false;
    this.apply();
  }

  pan(x, y) {
    cancelAnimationFrame(this.flight);
    this.place = { ...this.place, x: this.place.x + x, y: this.place.y + y };
    this.fitted = false;
    this.apply();
  }

  apply() {
    const { x, y, scale } = this.place;
    // a layer of its own while it moves; drawn anew, and sharp, once it stands
    this.world.classList.add("moving");
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.world.classList.remove("moving"), 140);
    this.world.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    this.changed(scale);
  }

  at(event) {
    const box = this.stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  wheel(event) {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    if (event.shiftKey && !event.ctrlKey) {
      this.pan(-(event.deltaX || event.deltaY) * unit, 0);
      return;
    }
    const { x, y } = this.at(event);
    const amount = Math.min(Math.max(event.deltaY * unit, -120), 120);
    this.zoom(Math.exp(-amount / (event.ctrlKey ? 120 : 420)), x, y);
  }

  down(event) {
    if (event.button > 1 || event.target.closest("button")) {
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
    const [other] = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    this.pointers.set(event.pointerId, now);
    this.moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (this.moved < CLICK) {
      return;
    }
    // only now, since a captured pointer would keep the click from what it is on
    this.stage.setPointerCapture(event.pointerId);
    this.stage.classList.add("dragging");
    this.pan((now.x - before.x) / this.pointers.size, (now.y - before.y) / this.pointers.size);
    if (other) {
      const far = Math.hypot(before.x - other.x, before.y - other.y) || 1;
      this.zoom(Math.hypot(now.x - other.x, now.y - other.y) / far, (now.x + other.x) / 2, (now.y + other.y) / 2);
    }
  }

  up(event) {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size === 0) {
      this.stage.classList.remove("dragging");
    }
  }

  /** Whether the last press was a drag, and no click. */
  get dragged() {
    return this.moved >= CLICK;
  }
}
