// Tells what a reader of tables would stumble over: names that are broken in the middle of a word, and tables that,
// moved to their right end, no longer say what a row is about.
const SLACK = 1;
const trouble = [];
let names = 0;
let moved = 0;

const lines = (range) => new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;

// in the first column, which leaves room for the others, long code is broken
const breakable = (cell, node) =>
  node.parentElement.closest('code') && !cell.previousElementSibling && getComputedStyle(cell).position === 'sticky';

for (const cell of document.querySelectorAll('article :is(td, th)')) {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (breakable(cell, node)) continue;
    for (const name of node.textContent.matchAll(/[^\s/-]+/g)) {
      const range = document.createRange();
      range.setStart(node, name.index);
      range.setEnd(node, name.index + name[0].length);
      names++;
      if (lines(range) > 1) trouble.push(`broken: ${name[0]}`);
    }
  }
}

for (const table of document.querySelectorAll('article table')) {
  const frame = table.closest('.md-typeset__scrollwrap') ?? table;
  for (const row of table.rows) {
    const first = row.cells[0];
    first.scrollIntoView({ block: 'center' });
    frame.scrollLeft = 1e6;
    if (frame.scrollLeft === 0) continue;
    moved++;
    const box = first.getBoundingClientRect();
    const told = document.createRange();
    told.selectNodeContents(first);
    const text = told.getBoundingClientRect();
    const about = first.textContent.trim();
    const top = document.elementFromPoint(text.left + text.width / 2, text.top + text.height / 2);
    if (box.left < -SLACK || !first.contains(top)) trouble.push(`out of view: ${about}`);
    if (text.right > box.right + SLACK) trouble.push(`over its neighbour: ${about}`);
    const last = row.cells[row.cells.length - 1].getBoundingClientRect();
    if (last.right > innerWidth + SLACK) trouble.push(`not to be seen: the end of ${about}`);
    if (box.width > innerWidth / 2) trouble.push(`leaves no room: ${about}`);
  }
}

const wide = document.scrollingElement.scrollWidth - innerWidth;
if (wide > 0) trouble.push(`the page is ${wide} px too wide`);
return { names, moved, trouble };
