#!/usr/bin/env python3
"""Writes the synthetic data of this example: python3 make_data.py

Nothing here was measured. See ../synthetic.py for what makes it the same on every machine.
"""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from synthetic import FIRST, LAST, LAST_MONTH, Dice, Folder, days, months, years, yes

OUT = Folder(Path(__file__))
PLANS = {"solo": 19, "team": 79, "firm": 249}
COUNTRIES = {"GB": 5, "DE": 3, "FR": 2, "US": 2}
CURRENCY = {"GB": "GBP", "DE": "EUR", "FR": "EUR", "US": "USD"}
RATES = {"GBP": 1.17, "USD": 0.91}  # euro for one


def movements():
    """Three segments whose books add up: what a month ends with is what the next one starts with."""
    dice, rows, closed = Dice(1), [], []
    books = {"small": [51000.0, 1500], "medium": [43000.0, 420], "large": [24000.0, 95]}
    for month in months():
        rise = date(2026, 6, 1) <= month <= date(2026, 7, 1)
        total = 0
        for segment, book in books.items():
            revenue, accounts = book
            price = revenue / accounts
            churn = {"small": 0.034, "medium": 0.021, "large": 0.012}[segment]
            churn *= (1 - 0.16 * years(month)) * (1.35 if rise else 1)
            lost_accounts = dice.whole(dice.near(accounts * churn, 0.25))
            won_accounts = dice.whole(dice.near(accounts * (0.046 - 0.003 * years(month)), 0.25))
            lost = lost_accounts * dice.near(price * 0.85, 0.1)
            won = won_accounts * dice.near(price * 0.95, 0.1)
            expanded = dice.near(revenue * (0.0185 + 0.004 * years(month)), 0.25)
            shrunk = dice.near(revenue * 0.004, 0.4)
            cells = [f"{value:.2f}" for value in (revenue, won, expanded, shrunk, lost)]
            rows.append((month, segment, *cells, accounts, won_accounts, lost_accounts))
            kept = [float(cell) for cell in cells]
            book[0] = kept[0] + kept[1] + kept[2] - kept[3] - kept[4]
            book[1] = accounts + won_accounts - lost_accounts
            total += book[0]
        closed.append((f"{month:%Y-%m}", f"{total:.2f}", ""))
    OUT.write("movements.csv", ("month", "segment", "at_start", "won", "expanded", "shrunk", "lost",
                                "accounts_at_start", "accounts_won", "accounts_lost"), rows)
    OUT.write("mrr.csv", ("period", "value", "note"), closed)


def signups():
    dice, rows, firsts = Dice(2), [], []
    for day in days():
        weekday = [1.3, 1.25, 1.2, 1.1, 1.0, 0.55, 0.6][day.weekday()]
        for _ in range(dice.whole(3.0 * weekday * (1 + 0.19 * years(day)))):
            channel = dice.pick({"organic": 4, "referral": 2, "adverts": 4, "partner": 1})
            country = dice.pick(COUNTRIES)
            shorter = 0.04 if day >= date(2026, 3, 1) else 0
            fewer = 0.04 if day >= date(2026, 4, 15) else 0
            active = dice.chance(0.30 + 0.01 * years(day) + shorter + fewer + (0.05 if channel == "referral" else 0)
                                 - (0.05 if country == "DE" else 0))
            at = datetime(day.year, day.month, day.day, 6) + timedelta(minutes=int(dice.between(0, 960)))
            broken = date(2026, 5, 12) <= day <= date(2026, 5, 20)
            rows.append((f"{at.isoformat()}Z", "" if broken else channel, country, yes(active), day, dice.between(0, 7)))
    rows.sort(key=lambda row: row[0])
    out = []
    for number, (at, channel, country, active, day, wait) in enumerate(rows, 1):
        out.append((f"F{number}", at, channel, country, active))
        sent = day + timedelta(int(wait))
        if active == "true" and sent <= LAST:
            firsts.append((f"F{number}", sent))
    OUT.write("signups.csv", ("account_id", "signed_up_at", "channel", "country", "activated"), out)
    OUT.write("first_invoices.csv", ("account_id", "sent_on"), firsts)


def subscriptions():
    dice, rows = Dice(3), []
    for month in months():
        for _ in range(dice.whole(17 + 3 * years(month))):
            plan, country = dice.pick({"solo": 5, "team": 3, "firm": 1}), dice.pick(COUNTRIES)
            start = month + timedelta(int(dice.between(0, 27)))
            end = start + timedelta(int(dice.between(40, 1400)))
            rows.append((f"S{len(rows) + 1:04d}", f"A{len(rows) + 1:04d}", plan, country, f"{PLANS[plan]}.00", start,
                         end if end <= LAST else ""))
            if end > LAST and plan != "firm" and dice.chance(0.3):  # a larger plan from a later day on
                moved = start + timedelta(int(dice.between(60, 300)))
                if moved <= LAST:
                    larger = {"solo": "team", "team": "firm"}[plan]
                    rows[-1] = (*rows[-1][:-1], moved)
                    rows.append((f"S{len(rows) + 1:04d}", rows[-1][1], larger, country, f"{PLANS[larger]}.00", moved, ""))
    OUT.write("subscriptions.csv", ("subscription_id", "account_id", "plan_code", "country", "mrr", "started_on",
                                    "ended_on"), rows)


def invoices():
    dice, rows = Dice(4), []
    for month in months():
        for _ in range(dice.whole(22 + 5 * years(month))):
            country, plan = dice.pick(COUNTRIES), dice.pick({"solo": 5, "team": 3, "firm": 1})
            day = month + timedelta(int(dice.between(0, 27)))
            paid = day + timedelta(int(dice.near(16, 0.8)))
            rate = RATES.get(CURRENCY[country], 1)
            rows.append((day, CURRENCY[country], f"{PLANS[plan] * 12 / rate:.2f}", "0.2" if country == "GB" else "0.19",
                         paid if paid <= LAST and dice.chance(0.97) else ""))
    rows.sort(key=lambda row: row[0])
    OUT.write("invoices.csv", ("invoice_id", "issued_on", "currency", "amount", "vat", "paid_on"),
              [(f"R{number:04d}", *row) for number, row in enumerate(rows, 1)])


def rates():
    dice, rows = Dice(5), []
    for day in days():
        rows.append((day, "EUR", "1"))
        if day.weekday() < 5 or day == FIRST:  # no rates at weekends
            for currency, rate in RATES.items():
                rows.append((day, currency, f"{dice.near(rate, 0.02):.4f}"))
    OUT.write("rates.csv", ("day", "currency", "rate"), [row for row in rows if row[0].weekday() < 5])


def spending():
    dice, rows = Dice(6), []
    for month in months():
        for kind, amount in {"adverts": 21000, "people": 24500, "fairs": 4500 if month.month in (3, 9) else 900}.items():
            rows.append((month, kind, f"{dice.near(amount * (1 - 0.02 * years(month)), 0.08):.2f}"))
    OUT.write("spending.csv", ("month", "kind", "amount"), rows)


def minutes():
    dice, rows = Dice(7), []
    for day in days():
        if day in (date(2026, 1, 3), date(2026, 1, 4)):
            continue  # the watchers outside were off
        down = dice.pick({0: 86, 1: 8, 3: 4, 9: 2})
        rows.append((day, 1440 - (176 if day == date(2026, 10, 17) else down), 1440))
    OUT.write("minutes.csv", ("day", "up", "due"), rows)


def entered():
    dice = Dice(8)
    OUT.monthly("trial_days.csv", lambda month: 30 if month < date(2026, 3, 1) else 14)
    OUT.monthly("setup_steps.csv", lambda month: 9 if month < date(2026, 5, 1) else 6)
    OUT.monthly("server_cost.csv", lambda month: f"{dice.near(3.4 - 0.2 * years(month), 0.08):.2f}",
                last=date(2026, 9, 1))


def main():
    movements()
    signups()
    subscriptions()
    invoices()
    rates()
    spending()
    minutes()
    entered()


if __name__ == "__main__":
    main()
