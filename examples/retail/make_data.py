#!/usr/bin/env python3
"""Writes the synthetic data of this example: python3 make_data.py

Nothing here was measured. See ../synthetic.py for what makes it the same on every machine.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from synthetic import LAST, Dice, Folder, days, mondays, months, next_month, years, yes

OUT = Folder(Path(__file__))
STORES = {"S1": ("Linz", "North", "2009-03-02", 620, 1.25), "S2": ("Wels", "North", "2014-09-01", 410, 0.85),
          "S3": ("Graz", "South", "2017-05-15", 540, 1.0), "S4": ("Villach", "South", "2024-04-08", 300, 0.5)}
DEPARTMENTS = {"Food": (3900, 0.29, 17.5), "Home": (2300, 0.46, 34.0)}
SEASON = [0.82, 0.84, 0.93, 0.98, 0.97, 0.94, 0.92, 0.94, 0.98, 1.03, 1.16, 1.52]
WEEKDAY = [0.85, 0.86, 0.92, 1.0, 1.18, 1.19, 0.0]


def stores():
    OUT.write("stores.csv", ("store_id", "town", "region", "opened_on", "area"),
              [(store, *about[:4]) for store, about in STORES.items()])


def sales():
    dice, rows, by_month = Dice(1), {}, {}
    for day in days():
        if day.weekday() == 6:
            continue  # closed on Sundays
        for store, (town, *_, size) in STORES.items():
            if town == "Graz" and date(2026, 6, 4) <= day <= date(2026, 6, 7):
                continue  # the tills were offline: a hole, not a zero
            for department, (base, margin, basket) in DEPARTMENTS.items():
                grown = 1 + (0.05 + (0.06 if town == "Villach" else 0)) * years(day)
                revenue = dice.near(base * size * SEASON[day.month - 1] * WEEKDAY[day.weekday()] * grown, 0.16)
                kept = margin + 0.006 * years(day) - (0.03 if day.month == 1 else 0)
                receipts = max(1, dice.whole(revenue / (basket * (1 + 0.035 * years(day)))))
                rows.setdefault(day.year, []).append(
                    (day, store, department, receipts, f"{revenue:.0f}", f"{revenue * (1 - dice.near(kept, 0.06)):.0f}"))
                by_month[day.replace(day=1)] = by_month.get(day.replace(day=1), 0) + revenue
    for year, of_year in rows.items():
        OUT.write(f"sales/{year}.csv", ("day", "store_id", "department", "receipts", "revenue", "cost_of_goods"), of_year)
    return by_month


def budget(by_month):
    rows = []
    for month in months(date(2026, 12, 1)):
        before = by_month.get(month.replace(year=month.year - 1))
        if before and month.year == 2026:
            rows.append((f"{month:%Y-%m}", round(before * 1.055, -2), ""))
    OUT.write("budget.csv", ("period", "value", "note"), [(period, int(value), note) for period, value, note in rows])


def calendar():
    """Trade years begin on the Monday nearest to 1 February; quarters have four, four and five weeks."""
    rows, lengths = [], [4, 4, 5] * 4
    starts = {2024: date(2024, 1, 29), 2025: date(2025, 2, 3), 2026: date(2026, 2, 2), 2027: date(2027, 2, 1)}
    for day in days():
        year = max(year for year, start in starts.items() if start <= day)
        week, period = (day - starts[year]).days // 7, 0
        while period < 11 and week >= sum(lengths[: period + 1]):
            period += 1
        rows.append((day, f"{year}-P{period + 1:02d}"))
    OUT.write("calendar.csv", ("day", "period"), rows)


def shelves_and_stock():
    dice, checks, stock = Dice(2), [], []
    for week in mondays():
        for store in STORES:
            empty = 0.056 - 0.0085 * years(week) + (0.011 if week >= date(2026, 10, 5) else 0)
            checks.append((week, store, 400, dice.whole(dice.near(400 * empty, 0.3))))
    OUT.write("shelf_checks.csv", ("week", "store_id", "looked", "empty"), checks)
    for month in months():
        for store, about in STORES.items():
            for department, (base, *_) in DEPARTMENTS.items():
                worth = dice.near(base * about[4] * 40 * (1.2 if month.month in (10, 11) else 1), 0.06)
                stock.append((next_month(month) - timedelta(1), store, department, f"{worth:.2f}"))
    OUT.write("stock.csv", ("counted_on", "store_id", "department", "worth"), stock)


def deliveries():
    dice, rows = Dice(3), []
    suppliers = {"Alpenfrost": "Food", "Donau Gross": "Wholesale", "Haus und Herd": "Home", "Bauernhof Ost": "Food"}
    OUT.write("suppliers.csv", ("supplier", "kind"), suppliers.items())
    for day in days():
        if day.weekday() > 4:
            continue
        for _ in range(dice.whole(1.9)):
            supplier = dice.pick({"Alpenfrost": 3, "Donau Gross": 5, "Haus und Herd": 2, "Bauernhof Ost": 2})
            moving = supplier == "Donau Gross" and day >= date(2026, 10, 1)
            late = dice.whole(dice.between(1, 5)) if dice.chance(0.33 if moving else 0.05) else -dice.whole(0.3)
            arrived = day + timedelta(late)
            rows.append((supplier, dice.pick({store: about[4] for store, about in STORES.items()}), day,
                         arrived if arrived <= LAST else None, yes(dice.chance(0.965)), dice.whole(dice.between(1, 9))))
    shown = [(f"D{number}", supplier, store, f"{due:%d.%m.%Y}", f"{arrived:%d.%m.%Y}" if arrived else "", *rest)
             for number, (supplier, store, due, arrived, *rest) in enumerate(rows, 1)]
    OUT.write("deliveries.csv", ("delivery_id", "supplier_name", "store_id", "due_on", "arrived_on", "complete", "pallets"),
              shown, ";")


def answers():
    dice, rows = Dice(4), []
    for day in days():
        if day.weekday() == 6 or date(2026, 9, 28) <= day <= date(2026, 11, 5):
            continue  # the receipts carried no question
        for _ in range(dice.whole(2.2)):
            score = dice.pick({10: 3 + 0.4 * years(day), 9: 3, 8: 2, 7: 1.4, 6: 0.6, 5: 0.6, 3: 0.4, 0: 0.3})
            rows.append((f"N{len(rows) + 1}", day, dice.pick({store: about[4] for store, about in STORES.items()}), score))
    OUT.write("answers.csv", ("answer_id", "answered_on", "store_id", "score"), rows)


def cards():
    dice, rows = Dice(5), []
    for day in days():
        if day.weekday() < 6 and dice.chance(0.55):
            left = day + timedelta(int(dice.between(60, 1500)))
            rows.append((f"C{len(rows) + 1:03d}", day, left if left <= LAST else "", f"{dice.near(420, 0.8):.2f}"))
    OUT.write("cards.csv", ("card_id", "joined_on", "left_on", "spent_last_year"), rows)


def entered():
    dice = Dice(6)
    OUT.monthly("discounts.csv", lambda month: f"{round(dice.near(14 if month.month in (1, 7) else 8, 0.2), 1)}%")
    OUT.monthly("windows.csv", lambda month: dice.whole(dice.between(4, 10)))
    OUT.monthly("order_ahead.csv", lambda month: round(dice.near(4 + 0.8 * years(month), 0.1), 1))
    OUT.quarterly("stock_closed.csv", lambda t: int(round(dice.near(905000 - 22000 * t, 0.03), -3)))


def main():
    stores()
    budget(sales())
    calendar()
    shelves_and_stock()
    deliveries()
    answers()
    cards()
    entered()


if __name__ == "__main__":
    main()
