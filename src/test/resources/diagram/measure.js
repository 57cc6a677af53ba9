// Draws arguments[0] and tells where everything came to stand.
const [text, current, done] = arguments;

const box = (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [left, top, right, bottom];
};
const name = (element) => (element.id.match(/(?:flowchart-)(.+)-\d+$/) ?? [, element.id.replace(/^picture-/, '')])[1];

(async () => {
  document.body.replaceChildren();
  document.body.style.margin = 0;
  const holder = document.body.appendChild(document.createElement('div'));
  try {
    mermaid.initialize({ startOnLoad: false });
    holder.innerHTML = current
      ? (await mermaid.render('picture', text)).svg
      : await new Promise((drawn) => mermaid.mermaidAPI.render('picture', text, drawn));
    // at its own size
    const svg = holder.querySelector('svg');
    const natural = svg.viewBox.baseVal.width;
    svg.style.maxWidth = 'none';
    svg.setAttribute('width', natural);
    svg.setAttribute('height', svg.viewBox.baseVal.height);
    holder.style.width = natural + 'px';
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    const all = (selector) => [...svg.querySelectorAll(selector)];
    const nodes = all('.node').map((node) => ({
      id: name(node),
      box: box([...node.children].find((child) => /^(rect|path|polygon|circle|ellipse)$/.test(child.tagName)) ?? node.querySelector('rect, path, polygon')),
      text: box(node.querySelector('foreignObject > *') ?? node.querySelector('text')),
    }));
    const groups = all('.cluster').map((group) => ({
      id: name(group),
      box: box(group.querySelector('rect')),
      text: !group.textContent.trim() ? [0, 0, 0, 0] : box(group.querySelector('foreignObject > *') ?? group.querySelector('text')),
    }));
    const labels = all('.edgeLabel')
      .filter((label) => !label.parentElement.closest('.edgeLabel') && label.textContent.trim())
      .map((label) => ({ id: label.textContent.trim(), box: box(label.querySelector('foreignObject > *') ?? label) }));
    // every few pixels of each line that is seen; its id tells where from and where to
    const lines = all('.edgePaths path[id], .edgePaths > .edgePath > path')
      .filter((path) => getComputedStyle(path).stroke !== 'none')
      .map((path) => {
        const id = current ? path.dataset.id : path.parentElement.id;
        const [, from, to] = id.match(current ? /^L_(.+?(?:_note)?)_([^_]+(?:_\w+)?)_\d+$/ : /^L-(.+)-(.+)$/);
        const place = path.getScreenCTM();
        const points = [];
        for (let at = 0, length = path.getTotalLength(); ; at += 4) {
          const { x, y } = path.getPointAtLength(Math.min(at, length)).matrixTransform(place);
          points.push([x, y]);
          if (at >= length) break;
        }
        return { from, to, points };
      });
    done({ natural, height: svg.viewBox.baseVal.height, nodes, groups, labels, lines });
  } catch (e) {
    done({ error: String(e.message ?? e.str ?? e) });
  }
})();
