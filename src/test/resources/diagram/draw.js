// Draws arguments[0] with the page's Mermaid and tells what can be seen.
const [text, current, done] = arguments;
const before = performance.getEntriesByType('resource').length;
window.violations.length = 0;
window.pwned = undefined;

const seen = (error, root) => {
  const all = (selector) => (root ? [...root.querySelectorAll(selector)] : []);
  const words = (element) => {
    const html = [...element.querySelectorAll('foreignObject > *')].filter((each) => each.textContent);
    if (html.length) return html.map((each) => each.innerText).join('\n').trim();
    const rows = [...element.querySelectorAll('tspan.row, tspan[dy]')];
    return (rows.length ? rows.map((row) => row.textContent).join('\n') : element.textContent).trim();
  };
  const trouble = [...window.violations];
  if (window.pwned !== undefined) trouble.push('script ran');
  const loaded = performance.getEntriesByType('resource').slice(before).map((entry) => entry.name);
  trouble.push(...loaded.map((name) => 'loaded ' + name));
  if (root) {
    const wanted = ['script', 'iframe', 'img', 'object', 'embed', 'form', 'input'];
    trouble.push(...all(wanted.join(',')).map((each) => 'element ' + each.tagName));
    for (const element of all('*')) {
      for (const attribute of element.attributes) {
        if (/^on/i.test(attribute.name)) trouble.push('handler ' + attribute.name);
      }
    }
  }
  return {
    error,
    nodes: all('.node').map(words),
    edges: all(current ? '.edgePaths > path' : '.edgePath').length,
    edgeLabels: all('.edgeLabel').filter((each) => !each.parentElement.closest('.edgeLabel')).map(words).filter((label) => label),
    groups: all('.cluster').map((cluster) => words(cluster.querySelector('.cluster-label') ?? cluster)),
    links: all('a').map((a) => a.getAttribute('xlink:href') ?? a.getAttribute('href')),
    title: root?.querySelector('svg > title')?.textContent ?? '',
    description: root?.querySelector('svg > desc')?.textContent ?? '',
    trouble,
  };
};

(async () => {
  document.body.replaceChildren();
  const holder = document.body.appendChild(document.createElement('div'));
  try {
    mermaid.initialize({ startOnLoad: false });
    const svg = current
      ? (await mermaid.render('picture', text)).svg
      : await new Promise((drawn) => mermaid.mermaidAPI.render('picture', text, drawn));
    holder.innerHTML = svg;
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    done(seen('', holder));
  } catch (e) {
    done(seen(String(e.message ?? e.str ?? e), undefined));
  }
})();
