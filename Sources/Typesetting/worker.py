"""Typesets documents: reads one job a line from standard input, and answers one line for each.

A job is an object with template (path), data (text), output (path) and turn (the edge on which a printer turns the
paper, or null); or one with source (path), output (path), paper (points) and sides (numbers of pages).
"""

import json
import os
import re
import sys
import threading
import time

PLACE = re.compile(r"┌─ (.+):(\d+):(\d+)")
NO_GLYPH = re.compile(r'the text `"(.+)"` could not be displayed')


# However many sizes of type a template has.
MOST_STEPS = 9


class Unfit(Exception):
    """The engine made a document that must not be given to anybody."""

    def __init__(self, problem):
        self.problem = problem


def answer(**fields):
    print(json.dumps(fields), flush=True)


def leave_with(parent):
    """Whoever began this may be killed without a word; then nothing of it may go on."""
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)


def problem(error):
    """What an error or a warning says, and the place in a template that it names first."""
    fields = {"message": error.message.split(" (")[0], "hints": list(error.hints)}
    place = PLACE.search(error.diagnostic)
    # A picture that cannot be read is no fault of the template that shows it.
    if place and "decode" not in error.message:
        fields["file"] = "/" + place[1].lstrip("/")
        fields["line"], fields["column"] = int(place[2]), int(place[3]) + 1
    if glyph := NO_GLYPH.search(error.message):
        fields["glyph"] = glyph[1]
    return fields


def forget(compiler):
    """Lets go what the engine remembers of a document: it drops what ten others have not used."""
    for _ in range(11):
        compiler.compile(input=b"", format="svg")


def typeset(compiler, job):
    try:
        for step in range(MOST_STEPS):
            fit = typeset_once(compiler, job, step)
            if not (fit.pop("smaller", False) and fit["overflow"] > 0):
                break
        prefer(job["output"], job["turn"])
        return {"fit": fit}
    except Unfit as unfit:
        return {"problem": unfit.problem}
    except typst.TypstError as error:
        return {"problem": problem(error)}
    except Exception as error:  # a full disk
        return {"problem": {"message": str(error), "hints": []}}


def typeset_once(compiler, job, step):
    """Makes the document in the size of type that this step has, and gives how it fits its paper."""
    _, warnings = compiler.compile_with_warnings(
        input=job["template"],
        output=job["output"],
        format="pdf",
        sys_inputs={"data": job["data"], "step": str(step)},
        pdf_standards=["ua-1"],
        # Of a template that says no date: the same job is the same file.
        timestamp=0,
    )
    if warnings:
        raise Unfit(problem(warnings[0]))
    fits = json.loads(compiler.query("<fit>", field="value"))
    if len(fits) == 1:
        return fits[0]
    message = "the template does not say once how it fits its paper"
    hint = "end it with '#fit(…)' from furniture.typ"
    place = {"file": job["template"], "line": 1, "column": 1}
    raise Unfit({"message": message, "hints": [hint], **place})


def preferences(turn):
    """What a print dialogue starts with: the size of the paper as it is, and the edge on which it is turned."""
    words = {"/PrintScaling": "/None"}
    if turn:
        words["/Duplex"] = f"/DuplexFlip{turn.capitalize()}Edge"
    return words


def prefer(path, turn):
    """Adds them to the file that the engine has written: its catalogue is the last object, so that none moves."""
    with open(path, "r+b") as file:
        data = file.read()
        name = b"/DisplayDocTitle true"
        at, start = data.rfind(name) + len(name), data.rfind(b"startxref\n")
        table = int(data[start:].split()[1])
        if not data.rfind(b" obj\n") < at < table < start:
            raise ValueError("the engine writes its files in another way now")
        added = "".join(key + value for key, value in preferences(turn).items()).encode()
        changed = data[:at] + added + data[at:start] + b"startxref\n%d\n%%%%EOF" % (table + len(added))
        file.seek(0)
        file.write(changed)


def folded(job):
    """Puts the pages of a finished document on larger paper, two on a side, and keeps what screen readers walk.

    Each page becomes a drawing of its own, as marks are numbered anew in each; all that names a page names the side
    of paper and the drawing instead. The order of reading is that of the document, not that of the paper.
    """
    from pypdf import PdfWriter
    from pypdf.generic import (
        ArrayObject, DictionaryObject, FloatObject, IndirectObject, NameObject, NumberObject, StreamObject,
    )

    writer = PdfWriter(clone_from=job["source"])
    pages = [page.indirect_reference for page in writer.pages]
    tree = writer.root_object.raw_get("/Pages")
    wide, high = (float(side) for side in job["paper"])
    half = wide / 2
    # Where each page went: the side of paper, its drawing there, and how far it was moved.
    places = {}
    sides = []
    for cells in job["sides"]:
        side = DictionaryObject({
            NameObject("/Type"): NameObject("/Page"), NameObject("/Parent"): tree,
            NameObject("/MediaBox"): ArrayObject([FloatObject(it) for it in (0, 0, wide, high)]),
            NameObject("/Tabs"): NameObject("/S"),
        })
        reference = writer._add_object(side)
        drawings, drawn, links = DictionaryObject(), [], ArrayObject()
        for number, cell in enumerate(cells):
            if cell is None:
                continue
            page = pages[cell - 1].get_object()
            box = [float(it) for it in page["/MediaBox"]]
            x, y = number * half + (half - box[2]) / 2, (high - box[3]) / 2
            drawing = StreamObject()
            drawing.set_data(page.get_contents().get_data())
            drawing.update({
                NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): page["/MediaBox"], NameObject("/Resources"): page.raw_get("/Resources"),
            })
            for key in ("/StructParents", "/Group"):
                if key in page:
                    drawing[NameObject(key)] = page.raw_get(key)
            name = NameObject(f"/P{number}")
            drawings[name] = writer._add_object(drawing.flate_encode())
            drawn.append(f"q 1 0 0 1 {x:.3f} {y:.3f} cm {name} Do Q")
            for link in page.get("/Annots", ()):
                note = link.get_object()
                left, bottom, right, top = (float(it) for it in note["/Rect"])
                note[NameObject("/Rect")] = ArrayObject(
                    [FloatObject(it) for it in (left + x, bottom + y, right + x, top + y)])
                if "/QuadPoints" in note:
                    note[NameObject("/QuadPoints")] = ArrayObject(
                        [FloatObject(float(it) + (x, y)[at % 2]) for at, it in enumerate(note["/QuadPoints"])])
                if "/P" in note:
                    note[NameObject("/P")] = reference
                links.append(link)
            places[pages[cell - 1].idnum] = (reference, drawings.raw_get(name), x, y)
        contents = StreamObject()
        contents.set_data("\n".join(drawn).encode())
        side.update({
            NameObject("/Contents"): writer._add_object(contents.flate_encode()),
            NameObject("/Resources"): DictionaryObject({NameObject("/XObject"): drawings}),
        })
        if links:
            side[NameObject("/Annots")] = links
        sides.append(reference)

    def place(it):
        return places.get(it.idnum) if isinstance(it, IndirectObject) else None

    def mark(kid, page):
        """A number of a mark, which a drawing has now."""
        side, drawing, _, _ = page
        return DictionaryObject({
            NameObject("/Type"): NameObject("/MCR"), NameObject("/Pg"): side, NameObject("/Stm"): drawing,
            NameObject("/MCID"): NumberObject(kid),
        })

    for it in list(writer._objects):
        if not isinstance(it, DictionaryObject):
            if isinstance(it, ArrayObject):
                move(it, place)
            continue
        for value in it.values():
            if isinstance(value, ArrayObject):
                move(value, place)
            elif isinstance(value, DictionaryObject):
                for inner in value.values():
                    if isinstance(inner, ArrayObject):
                        move(inner, place)
        if it.get("/Type") != "/StructElem" and "/S" not in it or "/K" not in it:
            continue
        page = place(it.raw_get("/Pg")) if "/Pg" in it else None
        kids = it.raw_get("/K")
        one = not isinstance(kids, ArrayObject)
        new = ArrayObject()
        for kid in [kids] if one else kids:
            if isinstance(kid, NumberObject) and page:
                kid = mark(kid, page)
            elif isinstance(kid, DictionaryObject):
                own = place(kid.raw_get("/Pg")) if "/Pg" in kid else page
                if kid.get("/Type") == "/MCR" and own:
                    kid = mark(kid["/MCID"], own)
                elif own:
                    kid[NameObject("/Pg")] = own[0]
            new.append(kid)
        it[NameObject("/K")] = new[0] if one else new
        if page:
            it[NameObject("/Pg")] = page[0]
    tree = tree.get_object()
    tree[NameObject("/Kids")] = ArrayObject(sides)
    tree[NameObject("/Count")] = NumberObject(len(sides))
    writer.root_object["/ViewerPreferences"].update(
        {NameObject(key): NameObject(value) for key, value in preferences("short").items()})
    writer.pdf_header = "%PDF-1.7"
    for page in pages:
        writer._replace_object(page, DictionaryObject())
    return writer


def move(target, place):
    """A place that is led to: a page, the way to name a point of it, and the point."""
    from pypdf.generic import FloatObject, NameObject
    if len(target) >= 4 and target[1] == "/XYZ" and (page := place(target[0])):
        target[0] = page[0]
        for at in (2, 3):
            if target[at] is not None and not str(target[at]) == "null":
                target[at] = FloatObject(float(target[at]) + page[at])


def fold(job):
    try:
        folded(job).write(job["output"])
        return {"fit": {"pages": len(job["sides"]), "limit": 0, "overflow": 0.0}}
    except Exception as error:
        return {"problem": {"message": str(error), "hints": []}}


def main(fonts):
    # The engine names files as they are seen from here.
    os.chdir("/")
    threading.Thread(target=leave_with, args=(os.getppid(),), daemon=True).start()
    # There is a worker for each processor already.
    os.environ["RAYON_NUM_THREADS"] = "1"
    try:
        global typst
        import typst

        known = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
        )
        if "Noto Sans" not in known.families():
            raise ValueError(f"there is no 'Noto Sans' in {fonts}: install fonts-noto-core")
        compiler = typst.Compiler(root="/", font_paths=known, ignore_system_fonts=True)
    except Exception as error:
        answer(ready=False, message=str(error))
        return
    answer(ready=True, engine=typst.__version__, families=len(known.families()))
    for line in sys.stdin:
        job = json.loads(line)
        if "sides" in job:
            answer(**fold(job))
        else:
            answer(**typeset(compiler, job))
            forget(compiler)


try:
    main(sys.argv[1])
except (KeyboardInterrupt, BrokenPipeError):
    os._exit(1)
