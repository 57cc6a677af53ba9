"""Makes HTML of pages as MkDocs does with a configuration; on standard input a page a line."""

import sys
import tempfile
from pathlib import Path

import markdown
from mkdocs.config import load_config

with tempfile.TemporaryDirectory() as empty:
    config = load_config(sys.argv[1], docs_dir=empty)
reader = markdown.Markdown(
    extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {}
)
for line in sys.stdin:
    page = Path(line.rstrip("\n"))
    html = reader.reset().convert(page.read_text(encoding="utf-8"))
    page.with_suffix(".html").write_text(html, encoding="utf-8")
