"""Takes the pictures of today's output that README and before-and-after.md show.

    target/python/bin/python docs/site/pictures.py

Needs `driftless generate stacks/mediastack`, what `./verify` puts into target/python, and Chromium.
Run it where the look of a page or a diagram has changed, and look at what comes out.
"""

import base64
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"

# Until a diagram is drawn; time that passes in the page, not outside.
PATIENCE_MS = 10000


def shoot(page, picture, width, height, scale=1):
    """Saves what a reader sees of a page in a window of so many CSS pixels."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "chromium", "--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-background-networking", "--hide-scrollbars",
                f"--user-data-dir={profile}", f"--virtual-time-budget={PATIENCE_MS}",
                "--blink-settings=preferredColorScheme=1", f"--force-device-scale-factor={scale}",
                f"--window-size={width},{height}", f"--screenshot={picture}", page,
            ],
            check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
    print(picture.relative_to(ROOT))


def vpn(temporary):
    site = temporary / "site"
    config = ROOT / "output" / "mediastack" / "mkdocs.yml"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(site)],
        check=True,
    )
    page = site / "networking-architecture.html"
    # the part of the page that the hand-drawn one has as well, without what stands beside it
    look = """<style>.md-header, .md-sidebar, .md-top, .headerlink { display: none }
      .md-main__inner { margin: 0 } .md-grid { max-width: none }
      .md-content h2:first-child { margin-top: 0 }</style>"""
    text = page.read_text("utf-8").replace("</head>", look + "</head>", 1)
    before, after = text.split('<h2 id="full-vpn-network-security">', 1)
    start = before.index('<h1 id="networking-architecture">')
    page.write_text(before[:start] + '<h2 id="full-vpn-network-security">' + after, "utf-8")
    shoot(page.as_uri(), PICTURES / "vpn-after.png", 860, 1740)


def tiers(temporary):
    source = (ROOT / "output" / "homelab" / "wiki" / "networks.md").read_text("utf-8")
    svg = base64.b64decode(re.search(r"```diagram\n(\S+)\n```", source).group(1)).decode("utf-8")
    width, height = (int(n) for n in re.search(r'width="(\d+)" height="(\d+)"', svg).groups())
    page = temporary / "tiers.html"
    page.write_text(f"<!doctype html><meta charset=utf-8><body style='margin:0'>{svg}", "utf-8")
    shoot(page.as_uri(), PICTURES / "tiers-after.png", width, height)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        vpn(Path(folder))
        tiers(Path(folder))
