// The rows of choices, and the legend.

import { legend } from "/way.js";

/** Says what the colours mean, where there are several. */
export function explain(list, view) {
  const rows = legend(view);
  list.hidden = rows.length < 2;
  list.replaceChildren(
    ...rows.map(([kind, words]) => {
      const row = document.createElement("li");
      row.className = kind;
      row.append(document.createElement("i"), words);
      return row;
    }));
}

/** Makes one element for each thing, and leaves alone what is there already. */
export function fill(parent, things, tag) {
  const same =
    parent.children.length === things.length &&
    things.every((thing, at) => parent.children[at].value === thing.name && parent.children[at].textContent === thing.title);
  if (same) {
    return;
  }
  parent.replaceChildren(
    ...things.map((thing) => {
      const element = document.createElement(tag);
      element.value = thing.name;
      element.textContent = thing.title;
      if (tag === "button") {
        element.type = "button";
      }
      return element;
    }));
}

export function press(group, value) {
  for (const button of group.children) {
    button.setAttribute("aria-pressed", String(button.value === value));
  }
}

/** Returns pages with titles that tell them apart. */
export function titled(pages) {
  const titles = pages.map(({ title }) => title);
  return pages.map(({ name, title }) => ({
    name,
    title: titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} – ${name}`,
  }));
}
