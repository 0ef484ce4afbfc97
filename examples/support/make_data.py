#!/usr/bin/env python3
"""Writes the synthetic data of this example: python3 make_data.py

Nothing here was measured. See ../synthetic.py for what makes it the same on every machine.
"""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from synthetic import Dice, Folder, LAST, LAST_MONTH, days, mondays, months, years, yes

OUT = Folder(Path(__file__))
PRODUCTS = {"ledger": "Accounting", "invoices": "Accounting", "payroll": "People", "api": "Interfaces",
            "beta-forecast": "Accounting"}
WEEKDAY = [1.35, 1.25, 1.15, 1.10, 1.05, 0.55, 0.50]


def products():
    OUT.write("products.csv", ("product", "family"), PRODUCTS.items())


def agents():
    dice, rows, starts, signed = Dice(1), [], [], []
    for number in range(1, 15):
        rows.append((f"G{number:02d}", "T2" if number < 6 else "T1", "Dublin" if number % 3 else "Porto", "2022-01-01", ""))
    number = 15
    for month in months():
        if month.month % 3 == 1 or dice.chance(0.25):
            for _ in range(1 + dice.whole(0.9)):
                agent, start = f"G{number:02d}", month + timedelta(int(dice.between(0, 12)))
                site = dice.pick({"Dublin": 2, "Porto": 1})
                rows.append((agent, "T1", site, start, ""))
                starts.append((agent, start, site))
                took = round(dice.near(118 - 26 * years(start), 0.22))
                if start + timedelta(took) <= LAST:
                    signed.append((agent, start + timedelta(took), took))
                number += 1
    OUT.write("agents.csv", ("agent_id", "tier", "site", "since", "upto"), rows)
    OUT.write("starts.csv", ("agent_id", "started_on", "site"), starts)
    OUT.write("sign_offs.csv", ("agent_id", "signed_on", "took"), sorted(signed, key=lambda row: (row[1], row[0])))
    return [row[0] for row in rows]


def tickets(people):
    dice, rows = Dice(2), []
    for day in days():
        if day.year == 2026 and day.month == 2 and 3 <= day.day <= 6:
            continue  # the old mail server lost these days
        version_nine = day >= date(2026, 10, 5)
        expected = 3.7 * WEEKDAY[day.weekday()] * (1 - 0.04 * years(day)) * (1.45 if version_nine else 1)
        for _ in range(dice.whole(expected)):
            product = dice.pick({"ledger": 4, "invoices": 9 if version_nine else 3, "payroll": 3, "api": 2,
                                 "beta-forecast": 1})
            channel = dice.pick({"mail": 4, "form": 3, "chat": 2 + years(day), "phone": 2})
            with_article = dice.chance(0.22 + 0.10 * years(day))
            reply = dice.near(58 if with_article else 88, 0.95) * (1 - 0.16 * years(day)) * (0.4 if channel == "chat" else 1)
            reopened = dice.chance(0.21 if version_nine and product == "invoices" else 0.075)
            opened = datetime(day.year, day.month, day.day, 7) + timedelta(minutes=int(dice.between(0, 720)))
            resolved = opened + timedelta(minutes=int(dice.near(900, 0.95) * (2 if reopened else 1)))
            happy = dice.chance(0.80 + 0.035 * years(day) - (0.25 if reopened else 0))
            stars = (dice.pick({5: 3, 4: 2}) if happy else dice.pick({3: 3, 2: 2, 1: 1})) if dice.chance(0.62) else ""
            done = f"{resolved.isoformat()}Z" if resolved.date() <= LAST else ""
            rows.append((f"{opened.isoformat()}Z", done, channel, product, dice.pick({agent: 1 for agent in people}),
                         int(reply), yes(reopened), yes(with_article), stars))
    rows.sort(key=lambda row: row[0])
    OUT.write("tickets.csv", ("ticket_id", "opened_at", "resolved_at", "channel", "product_code", "agent_id",
                              "first_reply", "reopened", "with_article", "stars"),
              [(f"T{number}", *row) for number, row in enumerate(rows, 1)])
    return rows


def backlog():
    dice, rows = Dice(3), []
    for monday in mondays():
        for queue, base in {"first line": 14, "second line": 9}.items():
            rows.append((monday, queue, dice.whole(dice.near(base * (1.5 if monday >= date(2026, 10, 5) else 1), 0.4))))
    OUT.write("backlog.csv", ("monday", "queue", "open"), rows)


def contracts_and_cost():
    dice = Dice(4)
    OUT.write("customers.csv", ("month", "customers"),
              [(month, round(295 + 52 * years(month) + dice.between(-3, 3))) for month in months()])
    OUT.write("cost.csv", ("month", "amount"),
              [(month, f"{dice.near(46500 * (1 + 0.02 * years(month)), 0.03):.2f}") for month in months()])


def articles():
    dice, rows = Dice(5), []
    for monday in mondays():
        for _ in range(dice.whole(2.4 + years(monday))):
            day = monday + timedelta(int(dice.between(0, 5)))
            rows.append((f"K{len(rows) + 1:03d}", f"G{int(dice.between(1, 15)):02d}", day,
                         dice.pick({"Accounting": 5, "People": 2, "Interfaces": 2})))
    OUT.write("articles.csv", ("article_id", "author_id", "published_on", "family"), rows)


def call_backs():
    """The telephone system sent its export of 19 to 25 October twice, and both were appended."""
    dice, rows = Dice(7), []
    for day in days():
        if day >= date(2026, 1, 1) and day.weekday() < 5:
            for _ in range(dice.whole(2.2)):
                rows.append((f"C{len(rows) + 1:04d}", day, yes(dice.chance(0.86))))
    again = [row for row in rows if date(2026, 10, 19) <= row[1] <= date(2026, 10, 25)]
    OUT.write("call_backs.csv", ("call_id", "promised_for", "kept"), rows + again)


def entered():
    dice = Dice(6)
    OUT.monthly("known_faults.csv", lambda month: dice.whole(dice.near(31 if month == LAST_MONTH else 22, 0.2)))
    OUT.monthly("pairing.csv", lambda month: round(dice.near(4 + 2.4 * years(month), 0.1), 1))
    OUT.monthly("training_days.csv", lambda month: dice.whole(dice.between(4, 9)))
    trust = [(f"{year}-Q{quarter}", f"{value}%", note) for year, quarter, value, note in [
        (2024, 4, 52, ""), (2025, 1, 55, ""), (2025, 2, 54, "half of the team answered"), (2025, 3, 57, ""),
        (2025, 4, 59, ""), (2026, 1, 61, ""), (2026, 2, 64, "")]]  # the round of 2026-Q3 was not held
    OUT.write("trust.csv", ("period", "value", "note"), trust)


def main():
    products()
    tickets(agents())
    backlog()
    contracts_and_cost()
    articles()
    call_backs()
    entered()


if __name__ == "__main__":
    main()
