// Saves what is shown, and prints it.

/** The picture as a document of its own, in the colours that are shown. */
function pictureOf(scene, looks, symbols, dark) {
  const copy = scene.svg.cloneNode(true);
  copy.querySelectorAll(".fold").forEach((element) => element.remove());
  copy.querySelectorAll("[tabindex]").forEach((element) => element.removeAttribute("tabindex"));
  copy.removeAttribute("style");
  copy.setAttribute("data-theme", dark ? "dark" : "light");
  const used = new Set([...copy.querySelectorAll("use")].map((use) => use.getAttribute("href").slice(1)));
  const defs = draw("defs");
  defs.append(...[...symbols].filter((symbol) => used.has(symbol.id)).map((symbol) => symbol.cloneNode(true)));
  copy.prepend(draw("style", {}, looks), defs);
  return new XMLSerializer().serializeToString(copy);
}

function save(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function saveSvg(name, picture) {
  save(`${name}.svg`, new Blob([picture], { type: "image/svg+xml" }));
}

/** Twice as large as it is on paper, but no larger than canvases can be. */
async function savePng(name, picture, { width, height }) {
  const scale = Math.min(2, 12_000 / Math.max(width, height));
  const image = new Image();
  await new Promise((done, failed) => {
    image.addEventListener("load", done);
    image.addEventListener("error", () => failed(new Error("The browser could not draw the picture.")));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
  });
  const canvas = make("canvas", { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  save(`${name}.png`, blob);
}
