// Tells what axe has against the page, but for what the theme does by itself, wherever it stands.
const done = arguments[0];
const THEME = {
  // the colours of highlighted code: its grey of comments has 4.47:1
  'color-contrast': '.highlight span',
  // the toolbar of a block of code
  'landmark-unique': '.md-code__nav',
  // links in prose bear a colour and no line
  'link-in-text-block': '.md-typeset a',
  // wide tables and code scroll, in boxes the theme's script puts around them
  'scrollable-region-focusable': '.md-typeset__scrollwrap, pre > code',
};
axe.run(document.querySelector('article'), { resultTypes: ['violations'], elementRef: true }).then(
  ({ violations }) =>
    done(
      violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ element }) => !(THEME[id] && element?.matches(THEME[id])))
          .map((node) => `axe ${id}: ${node.html.slice(0, 120)}: ${[...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ')}`),
      ),
    ),
  (error) => done([`axe failed: ${error}`]),
);
