// Tells what a reader of a wiki's page would stumble over.
const SLACK = 1;
const trouble = [];
const contents = document.querySelector('.contents');
const say = (element) => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);

const wide = document.scrollingElement.scrollWidth - innerWidth;
if (wide > 0) {
  const widest = [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > innerWidth + SLACK && !each.closest('.table-container, pre, svg')).pop();
  trouble.push(`the page is ${wide} px too wide: ${widest?.tagName} ${widest ? say(widest) : ''}`);
}

const pictures = [...contents.querySelectorAll('.diagram svg, pre.mermaid svg')];
for (const picture of pictures) {
  const box = picture.getBoundingClientRect();
  const frame = picture.parentElement;
  if (box.width < 20 || box.height < 20) trouble.push(`a picture of ${box.width} × ${box.height} px`);
  if (frame.scrollWidth > frame.clientWidth + SLACK) trouble.push(`a picture ${frame.scrollWidth - frame.clientWidth} px too wide`);
}
const first = pictures[0]?.getBoundingClientRect();
const top = first ? first.top + scrollY : 0;
if (innerWidth > 1000 && first && top > innerHeight - 200) trouble.push(`the picture begins at ${Math.round(top)} px`);

for (const link of contents.querySelectorAll('a')) {
  const href = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '';
  if (!/^[/#]/.test(href) || href.startsWith('//')) trouble.push(`a link that nobody wrote: ${say(link)} to ${href}`);
}

for (const code of contents.querySelectorAll('td code')) {
  const text = document.createRange();
  text.selectNodeContents(code);
  if (text.getBoundingClientRect().right > code.closest('td').getBoundingClientRect().right + SLACK) trouble.push(`over its neighbour: ${say(code)}`);
}
if (innerWidth > 1000) {
  for (const code of contents.querySelectorAll('td:first-child code')) {
    const frame = code.closest('.table-container, details');
    if (frame && code.getBoundingClientRect().right > frame.getBoundingClientRect().right + SLACK) trouble.push(`cut off: ${say(code)}`);
  }
}

// names of a hundred letters scroll; a stack as people have them is read without that
const scrolled = innerWidth > 1000 ? [...contents.querySelectorAll('.table-container')].filter((frame) => frame.scrollWidth > frame.clientWidth + SLACK).map((frame) => `${frame.scrollWidth - frame.clientWidth} px of ${say(frame.querySelector('tr'))}`) : [];

// sRGB of what is painted, and how far two colours stand apart (WCAG 2.2)
const parts = (value) => value.match(/[\d.]+/g).map(Number);
const luminance = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
const page = luminance(parts(getComputedStyle(document.getElementById('root')).backgroundColor));
let read = 0;
for (const picture of document.querySelectorAll('.diagram svg')) {
  const [r, g, b, alpha = 1] = parts(getComputedStyle(picture).backgroundColor);
  const ground = alpha === 0 ? page : luminance([r, g, b]);
  if (page < 0.1 && ground > 0.1) trouble.push('a white card on a dark page');
  for (const group of picture.querySelectorAll('g.entity, g.cluster')) {
    const box = group.querySelector('rect, path, polygon, ellipse');
    const fill = box && getComputedStyle(box).fill;
    const behind = fill && fill !== 'none' ? luminance(parts(fill)) : ground;
    for (const text of group.querySelectorAll('text')) {
      read++;
      const seen = contrast(luminance(parts(getComputedStyle(text).fill)), behind);
      // the words of an actor stand below it
      const below = contrast(luminance(parts(getComputedStyle(text).fill)), ground);
      if (Math.min(seen, below) < 4.5 && seen < 4.5) trouble.push(`${say(text)} is read by ${seen.toFixed(1)}`);
    }
  }
}
return { trouble: [...new Set(trouble)], top, pictures: pictures.length, read, scrolled };
