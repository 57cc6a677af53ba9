// The panel beside the picture: what is wrong, where, and the way out.

function line(className, text) {
  const paragraph = document.createElement("p");
  paragraph.className = className;
  paragraph.textContent = text;
  return paragraph;
}

function place(text) {
  const paragraph = line("place", "");
  const words = document.createElement("span");
  words.textContent = text;
  const copy = document.createElement("button");
  copy.type = "button";
  copy.textContent = "copy";
  copy.setAttribute("aria-label", `Copy ${text}`);
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = "copied";
  });
  paragraph.append(words, copy);
  return paragraph;
}

function row(problem) {
  const item = document.createElement("li");
  item.className = problem.severity;
  if (problem.place) {
    item.append(place(problem.place));
  }
  const message = line("message", "");
  const severity = document.createElement("span");
  severity.className = "severity";
  severity.textContent = `${problem.severity}: `;
  message.append(severity, problem.message);
  item.append(message);
  if (problem.related) {
    item.append(line("related", `${problem.related.place}: ${problem.related.message}`));
  }
  if (problem.hint) {
    const hint = line("hint", "");
    const word = document.createElement("b");
    word.textContent = "hint: ";
    hint.append(word, problem.hint);
    item.append(hint);
  }
  return item;
}

/** From so many warnings of one kind on, those behind the first are folded. */
const MANY = 4;

/** Errors each for itself; of warnings of one kind the first, and the others on demand. */
function rows(problems) {
  const kinds = new Map();
  for (const problem of problems) {
    const kind = problem.severity === "error" ? problem : problem.rule;
    kinds.set(kind, [...(kinds.get(kind) ?? []), problem]);
  }
  return [...kinds.values()].flatMap((alike) =>
    alike.length < MANY ? alike.map(row) : [row(alike[0]), folded(alike.slice(1))],
  );
}

function folded(problems) {
  const item = document.createElement("li");
  item.className = `${problems[0].severity} more`;
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = `${problems.length} more of this kind`;
  const list = document.createElement("ol");
  list.append(...problems.map(row));
  details.append(summary, list);
  item.append(details);
  return item;
}

function counted(number, word) {
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}

export class Problems {
  constructor({ panel, title, list, close, warnings }) {
    Object.assign(this, { panel, title, list, warnings });
    this.open = false;
    this.errors = 0;
    close.addEventListener("click", () => this.turn(false));
    warnings.addEventListener("click", () => this.turn(panel.hidden));
  }

  /** Errors open the panel by themselves, and mended ones close it; warnings only say how many. */
  show(problems) {
    const errors = problems.filter((problem) => problem.severity === "error").length;
    const warnings = problems.length - errors;
    const parts = [];
    if (errors > 0) {
      parts.push(counted(errors, "error"));
    }
    if (warnings > 0) {
      parts.push(counted(warnings, "warning"));
    }
    this.title.textContent = parts.join(", ");
    this.warnings.textContent = parts.join(", ");
    this.warnings.classList.toggle("errors", errors > 0);
    this.warnings.hidden = problems.length === 0;
    this.list.replaceChildren(...rows(problems));
    if (errors > 0 || this.errors > 0 || problems.length === 0) {
      this.turn(errors > 0);
    }
    this.errors = errors;
    return errors;
  }

  turn(open) {
    this.panel.hidden = !open;
    this.warnings.setAttribute("aria-expanded", String(open));
  }
}
