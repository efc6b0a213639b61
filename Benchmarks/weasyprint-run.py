#!/usr/bin/env python3
"""Prints a folder of HTML files with WeasyPrint, with as many processes as are asked for.

Usage: weasyprint-run.py <folder> <output-folder> <processes>

As quickly as WeasyPrint can: processes live until all is printed and take the next document when they are
done with one, style sheets are read once, and so is the configuration of fonts.
"""

import multiprocessing
import sys
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

STYLES = Path(__file__).resolve().parent / "weasyprint"


class Press:
    """What a process keeps from one document to the next."""

    def __init__(self, folder, output):
        self.folder, self.output = folder, output
        self.fonts = FontConfiguration()
        names = ("sheet", "leaflet", "card", "facilitator-guide")
        self.styles = {name: CSS(STYLES / f"{name}.css", font_config=self.fonts) for name in names}

    def print(self, path):
        target = (self.output / path.relative_to(self.folder)).with_suffix(".pdf")
        target.parent.mkdir(parents=True, exist_ok=True)
        HTML(path).write_pdf(
            target,
            stylesheets=[self.styles["sheet"], self.styles[path.stem]],
            font_config=self.fonts,
            pdf_variant="pdf/ua-1",
            pdf_tags=True,
        )


press = None


def begin(*arguments):
    global press
    press = Press(*arguments)


def print_one(path):
    press.print(path)


def main():
    folder, output, processes = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    paths = sorted(folder.rglob("*.html"))
    with multiprocessing.Pool(processes, begin, (folder, output)) as pool:
        for _ in pool.imap_unordered(print_one, paths):
            pass
        pool.close()
        pool.join()


if __name__ == "__main__":
    main()
