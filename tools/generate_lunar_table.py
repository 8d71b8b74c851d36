"""Write the table of lunar months and solar terms, or check it: `--check` changes nothing.

New moons and the longitudes of the sun come from the library ephem (VSOP87 and the lunar theory of
its kind), the day of each from the clock of Beijing, UTC+8. The months follow GB/T 33661-2017:

- a month begins on the day of the new moon (4.3);
- the winter solstice lies in month 11 (4.4);
- where 13 months begin after one such month up to the next, the first of them without a middle term
  (中气) is a leap month and takes the number of the one before (4.5).

A moment within three minutes of midnight is uncertain from 2050 on: how the rotation of the earth
will slow down until then is known to some minutes only.
"""

import argparse
import base64
import json
import sys
from bisect import bisect_right
from datetime import date
from math import degrees, radians, sin
from pathlib import Path
from typing import NamedTuple

import ephem

DATA = Path(__file__).parent.parent / "src" / "unionplan" / "calendar" / "data"
FIRST_LUNAR_YEAR = 1949  # its end is the beginning of 1950
FIRST_YEAR = 1950
LAST_YEAR = 2100

BEIJING = 8 / 24
EPOCH = date(1899, 12, 31).toordinal()  # ephem counts days from its noon
J2000 = float(ephem.Date((2000, 1, 1, 12)))
TROPICAL_YEAR = 365.2422
UNCERTAIN_FROM = 2050
UNCERTAIN_MINUTES = 3


class Moment(NamedTuple):
    """An event in the sky.

    Attributes:
        day: Its day in Beijing.
        uncertain: Whether it may prove to fall on the other side of midnight.
    """

    day: date
    uncertain: bool


def moment(time: float) -> Moment:
    """Turn ephem's days into a day in Beijing."""
    local = time + 0.5 + BEIJING
    day = date.fromordinal(EPOCH + int(local))
    minutes = local % 1 * 24 * 60
    near = min(minutes, 24 * 60 - minutes) < UNCERTAIN_MINUTES
    return Moment(day, near and day.year >= UNCERTAIN_FROM)


def new_moons() -> list[Moment]:
    """Every new moon that the table needs, and some on either side."""
    moons: list[Moment] = []
    time = ephem.Date((FIRST_LUNAR_YEAR - 1, 11, 1))
    while time < ephem.Date((LAST_YEAR + 2, 2, 1)):
        time = ephem.next_new_moon(time)
        moons.append(moment(time))
        time = ephem.Date(time + 1)
    return moons


def longitude(time: float) -> float:
    """The apparent longitude of the sun in degrees, by the true equinox of the day.

    Within a few tenths of a second of arc, that is some ten seconds of time. What ephem gives as
    apparent place is less exact, and the winter solstice of 1951 came seconds after midnight.
    """
    sun = ephem.Sun()
    sun.compute(time, epoch=time)
    aberration = -20.4898 / sun.earth_distance
    to_fk5 = -0.0903
    seconds = nutation(time) + aberration + to_fk5
    # ephem calls the heliocentric longitude of the earth that of the sun
    return (degrees(sun.hlon) + 180 + seconds / 3600) % 360


def nutation(time: float) -> float:
    """The nutation in longitude, in seconds of arc: the terms of IAU 1980 above 0.03."""
    century = (time - J2000) / 36525
    node = radians(125.0445 - 1934.1363 * century)
    sun = radians(280.4665 + 36000.7698 * century)
    moon = radians(218.3165 + 481267.8813 * century)
    sun_anomaly = radians(357.5277 + 35999.0503 * century)
    moon_anomaly = radians(134.9630 + 477198.8674 * century)
    return (
        -17.20 * sin(node)
        - 1.32 * sin(2 * sun)
        - 0.23 * sin(2 * moon)
        + 0.21 * sin(2 * node)
        + 0.14 * sin(sun_anomaly)
        + 0.07 * sin(moon_anomaly)
        - 0.05 * sin(2 * sun + sun_anomaly)
        - 0.04 * sin(2 * moon - node)
        - 0.03 * sin(2 * moon + moon_anomaly)
    )


def solar_terms(year: int, longitudes: list[int]) -> list[Moment]:
    """The solar terms of a Gregorian year, from January on."""
    moments: list[Moment] = []
    for index, target in enumerate(longitudes):
        time = float(ephem.Date((year, 1, 6))) + index * TROPICAL_YEAR / 24
        for _ in range(5):  # more would not help: ephem's longitude has a grain of a second of time
            time += ((target - longitude(time) + 180) % 360 - 180) * TROPICAL_YEAR / 360
        moments.append(moment(time))
    return moments


def lunar_years(
    starts: list[date], terms: dict[int, list[Moment]]
) -> dict[int, list[tuple[int, bool, date]]]:
    """Number the months: for each lunar year its months as (number, leap, first day)."""
    middle = {moments[index].day for moments in terms.values() for index in range(1, 24, 2)}
    numbered: list[tuple[int, int, bool, date]] = []
    for year in range(FIRST_LUNAR_YEAR - 1, LAST_YEAR + 1):
        # from month 11 of this year to the one before month 11 of the next
        this = bisect_right(starts, terms[year][23].day) - 1
        following = bisect_right(starts, terms[year + 1][23].day) - 1
        lacks_leap = following - this == 13
        number = 11
        for index in range(this, following):
            days = range(starts[index].toordinal(), starts[index + 1].toordinal())
            leap = lacks_leap and not any(date.fromordinal(day) in middle for day in days)
            if leap:
                lacks_leap = False
            elif index > this:
                number += 1
            lunar_year = year if number <= 12 else year + 1
            numbered.append((lunar_year, (number - 1) % 12 + 1, leap, starts[index]))
    table: dict[int, list[tuple[int, bool, date]]] = {}
    for year, number, leap, start in numbered:
        table.setdefault(year, []).append((number, leap, start))
    return table


def packed_years(table: dict[int, list[tuple[int, bool, date]]]) -> bytes:
    """Three bytes a year: 4 bits leap month, 5 bits New Year's day from 20 January, 13 lengths."""
    packed = b""
    for year in range(FIRST_LUNAR_YEAR, LAST_YEAR + 1):
        months = table[year]
        ends = [start for _, _, start in months[1:]] + [table[year + 1][0][2]]
        bits = next((number for number, leap, _ in months if leap), 0) << 18
        bits |= (months[0][2] - date(year, 1, 20)).days << 13
        for index, ((_, _, start), end) in enumerate(zip(months, ends, strict=True)):
            bits |= ((end - start).days - 29) << index
        packed += bits.to_bytes(3, "big")
    return packed


def generate() -> str:
    """The text of the data file."""
    terms_file = json.loads((DATA / "solar_terms.json").read_text("utf-8"))
    longitudes = [term["longitude"] for term in terms_file["terms"]]
    years = range(FIRST_LUNAR_YEAR - 1, LAST_YEAR + 3)
    terms = {year: solar_terms(year, longitudes) for year in years}
    moons = new_moons()
    covered = range(FIRST_YEAR, LAST_YEAR + 1)
    least = [min(terms[year][index].day.day for year in covered) for index in range(24)]
    packed_terms = b"".join(
        sum((terms[year][i].day.day - least[i]) << 2 * i for i in range(24)).to_bytes(6, "big")
        for year in covered
    )
    table = lunar_years([moon.day for moon in moons], terms)
    data = {
        "source": "tools/generate_lunar_table.py: GB/T 33661-2017 by computation, Beijing time",
        "first_lunar_year": FIRST_LUNAR_YEAR,
        "lunar_years": base64.b64encode(packed_years(table)).decode(),
        "uncertain_new_moons": [
            str(moon.day) for moon in moons if moon.uncertain and moon.day.year in covered
        ],
        "first_term_year": FIRST_YEAR,
        "first_term_days": least,
        "solar_terms": base64.b64encode(packed_terms).decode(),
        "uncertain_solar_terms": [
            str(term.day) for year in covered for term in terms[year] if term.uncertain
        ],
    }
    lines = (f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in data.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> None:
    """Write the table, or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="only compare with the file")
    path = DATA / "lunar.json"
    text = generate()
    if not parser.parse_args().check:
        path.write_text(text, "utf-8")
    elif not path.is_file() or path.read_text("utf-8") != text:
        sys.exit(f"{path.name} is not what tools/generate_lunar_table.py computes: run it")


if __name__ == "__main__":
    main()
