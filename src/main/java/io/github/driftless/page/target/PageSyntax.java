package io.github.driftless.page.target;

/** What pages are read as: which Markdown, and which blocks beyond it. */
public enum PageSyntax {
  /** Python-Markdown with the extensions of MkDocs Material: admonitions, details, tabs. */
  MATERIAL,
  /** That of Wiki.js 2.5: call-outs, tab sets, and a line break wherever the source has one. */
  WIKIJS,
  /** GitHub Flavored Markdown, as GitLab, Gitea and Forgejo show it too. */
  GITHUB
}
