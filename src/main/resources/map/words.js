// Makes elements; a text is never read as HTML.

/** Makes an element: attributes, then what is in it. What is empty is left out. */
function make(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...inside.flat().filter((each) => each !== undefined && each !== false && each !== ""));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

function draw(name, attributes = {}, text = "") {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.textContent = text;
  return element;
}

function count(number, one, several = `${one}s`) {
  return `${number} ${number === 1 ? one : several}`;
}

const CERTAINTIES = {
  given: "stated by the files",
  inferred: "inferred",
  unknown: "not known",
};
