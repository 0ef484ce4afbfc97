#!/usr/bin/env python3
"""Writes the synthetic data of this example: python3 make_data.py

Nothing here was measured. See ../synthetic.py for what makes it the same on every machine.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from synthetic import LAST, LAST_MONTH, Dice, Folder, days, months, years, yes

OUT = Folder(Path(__file__))
LINES = {"P1": ("Gear pump", "A", 4.0), "P2": ("Gear pump", "A", 4.0), "P3": ("Screw pump", "B", 6.5),
         "P4": ("Dosing pump", "B", 3.0)}  # minutes a piece should take


def lines():
    OUT.write("lines.csv", ("line_id", "product", "hall"), [(line, *about[:2]) for line, about in LINES.items()])


def production():
    dice, rows, goods = Dice(1), {}, {}
    for day in days():
        if day.weekday() > 4 or (day.month == 12 and day.day >= 24):
            continue
        for line, (_, _, cycle) in LINES.items():
            if line == "P2" and date(2025, 7, 14) <= day <= date(2025, 7, 20):
                continue  # no counter: a hole, not a zero
            poor = date(2026, 10, 7) <= day <= date(2026, 10, 23)
            planned = 960 if day.month != 8 else 480
            ran = round(planned * min(0.97, dice.near(0.765 + 0.028 * years(day), 0.14)))
            ideal = ran * min(0.99, dice.near(0.80 + 0.018 * years(day), 0.08))
            made = int(ideal / cycle)
            good = made - dice.whole(made * dice.near(0.045 if poor else 0.031 - 0.003 * years(day), 0.6))
            booked = day if day <= LAST else LAST
            rows.setdefault(day.year, []).append((day, line, planned, ran, round(made * cycle, 1), made, good,
                                                  f"{booked}T22:{int(dice.between(10, 59))}:00"))
            month = day.replace(day=1)
            goods[month] = goods.get(month, 0) + good
    for year, of_year in rows.items():
        OUT.write(f"production/{year}.csv", ("day", "line_id", "planned", "ran", "ideal", "made", "good", "booked_at"), of_year)
    return goods


def repairs():
    dice, rows = Dice(2), []
    for month in months():
        for line in LINES:
            rows.append((month, line, dice.whole(dice.near(62 if month == LAST_MONTH else 28, 0.4))))
    OUT.write("repairs.csv", ("month", "line_id", "repaired"), rows)


def orders():
    dice, rows = Dice(3), []
    for day in days():
        if day.weekday() > 4:
            continue
        for _ in range(dice.whole(2.45 + 0.22 * years(day))):
            late = dice.chance(0.055 + (0.035 if day >= date(2026, 7, 1) else 0))
            shipped = day + timedelta(dice.whole(dice.between(1, 12)) if late else -dice.whole(dice.between(0, 2)))
            rows.append((f"O{len(rows) + 1:04d}", f"Customer {int(dice.between(1, 46)):02d}", day,
                         shipped if shipped <= LAST else "", f"{dice.near(14000, 0.95):.0f}"))
    OUT.write("orders.csv", ("order_id", "customer", "due_on", "shipped_on", "worth"), rows)


def safety():
    dice, rows, hours = Dice(4), [], []
    for month in months():
        hours.append((month, round(dice.near(21500 if month.month != 8 else 13000, 0.03))))
    for day in days():
        if day.weekday() < 5 and dice.chance(0.155 + 0.05 * years(day)):
            rows.append((f"E{len(rows) + 1:03d}", day, dice.pick({line: 1 for line in LINES}),
                         yes(dice.chance(0.12 - 0.04 * years(day)))))
    OUT.write("hours.csv", ("month", "worked"), hours)
    OUT.write("first_aid.csv", ("case_id", "happened_on", "line_id", "recordable"), rows)


def ledger(goods):
    dice, rows = Dice(5), []
    for month in months():
        good = goods[month]
        parts = {"material": good * 238, "wages": 1_010_000, "energy": good * 19 + 61000, "overhead": 392000}
        for kind, amount in parts.items():
            rows.append((month, kind, f"{dice.near(amount * (1 + 0.012 * years(month)), 0.02):.2f}"))
    OUT.write("ledger.csv", ("month", "kind", "amount"), rows)


def entered():
    dice = Dice(6)
    OUT.monthly("tool_changes.csv", lambda month: round(dice.near(44 - 8 * years(month), 0.06)))
    OUT.monthly("peer_oee.csv", lambda month: f"{round(100 * dice.near(0.64, 0.03), 1)}%")
    OUT.monthly("days_in_hall.csv", lambda month: round(dice.near(4.1, 0.2), 1), last=date(2026, 9, 1))


def main():
    lines()
    goods = production()
    repairs()
    orders()
    safety()
    ledger(goods)
    entered()


if __name__ == "__main__":
    main()
