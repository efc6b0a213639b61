"""Typesets documents: reads one job a line from standard input, and answers one line for each.

A job is an object with template (path), data (text), output (path), timestamp (seconds) and tagged.
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
        return {"fit": fit}
    except Unfit as unfit:
        return {"problem": unfit.problem}
    except typst.TypstError as error:
        return {"problem": problem(error)}
    except Exception as error:  # a full disk
        return {"problem": {"message": str(error), "hints": []}}


def typeset_once(compiler, job, step):
    """Makes the document in the size of type that this step has, and gives how it fits its paper."""
    tagged = job["tagged"]
    _, warnings = compiler.compile_with_warnings(
        input=job["template"],
        output=job["output"],
        format="pdf",
        sys_inputs={"data": job["data"], "step": str(step)},
        pdf_standards=["ua-1"] if tagged else [],
        pdf_tags=tagged,
        timestamp=job["timestamp"],
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
        answer(**typeset(compiler, json.loads(line)))
        forget(compiler)


try:
    main(sys.argv[1])
except (KeyboardInterrupt, BrokenPipeError):
    os._exit(1)
