// What may be found in a view, and what is said about the way of one item through it.

import { chain } from "/paths.js";

/** A label on one line. */
export function plain(label) {
  return label.replace(/\s*\n\s*/g, " ");
}

/** Services first, then whatever else is drawn. */
export function findable(mode, view) {
  const services = mode.services.map((service) => ({
    title: service.title,
    names: [service.name],
    remark: service.group ? `in ${service.group}` : "",
  }));
  const titles = new Set(services.map((service) => service.title));
  const others = view.items
    .filter((item) => !titles.has(plain(item.label)))
    .map((item) => ({ title: plain(item.label), names: [], remark: item.box ? "a box" : "" }));
  return services.concat(others);
}

/** The item that stands for what was found: itself, its group, or the crowd it is drawn in. */
export function itemOf(mode, view, title) {
  const service = mode.services.find((each) => each.title === title);
  return (
    view.items.find((item) => plain(item.label) === title) ??
    (service?.group ? view.items.find((item) => plain(item.label) === service.group) : undefined) ??
    view.items.find((item) => item.detail?.split(/,\s*|\n/).some((part) => part === title || part.startsWith(`${title}: `)))
  );
}

/** The sentence about a way: pairs of an element's name, empty for none, and its text. */
export function sentence(view, item, found, lit) {
  const words = [["b", found]];
  if (plain(item.label) !== found) {
    words.push(["i", "in"], ["", plain(item.label)]);
  }
  const way = chain(view, item.name, lit.on);
  way.forEach((label) => words.push(["i", "→"], ["", plain(label)]));
  if (way.length === 0) {
    words.push(["i", "·"], ["", lit.on.items.size === 0 ? "no outgoing links" : `${lit.on.items.size} outgoing`]);
  }
  if (lit.back.items.size > 0) {
    words.push(["i", "·"], ["", `${lit.back.items.size} incoming`]);
  }
  return words;
}

/** What the colours in a view mean, as rows of classes and words: what its picture says. */
export function legend(view) {
  return view.legend.map(({ tone, line, text }) => [[tone, line === "" ? "box" : line].join(" "), text]);
}
