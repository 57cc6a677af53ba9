// Where something stands in a file, as a link that opens the editor there.

/** The address that opens an absolute place, such as /home/me/stack/compose.yaml:12:3. */
export function editor(place) {
  const path = place.replace(/^(?!\/)/, "/").split("/").map(encodeURIComponent).join("/");
  return `vscode://file${path.replaceAll("%3A", ":")}`;
}

/** A link to a place, in the words that people know it by. */
export function link(words, place) {
  return place && /^(\/|[A-Za-z]:)/.test(place)
    ? make("a", { href: editor(place), title: "Open in Visual Studio Code" }, words)
    : make("span", {}, words);
}
