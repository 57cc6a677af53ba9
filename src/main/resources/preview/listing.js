// The files that were read, and the pages that would be written.

import { link } from "/places.js";

const KINDS = {
  topology: "Topology",
  compose: "Compose",
  environment: "Environment",
  configuration: "Proxies, tunnels and hosts",
  regions: "Pages with regions",
  template: "Templates",
  prose: "Prose",
};

const STATES = {
  new: "new",
  changed: "changed",
  same: "same",
  "same-but-for-pictures": "same text",
};

const EXPLAINED = {
  new: "generate would write this page for the first time",
  changed: "generate would change this page",
  same: "generate would change nothing",
  "same-but-for-pictures": "The words are the same; whether pictures are is known once they are drawn",
};

const MANY = 5;

/** The folder that all of these are in; nothing where that is none. */
function folderOf(names) {
  const [first, ...others] = names.map((name) => name.split("/").slice(0, -1));
  const apart = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return first.slice(0, apart < 0 ? first.length : apart).join("/");
}

export class Files {
  /** @param read opens a page, by its name, in the column */
  constructor(list, read) {
    this.list = list;
    this.read = read;
  }

  /** Asks again: others may have written pages meanwhile. */
  async show(problems) {
    const asked = (this.asked = {});
    const answer = await fetch("/files");
    const { read, written } = await answer.json();
    if (asked === this.asked) {
      this.list.replaceChildren(
        ...this.part("Read", this.inputs(read, problems), "No file has been read yet."),
        ...this.part("generate would write", this.outputs(written), "No page yet."));
    }
  }

  part(title, lists, none) {
    return [make("h3", {}, title), ...(lists.length > 0 ? lists : [make("p", { class: "none" }, none)])];
  }

  inputs(read, problems) {
    const listed = new Set(read.map(({ name }) => name));
    // a file with an error may be one that was never read to its end
    const others = [...grouped(problems.filter(({ file }) => file && !listed.has(file)), ({ file }) => file)]
      .map(([name, [{ at }]]) => ({ name, at: at.replace(/:\d+:\d+$/, ""), kind: "" }));
    return [...grouped([...read, ...others], ({ kind }) => kind)].map(([kind, files]) =>
      make("section", {},
        make("h4", {}, KINDS[kind] ?? "Others"),
        make("ul", {}, files.map((file) => this.input(file, problems.filter((problem) => problem.file === file.name))))));
  }

  input({ name, at }, problems) {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const warnings = problems.length - errors;
    return make("li", {},
      link(name, at),
      errors > 0 ? make("span", { class: "mark error" }, count(errors, "error")) : undefined,
      warnings > 0 ? make("span", { class: "mark warning" }, count(warnings, "warning")) : undefined);
  }

  /** Pages by where they go; of many that stay the same how many there are. */
  outputs(written) {
    return [...grouped(written, ({ kind }) => kind)].map(([kind, pages]) => {
      const folder = folderOf(pages.map(({ name }) => name));
      const same = pages.filter(({ state }) => state.startsWith("same"));
      const shown = same.length > MANY ? pages.filter((page) => !same.includes(page)) : pages;
      return make("section", {},
        make("h4", {}, [kind, folder].filter(Boolean).join(", in ")),
        make("ul", {}, shown.map((page) => this.output(page, folder))),
        shown === pages
          ? undefined
          : make("details", {}, make("summary", {}, `${same.length} that stay the same`), make("ul", {}, same.map((page) => this.output(page, folder)))));
    });
  }

  output({ name, state, at }, folder) {
    return make("li", {},
      make("button", { type: "button", class: "name", title: "Show it under Pages", onclick: () => this.read(name) }, name.slice(folder && folder.length + 1)),
      make("span", { class: `mark ${state}`, title: EXPLAINED[state] }, STATES[state]),
      state === "new" ? undefined : make("span", { class: "open" }, link("open", at)));
  }
}
