#!/usr/bin/env python3
"""Takes this example's sample out of the flights of the npm package vega-datasets.

    npm pack vega-datasets@3.2.1 && tar xzf vega-datasets-3.2.1.tgz
    python3 examples/airline/make-sample.py package/data

Without an argument it fetches the package itself, into a temporary folder. Needs npm and the Python package duckdb.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import duckdb

PACKAGE = "vega-datasets@3.2.1"
# Of flights-3m.parquet. The package's own datapackage.json gives the same file's name in git, 9c4e0b480a1a60954a7e5c6bcc43e1c91a73caaa.
SHA256 = "dbeb920c90f59b6ccaff823dcc3d08f25a97fa1ce128d93f40be4e931f5900b0"
OUT = Path(__file__).resolve().parent / "data"

FLIGHTS = """
COPY (
  SELECT file_row_number::INTEGER AS flight_id, date, delay::SMALLINT AS delay, distance::SMALLINT AS distance,
         origin, destination
  FROM read_parquet($flights, file_row_number = true)
  WHERE origin IN ('BOS', 'DCA', 'JFK', 'LGA') AND date < TIMESTAMP '2001-07-01'
  ORDER BY origin, date, destination, flight_id
) TO '{out}/flights.parquet' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 50000)
"""

# All airports together, one row a month: what the corridor is compared with.
NATIONAL = """
COPY (
  SELECT strftime(date_trunc('month', date), '%Y-%m-%d') AS month, count(*) AS "Flights",
         count(*) FILTER (delay <= 14) AS "On time", count(*) FILTER (delay >= 120) AS "Two hours late"
  FROM read_parquet($flights)
  WHERE date < TIMESTAMP '2001-07-01'
  GROUP BY 1 ORDER BY 1
) TO '{out}/national.csv' (HEADER, DELIMITER ',')
"""

AIRPORTS = """
COPY (
  SELECT iata, name, city, state
  FROM read_csv($airports, all_varchar = true)
  WHERE iata IN (SELECT DISTINCT origin FROM '{out}/flights.parquet' UNION SELECT DISTINCT destination FROM '{out}/flights.parquet')
  ORDER BY iata
) TO '{out}/airports.csv' (HEADER, DELIMITER ',')
"""


def fetched(folder):
    tarball = subprocess.run(["npm", "pack", PACKAGE, "--silent"], cwd=folder, check=True, capture_output=True, text=True)
    with tarfile.open(Path(folder) / tarball.stdout.strip().splitlines()[-1]) as archive:
        for name in ("flights-3m.parquet", "airports.csv"):
            archive.extract(f"package/data/{name}", folder)
    return Path(folder) / "package" / "data"


def sample(data):
    flights = data / "flights-3m.parquet"
    digest = hashlib.sha256(flights.read_bytes()).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{flights} has the SHA-256 {digest}, expected {SHA256}: another version of the package?")
    OUT.mkdir(exist_ok=True)
    database = duckdb.connect()
    database.execute("SET threads = 1")
    database.execute(FLIGHTS.format(out=OUT), {"flights": str(flights)})
    database.execute(NATIONAL.format(out=OUT), {"flights": str(flights)})
    database.execute(AIRPORTS.format(out=OUT), {"airports": str(data / "airports.csv")})


def main():
    if len(sys.argv) > 1:
        sample(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            sample(fetched(folder))


if __name__ == "__main__":
    main()
