// Makes HTML of pages as Wiki.js 2.5 does before its sanitiser: its Markdown with the modules that are
// on by default, in their order and with their settings. On standard input a page a line; each may
// begin with the front matter of a page in a folder.
const { createRequire } = require('module');
const load = createRequire(process.argv[2] + '/');
const markdown = load('markdown-it')({ html: true, breaks: true, linkify: true, typographer: false });
markdown.use(load('markdown-it-attrs'), { allowedAttributes: ['id', 'class', 'target'] });
markdown.use(load('markdown-it-decorate'));
markdown.use(load('markdown-it-abbr'));
markdown.use(load('markdown-it-emoji'));
markdown.use(load('markdown-it-expand-tabs'), { tabWidth: 4 });
markdown.use(load('markdown-it-footnote'));
markdown.use(load('markdown-it-mark'));
markdown.use(load('markdown-it-multimd-table'), { multiline: true, rowspan: true, headerless: true });
markdown.use(load('markdown-it-sub'));
markdown.use(load('markdown-it-sup'));
markdown.use(load('markdown-it-task-lists'), { label: false, labelAfter: false });
const fs = require('fs');
for (const page of fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const content = fs.readFileSync(page, 'utf8').replace(/^---\n[^]*?\n---\n/, '');
  fs.writeFileSync(page.replace(/\.md$/, '.html'), markdown.render(content));
}
