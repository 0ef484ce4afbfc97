"""What the make_data.py scripts of the examples share: seeded dice, calendars and a CSV writer.

The same script writes the same bytes on every machine: one seeded generator per table, nothing but uniform
numbers asked of it, and only the Python standard library.
"""

import math
import random
from datetime import date, timedelta

FIRST, LAST = date(2024, 10, 1), date(2026, 11, 8)  # the days with rows; every example is read as of 2026-11-10
LAST_MONTH = date(2026, 10, 1)


class Dice:
    """Uniform numbers only, so that the bytes do not depend on how a library shapes other distributions."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def between(self, low, high):
        return low + (high - low) * self.random()

    def near(self, value, share):
        """Near a value: the mean of three uniform numbers, at most `share` away."""
        return value * (1 + share * (2 * (self.random() + self.random() + self.random()) / 3 - 1))

    def chance(self, share):
        return self.random() < share

    def pick(self, choices):
        """One key of a mapping from choice to weight."""
        roll = self.random() * sum(choices.values())
        for choice, weight in choices.items():
            roll -= weight
            if roll < 0:
                return choice
        return choice

    def whole(self, value):
        """Rounds up or down so that the mean stays the value."""
        return math.floor(value + self.random())


def years(day):
    """Years since the first day of the data."""
    return (day - FIRST).days / 365.25


def days(first=FIRST, last=LAST):
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def mondays(first=FIRST, last=LAST):
    return [day for day in days(first, last) if day.weekday() == 0]


def months(last=LAST_MONTH):
    month, found = FIRST, []
    while month <= last:
        found.append(month)
        month = next_month(month)
    return found


def next_month(month):
    return (month + timedelta(31)).replace(day=1)


def quarters(last=(2026, 3)):
    found = [(2024, 4)]
    while found[-1] < last:
        year, quarter = found[-1]
        found.append((year, quarter + 1) if quarter < 4 else (year + 1, 1))
    return found


def yes(value):
    return "true" if value else "false"


class Folder:
    """The data folder of one example."""

    def __init__(self, script):
        self.path = script.resolve().parent / "data"
        self.path.mkdir(exist_ok=True)

    def write(self, name, header, rows, separator=","):
        lines = [separator.join(header)] + [separator.join(str(cell) for cell in row) for row in rows]
        target = self.path / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))

    def monthly(self, name, value, last=LAST_MONTH, notes=()):
        """A hand-kept file: period, value, note."""
        notes = dict(notes)
        rows = [(f"{month:%Y-%m}", value(month), notes.get(f"{month:%Y-%m}", "")) for month in months(last)]
        self.write(name, ("period", "value", "note"), rows)

    def quarterly(self, name, value):
        rows = [(f"{year}-Q{quarter}", value(year + (quarter - 1) / 4 - 2024.75), "") for year, quarter in quarters()]
        self.write(name, ("period", "value", "note"), rows)
