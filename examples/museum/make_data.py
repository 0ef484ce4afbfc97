#!/usr/bin/env python3
"""Writes the synthetic data of this example: python3 make_data.py

Nothing here was measured. See ../synthetic.py for what makes it the same on every machine.
"""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from synthetic import LAST, LAST_MONTH, FIRST, Dice, Folder, days, mondays, months, next_month, years, yes

OUT = Folder(Path(__file__))
write = OUT.write
HALLS = {"Jurassic": 2080, "Cretaceous": 1640, "Ocean": 1400}  # visits a day at the start
TICKETS = {"adult": 0.52, "reduced": 0.33, "member": 0.15}
SEASON = [0.86, 0.90, 0.99, 1.08, 1.00, 0.95, 1.14, 1.18, 0.91, 1.04, 0.92, 1.03]
WEEKDAY = [0.72, 0.80, 0.86, 0.95, 1.02, 1.34, 1.31]


def level(day):
    """How full the museum is on a day, 1 being an average day of the first year."""
    growth = 1 + 0.02 * years(day) + (0.16 * max(0, min(1, (day - date(2025, 11, 1)).days / 120)))
    return SEASON[day.month - 1] * WEEKDAY[day.weekday()] * growth


def visits():
    dice, rows, totals = Dice(1), [], {}
    for day in days():
        for hall, base in HALLS.items():
            if hall == "Ocean" and date(2025, 6, 10) <= day <= date(2025, 6, 16):
                continue  # the gate was down: a hole, not a zero
            if hall == "Cretaceous" and date(2026, 8, 3) <= day <= date(2026, 8, 14):
                continue  # closed for the roof
            lent = 0.94 if hall == "Jurassic" and date(2026, 9, 28) <= day <= date(2026, 10, 24) else 1
            persons = dice.near(base * level(day) * lent, 0.13)
            late = day in (date(2026, 10, 17), date(2026, 10, 18))
            loaded = min(day + timedelta(6 if late else 0), LAST)
            for ticket, share in TICKETS.items():
                drift = 1 + 0.10 * years(day) if ticket == "member" else 1
                count = dice.whole(dice.near(persons * share * drift, 0.05))
                rows.append((day, hall, ticket, count, loaded))
                totals[day] = totals.get(day, 0) + count
    write("visits.csv", ("day", "place", "ticket_type", "persons", "loaded_on"), rows)
    gate = [(day, dice.whole(dice.near(total, 0.01))) for day, total in totals.items() if day.year > 2024]
    write("gate.csv", ("day", "persons"), gate)
    return totals


def halls_and_tickets():
    write("halls.csv", ("hall", "wing", "dinosaurs", "area_m2"), [
        ("Jurassic", "East", "true", 2400), ("Cretaceous", "East", "true", 1850), ("Ocean", "West", "false", 1600)])
    write("tickets.csv", ("ticket_type", "audience", "price"), [
        ("adult", "Adults", "14.00"), ("reduced", "Families and schools", "8.00"), ("member", "Members", "0.00")])


def plan(totals):
    rows = []
    for month in months(date(2026, 12, 1)):
        dinosaurs = (HALLS["Jurassic"] + HALLS["Cretaceous"]) * SEASON[month.month - 1]
        rows.append((f"{month:%Y-%m}", round(dinosaurs * (1 + 0.1 * years(month)), -1)))
    write("visits_plan.csv", ("period", "value"), [(period, int(value)) for period, value in rows])


def schedule():
    rows = []
    for day in days():
        for hall in HALLS:
            hours = 9.0 if 4 <= day.month <= 9 else 8.0
            if hall != "Ocean" and day.weekday() == 3 and date(2026, 4, 1) <= day <= date(2026, 6, 30):
                hours += 3.5  # late Thursdays
            if hall == "Cretaceous" and date(2026, 8, 3) <= day <= date(2026, 8, 14):
                continue  # closed for the roof
            rows.append((f"{day:%d.%m.%Y}", hall, f"{hours:.1f}".replace(".", ",")))
    write("schedule.csv", ("day", "place", "hours"), rows, ";")


def surveys():
    dice, rows = Dice(2), []
    for day in days():
        for _ in range(dice.whole(2.9)):
            hall = dice.pick({"Jurassic": 5, "Cretaceous": 4, "Ocean": 3})
            mood = {"Jurassic": 8.62, "Cretaceous": 8.50, "Ocean": 8.25}[hall]
            mood += 0.05 * years(day)
            broken = date(2026, 10, 9) <= day <= date(2026, 10, 30)
            mood -= 0.55 if broken and hall != "Ocean" else 0
            score = max(0, min(10, dice.whole(dice.near(mood, 0.42))))
            shown = "" if hall == "Ocean" and date(2026, 3, 9) <= day <= date(2026, 3, 22) else score
            again = dice.random() < 0.47 + 0.05 * years(day) + 0.07 * (score - 8)
            best = dice.random() < 0.24 + 0.04 * years(day) + 0.03 * (score - 8)
            fewer_desks = day >= date(2026, 10, 6)
            slow = dice.random() < (0.27 if fewer_desks else 0.115)
            wait = dice.whole(dice.between(11, 34) if slow else dice.between(0, 10))
            at = datetime(day.year, day.month, day.day, 8) + timedelta(minutes=int(dice.between(30, 560)))
            rows.append((at.isoformat() + "Z", hall, shown, yes(best),
                         yes(again), wait))
    rows.sort(key=lambda row: row[0])
    write("surveys.csv", ("answer_id", "answered_at", "place", "score", "best_known", "again", "wait"),
          [(f"A{number}", *row) for number, row in enumerate(rows, 1)])


def reviews():
    dice, rows = Dice(3), []
    for week in mondays():
        count = dice.whole(dice.near(26, 0.5))
        rows.append((week, count, round(count * dice.near(4.32 + 0.05 * years(week), 0.03))))
    write("reviews.csv", ("week", "reviews", "stars"), rows)


def shop(totals):
    dice, rows = Dice(4), []
    for day, persons in totals.items():
        receipts = dice.whole(dice.near(persons * 0.19, 0.1))
        rows.append((day, receipts, f"{receipts * dice.near(11.4, 0.08):.2f}"))
    write("shop.csv", ("day", "receipts", "takings"), rows)


def costs(totals):
    dice, rows = Dice(5), []
    base = {"Paleontology": 96000, "Visitor Services": 128000, "Marketing": 31000, "Facilities": 148000,
            "People Operations": 27000}
    for month in months():
        for department, amount in base.items():
            grown = amount * (1 + 0.035 * years(month))
            if department == "Visitor Services":
                grown *= 0.65 + 0.35 * SEASON[month.month - 1]
            rows.append((month, department, f"{dice.near(grown, 0.03):.2f}"))
    write("costs.csv", ("month", "department", "amount"), rows)


def memberships():
    dice, sold, firsts = Dice(6), [], []
    for day in days():
        drive = 1.5 if day.month == 10 and day.day >= 5 else 1
        for _ in range(dice.whole(1.45 * SEASON[day.month - 1] * (1 + 0.12 * years(day)) * drive)):
            member = f"M{len(sold) + 1:04d}"
            kept = dice.random() < 0.45
            end = day + timedelta(365)
            sold.append((f"S{len(sold) + 1:04d}", member, day, "" if kept or end > LAST else end, "49.00"))
            if dice.random() < 0.6:
                firsts.append((member, max(FIRST, day - timedelta(int(dice.between(0, 90))))))
        for _ in range(dice.whole(0.25)):
            firsts.append((f"G{len(firsts) + 1:04d}", day))
    write("memberships.csv", ("membership_id", "member_id", "started_on", "ended_on", "fee"), sold)
    write("first_visits.csv", ("member_id", "visited_on"), sorted(firsts, key=lambda row: (row[1], row[0])))


def campaigns():
    dice, rows = Dice(7), []
    weekly = {"street posters": 1900, "search": 1150, "social": 900, "radio": 700}
    for week in mondays():
        trimmed = 1 - 0.09 * years(week)
        for channel, spend in weekly.items():
            if channel == "radio" and week.month not in (3, 4, 7, 10, 12):
                continue
            dearer = 1.2 if channel == "street posters" and week >= date(2026, 4, 1) else 1
            rows.append((week, channel, f"{dice.near(spend * trimmed * dearer, 0.1):.2f}"))
    write("campaigns.csv", ("week", "channel", "spend"), rows)


def incidents(totals):
    dice, rows = Dice(8), []
    for day, persons in totals.items():
        for _ in range(dice.whole(persons * (7.2 - 1.4 * years(day)) / 100000)):
            at = datetime(day.year, day.month, day.day, 10) + timedelta(minutes=int(dice.between(0, 470)))
            rows.append((f"I{len(rows) + 1:03d}", at.isoformat(), dice.pick({"Jurassic": 4, "Cretaceous": 3, "Ocean": 3}),
                         dice.pick({"slight": 85, "serious": 15})))
    write("incidents.csv", ("incident_id", "reported_at", "place", "severity"), rows)


def outages():
    dice, rows, planned = Dice(9), [], []
    exhibits = {"Jurassic": ["J1 walk-in film", "J2 touch bones", "J3 time wall"],
                "Cretaceous": ["K1 impact show", "K2 nest"], "Ocean": ["O1 deep dive", "O2 tide tank"]}
    for day in days():
        for hall, names in exhibits.items():
            for name in names:
                lamps = date(2026, 10, 9) <= day <= date(2026, 10, 30) and name[:2] in ("J1", "K1", "O1")
                if dice.random() < (0.30 if lamps else 0.035):
                    rows.append((day, hall, name, f"{dice.between(2, 8):.1f}"))
    for month in months():
        length = (next_month(month) - month).days
        planned.append((month, 7 * 8 * length))
    write("outages.csv", ("day", "place", "exhibit", "hours"), rows)
    write("exhibit_hours.csv", ("month", "hours"), planned)


def energy(totals):
    dice, rows = Dice(10), []
    heating = [1.45, 1.38, 1.18, 0.96, 0.82, 0.80, 0.88, 0.90, 0.84, 0.98, 1.22, 1.40]
    for month in months():
        used = 118000 * heating[month.month - 1] * (1 - 0.11 * years(month))
        rows.append((f"{month:%d.%m.%Y}", f"{dice.near(used, 0.03):.1f}".replace(".", ",")))
    write("energy.csv", ("month", "used"), rows, ";")


def catalogue():
    dice, rows = Dice(11), []
    for day in days():
        if day.weekday() < 5:
            for _ in range(dice.whole(1.3)):
                curator = dice.pick({"C-11": 4, "C-12": 3, "C-13": 3, "C-14": 2, "C-15": 2, "C-16": 1})
                wrong = dice.random() < {"C-11": 0.02, "C-12": 0.03, "C-13": 0.05}.get(curator, 0.035)
                rows.append((f"R{len(rows) + 1:04d}", curator, day, yes(wrong)))
    write("catalogue.csv", ("record_id", "curator_id", "catalogued_on", "wrong"), rows)


def hires():
    dice, rows = Dice(12), []
    departments = {"Paleontology": 3, "Visitor Services": 6, "Marketing": 2, "Facilities": 4, "People Operations": 1}
    for month in months():
        for _ in range(dice.whole(1.7)):
            opened = dice.near(88 - 17 * years(month), 0.35)
            day = month + timedelta(int(dice.between(0, 27)))
            rows.append((f"P{len(rows) + 1:03d}", dice.pick(departments), day, round(opened)))
    write("hires.csv", ("position_id", "department", "started_on", "days_open"), rows)


def entered():
    """What people keep by hand: period, value, note."""
    dice = Dice(13)

    monthly, quarterly = OUT.monthly, OUT.quarterly
    monthly("engagement.csv", lambda month: round(dice.near(71 + 2.2 * years(month), 0.03), 1),
            last=date(2026, 9, 1), notes=[("2026-09", "71 of 84 answered")])
    monthly("school_talks.csv", lambda month: 0 if month.month in (7, 8, 12) else dice.whole(dice.between(3, 8)))
    monthly("entrance_desks.csv", lambda month: 3 if month == LAST_MONTH else 5)
    monthly("posts.csv", lambda month: dice.whole(dice.between(18, 32)))
    monthly("maintenance.csv", lambda month: dice.whole(dice.near(160 - 20 * years(month), 0.1)))
    monthly("talks.csv", lambda month: f"{round(dice.near(64 + 6 * years(month), 0.06))}%")
    quarterly("citations.csv", lambda t: round(dice.near(1.14 + 0.13 * t, 0.02), 2))
    quarterly("awareness.csv", lambda t: f"{round(100 * dice.near(0.355 + 0.042 * t, 0.02), 1)}%")


def main():
    totals = visits()
    halls_and_tickets()
    plan(totals)
    schedule()
    surveys()
    reviews()
    shop(totals)
    costs(totals)
    memberships()
    campaigns()
    incidents(totals)
    outages()
    energy(totals)
    catalogue()
    hires()
    entered()


if __name__ == "__main__":
    main()
