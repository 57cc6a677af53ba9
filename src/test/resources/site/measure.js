// Unfolds the page and tells what a reader would stumble over, measured from where text came to stand.
const done = arguments[0];
const SLACK = 2;

const content = document.querySelector('article') ?? document.body;
const up = (node) => node.parentElement ?? node.getRootNode().host ?? null;
const say = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 60);
const apart = (a, b) =>
  a.right - b.left <= SLACK || b.right - a.left <= SLACK || a.bottom - b.top <= SLACK || b.bottom - a.top <= SLACK;
const inside = (a, b) =>
  a.left >= b.left - SLACK && a.right <= b.right + SLACK && a.top >= b.top - SLACK && a.bottom <= b.bottom + SLACK;

// what stands inside an element, closed drawings included (they are opened by the test)
function* walk(element) {
  for (const child of [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes]) {
    if (child.nodeType === Node.TEXT_NODE) yield child;
    else if (child.nodeType === Node.ELEMENT_NODE && !/^(style|script|title|desc)$/i.test(child.tagName)) yield* walk(child);
  }
}

// the marks beside headings and the copy buttons show themselves to the pointer only
const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.headerlink, .md-clipboard, .md-code__nav');

const texts = () => {
  const found = [];
  for (const node of walk(content)) {
    if (!node.textContent.trim() || !shown(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1 && box.height > 1) found.push({ node, box, text: say(node.textContent) });
    }
  }
  return found;
};

const clips = (value) => value === 'hidden' || value === 'clip';
const scrolls = (value) => value === 'auto' || value === 'scroll';

const clipped = ({ node, box, text }) => {
  for (let parent = node.parentElement; parent && parent !== content; parent = up(parent)) {
    const { overflowX, overflowY } = getComputedStyle(parent);
    if (scrolls(overflowX) || scrolls(overflowY)) return [];
    const edge = parent.getBoundingClientRect();
    if (clips(overflowX) && (box.left < edge.left - SLACK || box.right > edge.right + SLACK)) return [`cut off: ${text}`];
    if (clips(overflowY) && (box.top < edge.top - SLACK || box.bottom > edge.bottom + SLACK)) return [`cut off: ${text}`];
  }
  return [];
};

const overlapping = (boxes, what) => {
  const found = [];
  const sorted = [...boxes].sort((a, b) => a.box.top - b.box.top);
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j].box.top < a.box.bottom; j++) {
      const b = sorted[j];
      if ((a.node !== b.node || !a.node) && !apart(a.box, b.box)) found.push(`${what}: ${a.text} / ${b.text}`);
    }
  });
  return found;
};

const drawing = (svg) => {
  const nodes = [...svg.querySelectorAll('.node')].map((node) => ({
    box: (node.querySelector(':scope > rect, :scope > path, :scope > polygon, :scope > circle, :scope > g.basic, :scope > ellipse') ?? node).getBoundingClientRect(),
    label: node.querySelector('foreignObject > *, text')?.getBoundingClientRect(),
    text: say(node.textContent),
  }));
  const labels = [...svg.querySelectorAll('.edgeLabel foreignObject > *')]
    .map((label) => ({ box: label.getBoundingClientRect(), text: say(label.textContent) }))
    .filter((label) => label.text);
  return [
    ...nodes.filter((node) => node.label && !inside(node.label, node.box)).map((node) => `outside its box: ${node.text}`),
    ...overlapping([...nodes, ...labels], 'boxes overlap'),
  ];
};

const page = () => {
  const wide = document.scrollingElement.scrollWidth - window.innerWidth;
  const found = texts();
  const drawings = [...content.querySelectorAll('.mermaid')].map((host) => host.shadowRoot?.querySelector('svg'));
  return [
    ...(wide > 0 ? [`the page is ${wide} px too wide`] : []),
    ...found.flatMap(clipped),
    ...overlapping(found, 'texts overlap'),
    ...drawings.filter((svg) => svg).flatMap(drawing),
    ...[...content.querySelectorAll('img')].filter((img) => !img.naturalWidth).map((img) => `no picture: ${img.src}`),
  ];
};

(async () => {
  document.querySelectorAll('details').forEach((details) => (details.open = true));
  const tabs = [...content.querySelectorAll('.tabbed-set')];
  const most = Math.max(1, ...tabs.map((set) => set.querySelectorAll(':scope > input').length));
  const trouble = new Set();
  for (let tab = 0; tab < most; tab++) {
    tabs.forEach((set) => set.querySelectorAll(':scope > input')[tab]?.click());
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    page().forEach((each) => trouble.add(each));
  }
  done({ texts: texts().length, trouble: [...trouble] });
})();
