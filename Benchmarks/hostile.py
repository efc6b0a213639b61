"""hostile.py VARDE TEMPLATES: how the time of a check grows with texts that nobody writes.

Checks a text of each sign repeated 50,000 and 200,000 times, in turn, and prints the ratio of the medians
of the processor's time, less the time of an empty text. What takes the square of its length has 16, what is
linear 4. Ends with 1 when a ratio is over the bar.
"""
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

RUNS = 3
SHORT, LONG = 50_000, 200_000
BAR = 8
# A difference below this many seconds is noise.
FLOOR = 0.05
SIGNS = [
    "> ", "[", "*a ", "```\n", ":::note\n", "![[]()", "**x [a*b**c*](d)", "- ", "1. ", "(", "]", "![](", "`",
    "<", "\\", "&", "#", "| ", "|\n|-\n", ":contact{", "{", "::", ":a", "a.", ".a", "a@", "a_1", "a-", "11-", "et-et-", "_", "~", "~~~\n", "[a](", "[^",
    "a  \n", "\t", "1", "--- ", "<!--", "]: ", "[a]: b\n", "=\n", "# a\n", "a b c d\n\n", "7 ", "x@y.z ",
]


def seconds(varde, templates, content):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [varde, "check", "--formats", "web", "--content", content, "--templates", templates],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"ended with {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    varde, templates = sys.argv[1:]
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([varde, "new", "site", folder + "/s", "--templates", templates],
                       check=True, stdout=subprocess.DEVNULL)
        content = folder + "/s/content"
        topic = pathlib.Path(content, "awareness/welcome")
        (topic / "da.md").unlink()

        def measured(text):
            (topic / "en.md").write_text("---\ntitle: Signs\nsummary: Signs.\n---\n\n" + text + "\n")
            return seconds(varde, templates, content)

        empty = statistics.median(measured("") for _ in range(RUNS))
        for sign in SIGNS:
            times = {SHORT: [], LONG: []}
            for _ in range(RUNS):
                for count in times:
                    times[count].append(measured(sign * count) - empty)
            short, long = (max(statistics.median(times[count]), FLOOR) for count in (SHORT, LONG))
            ratio = long / short
            worst = max(worst, ratio)
            print(f"{sign!r:24} {short:7.2f} s {long:7.2f} s   x {ratio:5.1f}{'   MISSED' if ratio > BAR else ''}")
    print(f"Worst growth with four times the length: x {worst:.1f}, bar {BAR}")
    sys.exit(worst > BAR)


main()
