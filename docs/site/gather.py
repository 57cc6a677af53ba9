"""Brings into the site what lies beside docs: the README and the pages of the samples."""

import re
from pathlib import Path

from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parents[2]
# a link in the dark is not read well on the ground of code; the name of a rule stays whole, and so does
# an `--option`; cells with code are sentences here
STYLE = """\
[data-md-color-scheme="slate"] .md-typeset a > code { background: none }
.md-typeset td a > code { white-space: nowrap }
.md-typeset table:not([class]) th:first-child { min-width: 6rem }
@media screen and (max-width: 44.9375em) {
  .md-typeset table:not([class]) td:not(:first-child):has(> code) { max-width: 10rem }
}
"""
LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")


def on_files(files, config):
    files.append(File.generated(config, "index.md", content=(ROOT / "README.md").read_text("utf-8")))
    files.append(File.generated(config, "assets/site.css", content=STYLE))
    for sample in sorted((ROOT / "output").glob("*/docs")):
        for path in sorted(sample.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                uri = f"samples/{sample.parent.name}/{path.relative_to(sample).as_posix()}"
                files.append(File.generated(config, uri, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown, page, config, files):
    """Leads the README's links to the pages of the site; what is only in the repository is named."""
    home = page.file.src_uri == "index.md"

    def turn(match):
        text, target = match.groups()
        if home and target.startswith("docs/") and not (ROOT / target).is_dir():
            return f"[{text}]({target.removeprefix('docs/')})"
        beside = home and not re.match(r"[a-z]+:|#", target)
        sample = page.file.src_uri.startswith("samples/")
        if beside or target.startswith("../") and not sample and files.get_file_from_path(within(page, target)) is None:
            return text
        return match.group(0)

    if home:
        markdown = markdown.replace("](docs/pictures/", "](pictures/")
    return LINK.sub(turn, markdown)


def within(page, target):
    parts = page.file.src_uri.split("/")[:-1]
    for part in target.split("#")[0].split("/"):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
