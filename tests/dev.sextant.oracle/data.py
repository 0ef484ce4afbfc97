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


def subscriptions():
    """Subscriptions that begin and end on firsts, lasts and leap days, on one day, in future, and never."""
    rng = random.Random(51)
    rows = []
    for i in range(1, 111):
        start = date(2022, 5, 3) + timedelta(days=rng.randint(0, 760))
        if rng.random() < 0.35:
            start = start.replace(day=1)
        end = start + timedelta(days=rng.randint(0, 500))
        if rng.random() < 0.4:
            end = (end.replace(day=1) + timedelta(days=32)).replace(day=1)
        rows.append([i, maybe(rng, 0.04, f"C{rng.randint(1, 35)}"), rng.choice(["solo", "team", "team", "firm"]),
                     maybe(rng, 0.05, rng.randint(5, 90)), start, maybe(rng, 0.4, end)])
    rows += [[201, "C1", "team", 40, "2024-02-29", "2024-02-29"], [202, "C2", "solo", 11, "2023-02-28", "2024-02-29"],
             [203, "C3", "firm", 300, "2024-02-29", "2025-02-28"], [204, "C4", "solo", 7, "2024-07-01", None],
             [205, "C36", "solo", 9, "2023-06-01", "2024-06-01"], [206, "C36", "team", 19, "2024-06-01", None]]
    write("subscriptions", "subscriptions", "id customer plan fee begun ended", rows)


def stock():
    """Counts of goods in stores, not each on each day; an item that vanishes, a month without counts."""
    rng = random.Random(61)
    rows = []
    for day in days(date(2023, 11, 30), date(2024, 6, 12)):
        if day.month == 3:
            continue
        for item in ("bolt", "nut", "rope", "tape"):
            for store in ("Bonn", "Kiel"):
                if rng.random() < 0.12 and not (item == "rope" and day > date(2024, 2, 10)):
                    rows.append([day, store, item, maybe(rng, 0.07, rng.randint(0, 80)), rng.choice(["true", "false"]),
                                 rng.randint(1, 9)])
    rows.append(["2024-02-29", "Bonn", "rope", 33, "true", 2])
    write("stock", "counts", "day store item units checked price", rows)


def funnel():
    """Looks and orders of people: at the same second, exactly a window apart, many for one, of nobody."""
    rng = random.Random(71)
    looks, orders = [], []
    at = datetime(2024, 1, 2, 8)
    while at < datetime(2024, 6, 1):
        person = maybe(rng, 0.06, f"P{rng.randint(1, 25)}")
        looks.append([len(looks) + 1, at.isoformat(" "), person, rng.choice(["ad", "mail", "web", None]),
                      rng.choice(["shoes", "hats"])])
        if rng.random() < 0.45:
            after = at + timedelta(minutes=rng.choice([0, 1, 600, 1440 * 7, 1440 * 7 - 1, 1440 * 3, 1440 * 12]))
            orders.append([len(orders) + 1, after.isoformat(" "), person, rng.randint(5, 60), rng.choice(["shoes", "hats"])])
        at += timedelta(minutes=rng.randint(5, 2300))
    orders += [[900, "2024-01-01 00:00:00", "P1", 10, "hats"], [901, "2024-03-31 00:59:59", "P2", 12, "hats"],
               [902, "2024-03-31 01:00:00", "P2", 14, "shoes"], [903, "2024-05-05 12:00:00", "P99", 50, "hats"]]
    write("funnel", "looks", "look_id at person channel product", looks)
    write("funnel", "orders", "order_id at person total product", orders)
    rows = []
    for i in range(1, 41):
        asked = date(2024, 1, 1) + timedelta(days=rng.randint(0, 120))
        if rng.random() < 0.8:
            rows.append([i, f"R{i}", asked, rng.choice(["North", "South"])])
    write("funnel", "requests", "request_id ticket asked_on area", rows)
    answers = []
    for request_id, ticket, asked, area in rows:
        if rng.random() < 0.75:
            answers.append([len(answers) + 1, ticket, asked + timedelta(days=rng.choice([0, 1, 1, 2, 5, 9, 30])),
                            rng.choice(["Ann", "Bob", None])])
    answers += [[900, "R999", "2024-02-02", "Ann"], [901, None, "2024-02-03", "Bob"]]
    write("funnel", "answers", "answer_id ticket answered_on clerk", answers)


def trade():
    """Sales in four currencies, one of them without rates, and a rate for each day but weekends."""
    rng = random.Random(81)
    rows = []
    for i in range(1, 161):
        day = date(2024, 1, 1) + timedelta(days=rng.randint(0, 150))
        rows.append([i, day, maybe(rng, 0.1, day + timedelta(days=rng.randint(0, 9))),
                     rng.choice(["EUR", "USD", "USD", "JPY", "XAU", None]), maybe(rng, 0.05, money(rng, -20, 400)),
                     rng.choice(["S1", "S2"])])
    write("trade", "sales", "sale_id sold_on paid_on currency amount shop", rows)
    rates = []
    for day in days(date(2024, 1, 1), date(2024, 6, 20)):
        if day.weekday() < 5:
            rates.append([day, "USD", f"{0.9 + rng.random() / 20:.4f}"])
            rates.append([day, "JPY", f"{0.006 + rng.random() / 1000:.6f}"])
    write("trade", "fx", "day currency rate", rates)


def season():
    """Till sales and counts of stock under a calendar of weeks in fours and fives, and of terms."""
    rng = random.Random(44)
    start = date(2023, 1, 29)
    lengths = [4, 4, 5] * 4
    rows = []
    for year, weeks in ((2023, lengths), (2024, lengths[:8] + [2])):
        week = 0
        for month, length in enumerate(weeks, 1):
            for _ in range(length):
                week += 1
                for _ in range(7):
                    free = start.month in (7, 8) or (start.month == 12 and start.day > 22)
                    term = None if free else f"{start.year} {'autumn' if start.month > 8 else 'spring'}"
                    rows.append([start, f"{year}-W{week:02}", f"{year}-P{month:02}", term])
                    start += timedelta(1)
    write("season", "days", "day week month term", rows)

    rows = []
    for day in days(date(2023, 1, 10), date(2024, 8, 17)):
        if date(2023, 10, 3) <= day <= date(2023, 10, 20):
            continue
        for shop in ("North", "South", "Quay", None):
            if shop == "Quay" and day < date(2023, 9, 14):
                continue
            for _ in range(rng.choice([0, 0, 1, 1, 2])):
                rows.append([len(rows) + 1, day, shop, maybe(rng, 0.05, f"C{rng.randint(1, 30)}"),
                             money(rng, -3, 60)])
    write("season", "sales", "sale_id day shop customer amount", rows)

    rows = []
    for day in days(date(2023, 2, 10), date(2024, 8, 10)):
        if day.day % 9 == 0:
            rows.extend([day, item, rng.randint(0, 40)] for item in ("Coat", "Hat") if rng.random() < 0.9)
    write("season", "counts", "day item pieces", rows)


if __name__ == "__main__":
    season()
    funnel()
    trade()
    subscriptions()
    stock()
    staff()
    clock()
    cafe()
    gym()
