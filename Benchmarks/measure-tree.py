#!/usr/bin/env python3
"""Runs a command, and measures it together with all processes that it starts.

Usage: measure-tree.py <file-for-figures> <command> [<argument> ...]

The figures, on one line: seconds it took, seconds of all processors, the most memory at one time in kB, and
the seconds of a processor that the measuring itself took. Memory is the proportional share of each process
(Pss), added: what processes share is counted once. It is looked at every 50 ms.
"""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

INTERVAL = 0.05


def family(process):
    """The process and all below it."""
    yield process
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text().split():
            try:
                yield from family(child)
            except OSError:  # it has ended
                pass


def memory(process):
    total = 0
    for member in family(process):
        try:
            with open(f"/proc/{member}/smaps_rollup", "rb") as lines:
                total += next((int(line.split()[1]) for line in lines if line.startswith(b"Pss:")), 0)
        except OSError:
            pass
    return total


class Sampler(threading.Thread):
    def __init__(self, process):
        super().__init__(daemon=True)
        self.process, self.peak, self.cost, self.ended = process, 0, 0, threading.Event()

    def run(self):
        while not self.ended.wait(INTERVAL):
            try:
                self.peak = max(self.peak, memory(self.process))
            except OSError:
                pass
            self.cost = time.thread_time()


def main():
    start = time.monotonic()
    child = subprocess.Popen(sys.argv[2:])
    sampler = Sampler(child.pid)
    sampler.start()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - start
    sampler.ended.set()
    sampler.join()
    cpu = usage.ru_utime + usage.ru_stime
    Path(sys.argv[1]).write_text(f"{wall:.3f} {cpu:.3f} {sampler.peak} {sampler.cost:.3f}\n")
    sys.exit(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
