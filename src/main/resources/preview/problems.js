// What is wrong with the files, and what was found about the network: where, and the way out.

import { link } from "/places.js";

/** From so many of one kind on, those behind the first are folded. */
const MANY = 4;

/** Each error for itself; of what is alike the first, and the others on demand. */
function rows(all, row) {
  const kinds = grouped(all, (each) => (each.severity === "error" && !each.finding ? each : each.rule));
  return [...kinds.values()].flatMap((alike) =>
    alike.length < MANY ? alike.map(row) : [row(alike[0]), folded(alike.slice(1), row)]);
}

function folded(all, row) {
  return make("li", { class: `${all[0].severity} more` },
    make("details", {}, make("summary", {}, `${all.length} more of this kind`), make("ol", {}, all.map(row))));
}

export class Problems {
  /**
   * @param open opens or closes the tab
   * @param choose chooses a service in the map, by its id
   */
  constructor({ title, list, badge, words, tab, findings, none }, open, choose) {
    Object.assign(this, { title, list, badge, words, tab, part: findings, none, open, choose });
    this.problems = [];
    this.errors = 0;
  }

  /** Errors open the tab by themselves, and mended ones close it; warnings only say how many. */
  show(problems, map) {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const changed = JSON.stringify(problems) !== JSON.stringify(this.problems);
    this.problems = problems;
    if (changed) {
      this.list.replaceChildren(...rows(problems, (problem) => this.row(problem, map)));
    }
    if (errors > this.errors || (errors === 0 && this.errors > 0)) {
      this.open(errors > 0);
    }
    this.errors = errors;
    this.found(map);
    return errors;
  }

  /** Shows what was found about the mode that the map shows. */
  found(map) {
    const findings = map ? map.model.findings().map((finding) => ({ ...finding, finding: true })) : [];
    const warnings = this.problems.length - this.errors;
    const parts = [
      this.errors > 0 && count(this.errors, "error"),
      warnings > 0 && count(warnings, "warning"),
    ].filter(Boolean);
    this.title.textContent = parts.join(", ") || "Problems";
    const all = [...parts, findings.length > 0 && count(findings.length, "finding")].filter(Boolean).join(", ");
    this.badge.textContent = this.problems.length + findings.length;
    this.badge.hidden = all === "";
    this.badge.classList.toggle("errors", this.errors > 0 || findings.some(({ severity }) => severity === "error"));
    this.words.textContent = all;
    this.tab.title = all;
    this.none.hidden = all !== "";
    this.list.hidden = this.problems.length === 0;
    this.part.hidden = findings.length === 0;
    this.part.querySelector("h3").textContent = count(findings.length, "finding");
    const key = JSON.stringify(findings);
    if (this.shown !== key) {
      this.shown = key;
      this.part.querySelector("ol").replaceChildren(...rows(findings, (finding) => this.finding(finding, map)));
    }
  }

  row({ severity, place, at, message, related, hint, service, file }, map) {
    const about = service ? serviceAt(map, service, file) : undefined;
    return make("li", { class: severity },
      place ? make("p", { class: "place" }, link(place, at), copy(place)) : undefined,
      make("p", { class: "message" }, make("span", { class: "severity" }, `${severity}: `), message),
      related ? make("p", { class: "related" }, `${related.place}: ${related.message}`) : undefined,
      hint ? make("p", { class: "hint" }, make("b", {}, "hint: "), hint) : undefined,
      about ? make("p", { class: "about" }, this.service(about.id, about.title)) : undefined);
  }

  finding({ severity, text, hint, rule, place, services = [] }, map) {
    const known = services.filter((id) => map.model.of(id));
    const there = map.hooks.link(place);
    return make("li", { class: severity },
      make("p", { class: "place" }, make("a", { href: there, title: "Open in Visual Studio Code" }, place), copy(place)),
      make("p", { class: "message" }, make("span", { class: "severity" }, `${severity}: `), text),
      hint ? make("p", { class: "hint" }, make("b", {}, "hint: "), hint) : undefined,
      make("p", { class: "about" }, known.map((id) => this.service(id, map.model.title(id))), make("code", {}, rule)));
  }

  service(id, title) {
    return make("button", { type: "button", class: "name", title: "Show it in the map", onclick: () => this.choose(id) }, title);
  }
}

/** The service of the map that is called so in a file; the file decides where several are. */
function serviceAt(map, name, file) {
  const called = map?.model.services.filter((service) => (service.name ?? service.title) === name) ?? [];
  return called.find(({ place }) => place && file.endsWith(place.replace(/:\d+:\d+$/, ""))) ?? called[0];
}

function copy(text) {
  const button = make("button", { type: "button", "aria-label": `Copy ${text}`, onclick: async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = "copied";
  } }, "copy");
  return button;
}
