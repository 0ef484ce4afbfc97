#!/usr/bin/env python3
"""Writes the generated tables of the oracle's themes; the small ones were written by hand.

Run it in this folder after a change. The same seeds give the same tables.
"""
import csv
import random
from datetime import date, datetime, timedelta
from pathlib import Path

ORACLE = Path(__file__).parent / "src/test/resources/oracle"


def write(theme, table, header, rows):
    path = ORACLE / theme / "data" / f"{table}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header.split())
        out.writerows([["" if v is None else v for v in row] for row in rows])


def maybe(rng, chance, value):
    return None if rng.random() < chance else value


def money(rng, low, high):
    return f"{rng.randint(low * 100, high * 100) / 100:.2f}"


def cafe():
    """Sales of a chain of cafés in New York's time: refunds, unknown tills, a month without sales."""
    rng = random.Random(11)
    notes = [None, "oat milk", "Oat Milk", "10% off", "a_b", 'said "no"', "Käse, Brot", "", "take away"]
    rows = []
    at = datetime(2023, 11, 28, 13, 5)
    number = 1
    while at < datetime(2024, 11, 16):
        if at.month != 7:
            till = rng.choice(["T1", "T1", "T2", "T3", "T4", "T5", "T8", None])
            if at < datetime(2024, 5, 1) and till == "T4":
                till = "T2"
            amount = maybe(rng, 0.06, money(rng, -4, 40))
            paid = at + timedelta(hours=9, minutes=rng.randint(0, 3000))
            rows.append([number, at.isoformat(" "), maybe(rng, 0.1, paid.isoformat(" ")), till, amount,
                         rng.randint(0, 5), maybe(rng, 0.3, rng.choice([0, 5, 10, 12.5])),
                         maybe(rng, 0.15, rng.choice(["true", "false"])),
                         maybe(rng, 0.1, f"G{rng.randint(1, 30)}"), rng.choice(notes)])
            number += 1
        at += timedelta(minutes=rng.randint(90, 2400))
    extra = [("2024-03-10 06:59:59", "T1"), ("2024-03-10 07:00:00", "T1"), ("2024-03-10 04:59:59", "T1"),
             ("2024-11-03 05:30:00", "T2"), ("2024-11-03 06:30:00", "T2"), ("2024-11-03 04:30:00", "T2"),
             ("2024-02-29 12:00:00", "T3"), ("2024-03-01 04:59:00", "T3"), ("2024-01-01 04:59:59", "T1"),
             ("2024-01-01 05:00:00", "T1")]
    for i, (moment, till) in enumerate(extra):
        rows.append([9000 + i, moment, None, till, "5.00", 1, None, "true", "G1", None])
    write("cafe", "sales", "sale_id sold_at paid_at till amount cups discount member guest note", rows)

    rng = random.Random(12)
    rows = []
    for i in range(1, 121):
        day = date(2024, 1, 3) + timedelta(days=rng.randint(0, 305))
        solved = maybe(rng, 0.3, day + timedelta(days=rng.choice([0, 0, 1, 2, 3, 5, 8, 30])))
        rows.append([i, day, rng.choice(["T1", "T2", "T3", "T5", "T9", None]), rng.randint(1, 5), solved])
    write("cafe", "complaints", "complaint_id made_on till severity solved_on", rows)


def days(start, end):
    while start < end:
        yield start
        start += timedelta(days=1)


def gym():
    """Visits to gyms by day, for windows, running totals and comparisons with earlier periods."""
    rng = random.Random(21)
    rows = []
    for day in days(date(2022, 11, 25), date(2024, 8, 19)):
        if day.isocalendar()[1] == 33 and day.year == 2023:
            continue
        for gym_id in ("North", "South", "Quay", None):
            if gym_id == "Quay" and day < date(2023, 9, 14):
                continue
            for _ in range(rng.choice([0, 0, 0, 0, 0, 1, 1, 2])):
                rows.append([len(rows) + 1, day, gym_id, maybe(rng, 0.05, f"M{rng.randint(1, 25)}"),
                             maybe(rng, 0.1, rng.randint(10, 120)), money(rng, -3, 12)])
    write("gym", "visits", "visit_id day gym member minutes fee", rows)

    rows = []
    for day in days(date(2023, 1, 1), date(2024, 8, 1)):
        if day.day in (1, 15) or (day.month == 2 and day.day > 27):
            rows.append([day, rng.choice(["North", "South"]), money(rng, 50, 300)])
    write("gym", "costs", "day gym spent", rows)


def clock():
    """Calls by the second in London's time, around both changes of the clock and the ends of years."""
    rng = random.Random(31)
    rows = []
    for start, end, gap in ((datetime(2024, 3, 30, 21), datetime(2024, 3, 31, 6), 9),
                            (datetime(2024, 10, 26, 20), datetime(2024, 10, 27, 5), 9),
                            (datetime(2023, 12, 31, 23, 50), datetime(2024, 1, 1, 0, 10), 1),
                            (datetime(2024, 4, 4), datetime(2024, 4, 8), 200),
                            (datetime(2023, 3, 30), datetime(2024, 12, 24), 2880)):
        at = start
        while at < end:
            at += timedelta(seconds=rng.randint(1, gap * 120))
            rows.append([len(rows) + 1, at.isoformat(" "), rng.choice(["Leeds", "York", None]),
                         maybe(rng, 0.1, rng.randint(1, 900)), rng.choice([0, 1, 1, 2, 5])])
    write("clock", "calls", "call_id rung_at desk seconds cost", rows)


def staff():
    """Shifts of nurses: who covers whom, in which room, and in which team they were at that time."""
    rng = random.Random(41)
    rows = []
    for day in days(date(2023, 10, 2), date(2024, 9, 30)):
        for _ in range(rng.choice([0, 0, 1, 2])):
            rows.append([len(rows) + 1, day, f"E{rng.randint(1, 9)}", maybe(rng, 0.7, f"E{rng.randint(1, 10)}"),
                         rng.choice(["East", "West"]), rng.choice([1, 2, 3, None]), maybe(rng, 0.05, rng.choice([4, 6, 8, 12])),
                         rng.choice(["day", "night"])])
    write("staff", "shifts", "shift_id day employee cover_for site room hours kind", rows)


if __name__ == "__main__":
    staff()
    clock()
    cafe()
    gym()
