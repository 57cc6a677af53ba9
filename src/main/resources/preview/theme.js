// Light or dark: the system's choice until somebody makes one, kept for the next visit.

const KEY = "driftless-theme";
const NEXT = { system: "light", light: "dark", dark: "system" };
const NAMES = { system: "as the system", light: "light", dark: "dark" };

export class Theme {
  constructor(button, changed) {
    this.button = button;
    this.system = matchMedia("(prefers-color-scheme: dark)");
    this.choice = localStorage.getItem(KEY) in NEXT ? localStorage.getItem(KEY) : "system";
    this.apply();
    button.addEventListener("click", () => {
      this.choice = NEXT[this.choice];
      localStorage.setItem(KEY, this.choice);
      this.apply();
      changed();
    });
    this.system.addEventListener("change", () => {
      this.apply();
      changed();
    });
  }

  get dark() {
    return this.choice === "system" ? this.system.matches : this.choice === "dark";
  }

  apply() {
    document.documentElement.dataset.theme = this.dark ? "dark" : "light";
    const name = `Colours: ${NAMES[this.choice]}`;
    this.button.title = name;
    this.button.setAttribute("aria-label", name);
  }
}
