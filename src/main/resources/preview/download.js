// The picture as a file: SVG, PNG, or the text it was drawn from.

const FINE = 2;
const LARGEST = 8000;

/** Saves what the browser holds as a file. */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The drawing as it was before the page marked it. */
function bare(svg) {
  const copy = svg.cloneNode(true);
  for (const element of copy.querySelectorAll("*")) {
    element.classList.remove("part", "pickable", "lit", "chosen", "fresh");
    for (const name of ["data-item", "data-from", "data-to"]) {
      element.removeAttribute(name);
    }
  }
  return new XMLSerializer().serializeToString(copy);
}

async function png(drawing, ground) {
  const scale = Math.min(FINE, LARGEST / Math.max(drawing.width, drawing.height));
  const picture = new Image();
  // a blob's address would make the canvas unreadable where the picture holds HTML
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(bare(drawing.svg))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(drawing.width * scale);
  canvas.height = Math.ceil(drawing.height * scale);
  const context = canvas.getContext("2d");
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("The picture is too large for a PNG."))), "image/png"));
}

/** Saves a drawing in a format: svg, png, mmd or puml. */
export async function download(format, mode, drawing, name, dark) {
  const file = `${name}.${format}`;
  if (format === "svg") {
    save(new Blob([bare(drawing.svg)], { type: "image/svg+xml" }), file);
  } else if (format === "png") {
    save(await png(drawing, dark && !drawing.paper ? "#1b2026" : "#ffffff"), file);
  } else if (format === "mmd") {
    save(new Blob([drawing.view.mermaid], { type: "text/plain" }), file);
  } else {
    const answer = await fetch(`/sheet/${encodeURIComponent(mode.name)}/${encodeURIComponent(drawing.view.name)}.puml`);
    save(await answer.blob(), file);
  }
}
