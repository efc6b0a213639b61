#!/usr/bin/env python3
"""Writes 240 documents to print, in eight languages, as a Varde folder and as HTML for WeasyPrint.

Usage: make-print-corpus.py <varde-folder> <weasyprint-folder>

Ten topics, each a leaflet and a sheet of cards, and ten courses, each a guide for trainers. The words are
those of the texts in content/, put together anew: sentences of a language as people read it, whose length
differs from language to language as it does in life. Both engines are given the same words in the same
order. The seed is fixed, so that two runs, and two machines, print the same.

WeasyPrint cannot draw codes to be scanned itself: the pictures that it is given are made here, with segno.
"""

import base64
import hashlib
import html
import random
import re
import shutil
import sys
from pathlib import Path

import segno

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CONTENT = ROOT / "content"
LANGUAGES = ["en", "da", "ar", "ro", "th", "uk", "vi", "tl"]
SOURCE = "en"
SEED = 20261125
TOPICS = 10
COURSES = 10
MODULES = 5
BASE = "https://varde.example/"
PUBLIC = "everyone"
STAFF = "staff"
CONTACTS = {"cmm-hotline": "+4570202550", "emergency": "112"}
SHOWN = {"cmm-hotline": "+45 70 20 25 50", "emergency": "112"}
EMAIL = "cmm@sbst.dk"
# The texts that content/ has in all of these languages, block by block.
SOURCES = ["is-this-right", "time-to-think", "when-you-call", "who-can-help", "your-pay-and-papers"]
SOURCES += ["your-phone-and-traces"]
PICTOGRAMS = "work pay papers phone talk home people question key time".split()


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def quoted(text):
    return '"' + text.replace('"', "”") + '"'


# What is read


def glossary(tag):
    text = (CONTENT / "glossary" / f"{tag}.yaml").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z-]+):\n  term: (.+)$", text, re.M))


def plain(text, terms):
    """The Markdown of a paragraph without links and terms; numbers of contacts stay directives."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r":term\{([a-z-]+)\}", lambda match: terms[match[1]].strip('"'), text)
    return text.replace("**", "").strip()


def read(topic, tag):
    """The title, the summary, and the blocks as (kind, text), with the fences left out."""
    text = (CONTENT / "awareness" / topic / f"{tag}.md").read_text(encoding="utf-8")
    _, front, body = text.split("---\n", 2)
    terms = glossary(tag)
    keys = dict(line.split(": ", 1) for line in front.splitlines() if ": " in line)
    blocks = []
    for line in map(str.strip, body.splitlines()):
        if not line or line.startswith("::"):
            continue
        if line.startswith("## "):
            blocks.append(("heading", plain(line[3:], terms)))
        elif entry := re.match(r"(?:-|\d+\.) (.+)", line):
            blocks.append(("item", plain(entry[1], terms)))
        else:
            blocks.append(("paragraph", plain(line, terms)))
    return keys["title"].strip('"'), keys["summary"].strip('"'), blocks


class Pool:
    """Pieces of text by kind, each in all languages."""

    def __init__(self):
        self.pieces = {"heading": [], "item": [], "paragraph": [], "lead": [], "summary": []}
        for topic in SOURCES:
            texts = {tag: read(topic, tag) for tag in LANGUAGES}
            self.add("heading", {tag: text[0] for tag, text in texts.items()})
            self.add("summary", {tag: text[1] for tag, text in texts.items()})
            count = len(texts[SOURCE][2])
            # Where a translation has a paragraph more or less, the pieces would not say the same.
            tags = [tag for tag in LANGUAGES if len(texts[tag][2]) == count]
            for number in range(count if tags == LANGUAGES else 0):
                kind = texts[SOURCE][2][number][0]
                piece = {tag: texts[tag][2][number][1] for tag in LANGUAGES}
                if kind == "paragraph" and piece[SOURCE].endswith(":"):
                    kind = "lead"
                self.add(kind, piece)

    def add(self, kind, piece):
        if not any(":claim" in text for text in piece.values()):
            self.pieces[kind].append(piece)


class Draw:
    """Takes pieces at random, each kind from beginning to end before one comes again."""

    def __init__(self, pool, randomness):
        self.pool, self.randomness, self.rest = pool, randomness, {}

    def __call__(self, kind, most=None):
        rest = self.rest.get(kind)
        if not rest:
            rest = self.rest[kind] = list(self.pool.pieces[kind])
            self.randomness.shuffle(rest)
        if most is None:
            return rest.pop()
        fitting = [piece for piece in rest if max(map(len, piece.values())) <= most and ":" not in piece[SOURCE]]
        if not fitting:
            self.rest[kind] = None
            return self(kind, most)
        rest.remove(fitting[-1])
        return fitting[-1]


# What is made of it: blocks as tuples, whose first is their kind; a piece has the words of all languages.


def paragraph(draw, count):
    return ("p", [draw("paragraph") for _ in range(count)])


def entries(draw, is_ordered, count, most=None):
    return ("list", is_ordered, [draw("item", most) for _ in range(count)])


def topic_blocks(draw, randomness):
    longest = randomness.randrange(3)
    blocks = [paragraph(draw, 1)]
    for number in range(3):
        blocks.append(("h", draw("heading")))
        blocks.append(paragraph(draw, 2 if number == longest else 1))
        if number == 0:
            blocks.append(("p", [draw("lead")]))
            blocks.append(("box", "signs", None, [entries(draw, False, 4)]))
        elif number == 1:
            blocks.append(entries(draw, False, 3))
        else:
            blocks.append(("box", "steps", None, [entries(draw, True, 3)]))
    blocks.append(("box", "safety", None, [paragraph(draw, 1)]))
    blocks.append(("box", "keypoints", None, [entries(draw, False, 2, 60)]))
    return blocks


def course_blocks(draw):
    return [
        paragraph(draw, 2),
        ("h", draw("heading")),
        entries(draw, False, 3),
        ("box", "note", None, [paragraph(draw, 1)]),
        ("box", "facilitator", 5, [paragraph(draw, 2), paragraph(draw, 1)]),
    ]


def module_blocks(draw, randomness):
    blocks = [("p", [draw("lead")]), entries(draw, True, 3)]
    blocks.append(("box", "facilitator", 5, [paragraph(draw, 2)]))
    for number in range(randomness.randint(3, 4)):
        blocks.append(("h", draw("heading")))
        blocks.append(paragraph(draw, 2))
        if number == 0:
            rows = [(draw("heading"), draw("item")) for _ in range(3)]
            blocks.append(("table", (draw("heading"), draw("heading")), rows))
            blocks.append(paragraph(draw, 2))
        elif number == 1:
            blocks.append(("p", [draw("lead")]))
            blocks.append(("box", "signs", None, [entries(draw, False, 5)]))
            blocks.append(("box", "facilitator", 10, [paragraph(draw, 2)]))
        elif number == 2:
            blocks.append(("box", "warning", None, [paragraph(draw, 1)]))
            blocks.append(entries(draw, False, 4))
        else:
            blocks.append(paragraph(draw, 3))
    blocks.append(("box", "scenario", None, [paragraph(draw, 3)]))
    blocks.append(("box", "exercise", None, [paragraph(draw, 1), entries(draw, True, 4)]))
    blocks.append(("box", "facilitator", 20, [paragraph(draw, 3)]))
    blocks.append(("box", "safety", None, [paragraph(draw, 1)]))
    blocks.append(("box", "keypoints", None, [entries(draw, False, 2, 60)]))
    blocks.append(("h", draw("heading")))
    for objective in (1, 2, 3):
        answers = [draw("item") for _ in range(3)]
        question = (draw("paragraph"), answers, randomness.randrange(3), draw("paragraph"))
        blocks.append(("quiz", objective, [question]))
    return blocks


class Text:
    def __init__(self, slug, title, summary, blocks, pictogram=None, minutes=0):
        self.slug, self.title, self.summary, self.blocks = slug, title, summary, blocks
        self.pictogram, self.minutes = pictogram, minutes


# As Markdown


def indented(text, depth):
    return "\n".join(" " * depth + line if line else line for line in text.splitlines())


def markdown(blocks, tag):
    parts = []
    for kind, *rest in blocks:
        if kind == "p":
            parts.append(" ".join(piece[tag] for piece in rest[0]))
        elif kind == "h":
            parts.append(f"## {rest[0][tag]}")
        elif kind == "list":
            signs = (f"{n}." if rest[0] else "-" for n in range(1, 99))
            parts.append("\n".join(f"{sign} {piece[tag]}" for sign, piece in zip(signs, rest[1])))
        elif kind == "box":
            name, minutes, inner = rest
            attribute = f"{{minutes={minutes}}}" if minutes else ""
            parts.append(f":::{name}{attribute}\n{markdown(inner, tag)}\n:::")
        elif kind == "table":
            rows = [rest[0], None, *rest[1]]
            lines = ["| " + " | ".join(cell[tag] for cell in row) + " |" if row else "|---|---|" for row in rows]
            parts.append("\n".join(lines))
        elif kind == "quiz":
            objective, questions = rest
            lines = []
            for number, (question, answers, right, feedback) in enumerate(questions, 1):
                marked = "\n".join(f"- [{'x' if n == right else ' '}] {a[tag]}" for n, a in enumerate(answers))
                lines.append(f"{number}. {question[tag]}\n\n{indented(marked, 3)}\n\n   {feedback[tag]}")
            parts.append(f':::quiz{{objective="{objective}"}}\n' + "\n\n".join(lines) + "\n:::")
    return "\n\n".join(parts)


def markdown_file(text, tag):
    source = "" if tag == SOURCE else f"\nsource: {SOURCE}"
    front = f"title: {quoted(text.title[tag])}\nsummary: {quoted(text.summary[tag])}{source}"
    return f"---\n{front}\n---\n\n{markdown(text.blocks, tag)}\n"


# As HTML: what templates/print makes of the same, in the same order.


class Words:
    """The texts of buttons of a language; of those with plural forms, the form for many."""

    def __init__(self, tag):
        self.tag = tag
        text = (CONTENT / "languages" / f"{tag}.yaml").read_text(encoding="utf-8")
        self.texts = {key: value.strip('"') for key, value in re.findall(r"^  ([a-z-]+): (.+)$", text, re.M)}
        minutes = re.search(r"^  minutes:\n((?:    .+\n)+)", text, re.M)[1]
        forms = dict(re.findall(r"^    ([a-z]+): (.+)$", minutes, re.M))
        self.texts["minutes"] = forms.get("many", forms["other"]).strip('"')
        self.names = {contact: self.name(f"contacts/{contact}") for contact in CONTACTS}
        text = (CONTENT / "contacts" / "cmm-hotline.yaml").read_text(encoding="utf-8")
        self.anonymity = re.search(rf"^  {tag}:\n    anonymity: (.+)$", text, re.M)[1]

    def name(self, path):
        text = (CONTENT / f"{path}.yaml").read_text(encoding="utf-8")
        return re.search(rf"^names:\n(?:  .+\n)*?  {self.tag}: (.+)$", text, re.M)[1]

    def __call__(self, key):
        return html.escape(self.texts[key])

    def minutes(self, count):
        return html.escape(self.texts["minutes"].replace("{count}", str(count)))


def inline(text):
    def number(match):
        return f'<a class="number" href="tel:{CONTACTS[match[1]]}">{SHOWN[match[1]]}</a>'

    return re.sub(r":contact\{([a-z-]+)\}", number, html.escape(text, quote=False))


def box(name, label, inner):
    shown = f'<p class="label">{label}</p>' if label else ""
    return f'<div class="box {name}">{shown}{inner}</div>'


def hypertext(blocks, words, level):
    tag, parts = words.tag, []
    for kind, *rest in blocks:
        if kind == "p":
            parts.append("<p>" + inline(" ".join(piece[tag] for piece in rest[0])) + "</p>")
        elif kind == "h":
            parts.append(f'<h{level} class="part">{inline(rest[0][tag])}</h{level}>')
        elif kind == "list":
            name = "ol" if rest[0] else "ul"
            items = "".join(f"<li>{inline(piece[tag])}</li>" for piece in rest[1])
            parts.append(f"<{name}>{items}</{name}>")
        elif kind == "box":
            name, minutes, inner = rest
            label = words(name) + (f" · {words.minutes(minutes)}" if minutes else "")
            parts.append(box(name, label, hypertext(inner, words, level)))
        elif kind == "table":
            head = "".join(f"<th>{inline(cell[tag])}</th>" for cell in rest[0])
            cells = ["".join(f"<td>{inline(cell[tag])}</td>" for cell in row) for row in rest[1]]
            rows = "".join(f"<tr>{row}</tr>" for row in cells)
            parts.append(f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
        elif kind == "quiz":
            items = ""
            for question, answers, right, feedback in rest[1]:
                texts = [inline(answer[tag]) for answer in answers]
                texts[right] = f"<strong>{texts[right]}</strong>"
                listed = "".join(f"<li>{text}</li>" for text in texts)
                items += f"<li>{inline(question[tag])}<ul>{listed}</ul><p>{inline(feedback[tag])}</p></li>"
            parts.append(box("quiz", words("quiz"), f"<ol>{items}</ol>"))
    return "\n".join(parts)


def picture(svg, name, alt):
    data = base64.b64encode(svg).decode()
    return f'<img class="{name}" src="data:image/svg+xml;base64,{data}" alt="{html.escape(alt)}">'


def code_to_scan(address):
    """The same kind of code as Varde's: a quarter of it may be lost."""
    code = segno.make(address, error="q", mode="byte", boost_error=False, micro=False)
    path = ""
    for y, row in enumerate(code.matrix, 4):
        runs = re.finditer("1+", "".join(map(str, row)))
        path += "".join(f"M{run.start() + 4} {y}h{run.end() - run.start()}v1H{run.start() + 4}z" for run in runs)
    side = len(code.matrix) + 8
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{path}"/></svg>'
    )
    return picture(svg.encode(), "code", address)


def pictogram(name, words):
    svg = (ROOT / "templates" / "web" / "pictograms" / f"{name}.svg").read_bytes()
    return picture(svg, "pictogram", words.texts[f"pictogram-{name}"])


def contact(identifier, words, *, has_phone=True, has_state=True):
    lines = [f'<p class="name"><strong>{html.escape(words.names[identifier])}</strong></p>']
    if has_phone:
        number = inline(f":contact{{{identifier}}}")
        lines.append(f'<p class="phone">{number}</p>')
    if identifier == "cmm-hotline":
        lines.append(f'<p><strong>{words("email")}</strong> <span class="number">{EMAIL}</span></p>')
    else:
        lines.append(f'<p><strong>{words("hours")}</strong> {words("hours-always")}</p>')
        lines.append(f'<p><strong>{words("cost")}</strong> {words("cost-free")}</p>')
    if has_state:
        lines.append(f'<p class="state">{words("contact-unchecked")}</p>')
    return '<div class="contact">' + "".join(lines) + "</div>"


def happening(words):
    """What happens in a call, and what nobody could tell of it."""
    questions = [words(f"question-{name}") for name in ("cost", "language", "police", "immigration", "children")]
    inner = f'<p><strong>{words("question-anonymity")}</strong> {html.escape(words.anonymity)}</p>'
    inner += f'<p>{words("ask-first")}</p>'
    inner += "<ul>" + "".join(f"<li>{question}</li>" for question in questions) + "</ul>"
    return box("keypoints", words("what-happens"), inner)


class Sheet:
    """One printed text in one language."""

    def __init__(self, text, words, page):
        self.text, self.words = text, words
        self.title = inline(text.title[words.tag])
        self.summary = inline(text.summary[words.tag])
        self.address = f"{BASE}{page}/"
        self.code = code_to_scan(self.address)
        version = hashlib.sha256(markdown_file(text, words.tag).encode()).hexdigest()[:6]
        self.foot = " · ".join(
            [
                words("contact-unchecked"),
                words("version").replace("{code}", version),
                f'<span class="number">{self.address.removeprefix("https://").rstrip("/")}</span>',
            ]
        )

    def page(self, body):
        direction = "rtl" if self.words.tag == "ar" else "ltr"
        head = f'<meta charset="utf-8"><title>{self.title}</title><meta name="author" content="Varde">'
        opening = f'<html lang="{self.words.tag}" dir="{direction}"><head>{head}</head>'
        return f"<!DOCTYPE html>\n{opening}<body>\n{body}\n</body></html>\n"

    @property
    def running_foot(self):
        count = self.words("page-of").replace("{page}", '<span class="page"></span>')
        count = count.replace("{pages}", '<span class="pages"></span>')
        return f'<div id="foot"><span class="count">{count}</span>{self.foot}</div>'

    def leaflet(self):
        words = self.words
        parts = [
            self.running_foot,
            f'<div class="head">{pictogram(self.text.pictogram, words)}',
            f'<h1>{self.title}</h1><p class="summary">{self.summary}</p></div>',
            hypertext(self.text.blocks, words, 2),
            happening(words),
            f'<div class="reach">{self.code}{contact("cmm-hotline", words)}</div>',
            f'<div class="second">{contact("emergency", words)}</div>',
        ]
        return self.page("\n".join(parts))

    def card(self):
        words = self.words
        points = self.text.blocks[-1]
        front = (
            f'{pictogram(self.text.pictogram, words)}<%s class="title">{self.title}</%s>'
            f'<p class="soft">{html.escape(words.names["cmm-hotline"])}</p>'
            f'<p class="large">{inline(":contact{cmm-hotline}")}</p>'
        )
        back = (
            f'{self.code}{contact("cmm-hotline", words, has_phone=False, has_state=False)}'
            f'<p><strong>{words("keypoints")}</strong></p>{hypertext(points[3], words, 2)}'
            f'<p class="foot">{self.foot}</p>'
        )
        sides = []
        for name, content in (("front", front), ("back", back)):
            cards = ""
            for number in range(8):
                # The first is the one that a screen reader meets.
                tag = "h1" if number == 0 else "div"
                inner = content.replace("%s", tag)
                place = f"left:{25 + number % 2 * 85 - 5}mm;top:{38.5 + number // 2 * 55 + 4.5}mm"
                cards += f'<div class="card {name}" style="{place}"><div>{inner}</div></div>'
            marks = ""
            for line in range(5):
                for x in (14, 192):
                    marks += f'<div class="across" style="left:{x}mm;top:{38.5 + line * 55}mm"></div>'
            for column in range(3):
                for y in (32.5, 260.5):
                    marks += f'<div class="down" style="left:{20 + column * 85}mm;top:{y}mm"></div>'
            sides.append(f'<section class="side">{cards}{marks}</section>')
        return self.page("\n".join(sides))

    def guide(self, modules, staff):
        words = self.words
        minutes = sum(module.minutes for module in modules)
        titles = [inline(module.title[words.tag]) for module in modules]
        listed = "".join(f'<li><a href="#m{n}">{title}</a></li>' for n, title in enumerate(titles))
        parts = [
            self.running_foot,
            f'<section class="cover"><div class="upper"><h1>{self.title}</h1>',
            f'<p class="summary">{self.summary}</p>',
            f'<p><strong>{words("audience")}</strong> {html.escape(staff)}</p>',
            f'<p><strong>{words("level")}</strong> {words("level-introductory")}</p>',
            f'<p><strong>{words("duration")}</strong> {words.minutes(minutes)}</p></div>',
            f'<div class="lower">{contact("cmm-hotline", words)}{self.code}</div></section>',
            f'<section class="front"><h2 class="part">{words("table-of-contents")}</h2>',
            f'<ul class="contents">{listed}</ul>{hypertext(self.text.blocks, words, 3)}</section>',
        ]
        for number, module in enumerate(modules):
            parts.append(f'<section class="module"><h2 class="module" id="m{number}">{titles[number]}</h2>')
            parts.append(f'<p class="soft"><strong>{words.minutes(module.minutes)}</strong></p>')
            parts.append(f'<p class="summary">{inline(module.summary[words.tag])}</p>')
            parts.append(hypertext(module.blocks, words, 3) + "</section>")
        return self.page("\n".join(parts))


# What is written


def write_site(varde):
    order = ["da"] + [tag for tag in LANGUAGES if tag != "da"]
    site = f"name: Varde\nbase-url: {BASE}\nlanguages: [{', '.join(order)}]\njurisdiction: DK\n"
    write(varde / "site.yaml", site + "exit-page: https://www.example.org/\n")
    for tag in LANGUAGES:
        (varde / "languages").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CONTENT / "languages" / f"{tag}.yaml", varde / "languages" / f"{tag}.yaml")
    (varde / "contacts").mkdir()
    for name in CONTACTS:
        shutil.copyfile(CONTENT / "contacts" / f"{name}.yaml", varde / "contacts" / f"{name}.yaml")
    text = (CONTENT / "communities" / f"{PUBLIC}.yaml").read_text(encoding="utf-8")
    write(varde / "communities" / f"{PUBLIC}.yaml", text)
    staff = text.replace("audience: public", "audience: front-line").replace("order: 90", "order: 10")
    write(varde / "communities" / f"{STAFF}.yaml", staff)


def write_markdown(folder, text):
    for tag in LANGUAGES:
        write(folder / f"{tag}.md", markdown_file(text, tag))


def main():
    if len(sys.argv) != 3:
        sys.exit("Usage: make-print-corpus.py <varde-folder> <weasyprint-folder>")
    varde, weasyprint = Path(sys.argv[1]), Path(sys.argv[2])
    randomness = random.Random(SEED)
    pool = Pool()
    draw = Draw(pool, randomness)
    languages = {tag: Words(tag) for tag in LANGUAGES}
    write_site(varde)
    count = 0

    def write_sheet(page, design, text):
        nonlocal count
        count += 1
        write(weasyprint / page / f"{design}.html", text)

    for number in range(TOPICS):
        blocks = topic_blocks(draw, randomness)
        title, summary = draw("heading"), draw("summary")
        text = Text(f"topic-{number + 1:02}", title, summary, blocks, PICTOGRAMS[number % len(PICTOGRAMS)])
        folder = varde / "awareness" / text.slug
        item = f"communities: [{PUBLIC}]\nsafety: ordinary\nhandouts: [leaflet, card]\n"
        write(folder / "item.yaml", f"{item}order: {number + 1}\npictogram: {text.pictogram}\n")
        write_markdown(folder, text)
        for tag in LANGUAGES:
            page = f"{tag}/{PUBLIC}/{text.slug}"
            sheet = Sheet(text, languages[tag], page)
            write_sheet(page, "leaflet", sheet.leaflet())
            write_sheet(page, "card", sheet.card())

    for number in range(COURSES):
        course = Text(f"course-{number + 1:02}", draw("heading"), draw("summary"), course_blocks(draw))
        modules = [
            Text(
                f"module-{n + 1}", draw("heading"), draw("summary"), module_blocks(draw, randomness),
                minutes=randomness.choice([30, 40, 50]),
            )
            for n in range(MODULES)
        ]
        folder = varde / "training" / course.slug
        names = ", ".join(module.slug for module in modules)
        record = f"audience: [{STAFF}]\nlevel: introductory\nhandouts: [facilitator-guide]\n"
        record += f"languages: [{', '.join(LANGUAGES)}]\nmodules: [{names}]\npass-mark: 80\norder: {number + 1}\n"
        write(folder / "course.yaml", record)
        write_markdown(folder, course)
        for module in modules:
            write(folder / module.slug / "item.yaml", f"minutes: {module.minutes}\nsafety: ordinary\n")
            write_markdown(folder / module.slug, module)
        for tag in LANGUAGES:
            page = f"{tag}/training/{course.slug}"
            sheet = Sheet(course, languages[tag], page)
            staff = languages[tag].name(f"communities/{PUBLIC}")
            write_sheet(page, "facilitator-guide", sheet.guide(modules, staff))
    print(f"{count} documents in {len(LANGUAGES)} languages")


if __name__ == "__main__":
    main()
