// Makes HTML of pages as GitHub does: its Markdown, its list of what is kept of HTML, its names of
// headings. On standard input a page a line; beside each comes what is shown, as .html, and what was
// there before anything was taken from it, as .whole.html: without comments, which are not shown.
const { createRequire } = require('module');
const { pathToFileURL } = require('url');
const fs = require('fs');
const load = createRequire(process.argv[2] + '/');
const find = (name) => import(pathToFileURL(load.resolve(name)).href);

function walk(node, see) {
  see(node);
  (node.children ?? []).forEach((child) => walk(child, see));
}

function withoutComments(node) {
  if (node.children) {
    node.children = node.children.filter((child) => child.type !== 'comment').map(withoutComments);
  }
  return node;
}

const words = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(words).join(''));

(async () => {
  const { micromark } = await find('micromark');
  const { gfm, gfmHtml } = await find('micromark-extension-gfm');
  const { fromHtml } = await find('hast-util-from-html');
  const { sanitize } = await find('hast-util-sanitize');
  const { toHtml } = await find('hast-util-to-html');
  const { default: GithubSlugger } = await find('github-slugger');
  for (const page of fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
    const html = micromark(fs.readFileSync(page, 'utf8'), {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    const whole = withoutComments(fromHtml(html, { fragment: true }));
    const shown = sanitize(whole);
    const slugger = new GithubSlugger();
    walk(shown, (node) => {
      if (/^h[1-6]$/.test(node.tagName ?? '')) {
        node.properties.id = slugger.slug(words(node));
      }
    });
    fs.writeFileSync(page.replace(/\.md$/, '.html'), toHtml(shown));
    fs.writeFileSync(page.replace(/\.md$/, '.whole.html'), toHtml(whole));
  }
})();
