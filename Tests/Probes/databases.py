"""What other programs do to the database while it is served: edits, overwritten layers, other files."""

import contextlib
import json
import os
import pathlib
import resource
import sqlite3
import subprocess
import tempfile
import time
import urllib.error

from server import Server

ITEMS = "/collections/stations/items"
LIST = "code,name,lon,lat,toilet\nA,甲,108.94,34.26,yes\nB,乙,108.95,34.27,no\n"
DEMAND = "id,lon,lat,weight\na,108.943,34.262,5\nb,108.956,34.268,7\n"


def area(name):
    ring = [[108.93, 34.25], [108.96, 34.25], [108.96, 34.28], [108.93, 34.28], [108.93, 34.25]]
    return json.dumps({"type": "FeatureCollection", "features": [{
        "type": "Feature", "properties": {"code": "610102", "name": name},
        "geometry": {"type": "Polygon", "coordinates": [ring]}}]})


class City:
    """A database in a folder of its own; it is made once and copied."""

    made = {}

    def __init__(self, program, folder, name="city", mark="旧"):
        self.program, self.folder = program, pathlib.Path(folder)
        self.path = str(self.folder / f"{name}.gpkg")
        if mark in self.made:
            pathlib.Path(self.path).write_bytes(self.made[mark])
            return
        self.load("l.csv", LIST.replace("甲", "甲" + mark), "--crs", "wgs84")
        self.load("a.geojson", area("区" + mark), "--as", "areas")
        self.load("d.csv", DEMAND, "--as", "demand", "--crs", "wgs84")
        self.made[mark] = pathlib.Path(self.path).read_bytes()

    def run(self, *arguments, expected=0, **options):
        done = subprocess.run([self.program, *arguments, "--db", self.path], capture_output=True, text=True,
                              timeout=60, env={**os.environ, "YIZHAN_LANG": "en"}, **options)
        assert done.returncode == expected, (arguments, done.returncode, done.stdout, done.stderr)
        return done.stdout + done.stderr

    def load(self, name, text, *options, **more):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return self.run("import", str(path), *options, **more)

    def change(self, *statements):
        with contextlib.closing(sqlite3.connect(self.path)) as database, database:
            for statement in statements:
                database.execute(statement)


def until(isso, words, seconds=20):
    """Waits until something is so, and returns it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(urllib.error.HTTPError):
            if found := isso():
                return found
        time.sleep(0.05)
    raise AssertionError(words)


def text(server, path, headers=None):
    return server.get(path, headers)[1].decode()


def edited(program):
    """A value that no reader takes is left out; the service goes on, starts again, and check names it."""
    with tempfile.TemporaryDirectory() as folder:
        city = City(program, folder)
        server = Server(program, database=city.path)
        server.wait()
        city.change("PRAGMA ignore_check_constraints = ON",
                    "INSERT INTO amenity_note (station, amenity, since) VALUES (1, 'toilet', '2026')")
        until(lambda: "2026 is not a day" in server.errors(), "the edit was not noticed")
        assert len(json.loads(text(server, ITEMS))["features"]) == 2
        server.stop()
        again = Server(program, database=city.path)
        again.wait()
        again.stop()
        assert "amenity_note, fid 1, since: 2026 is not a day" in city.run("check", expected=65)


def overwritten(program):
    """A layer that lost its triggers and rules is named by check; an import mends it first, and is served."""
    with tempfile.TemporaryDirectory() as folder:
        city = City(program, folder)
        server = Server(program, database=city.path)
        server.wait()
        with contextlib.closing(sqlite3.connect(city.path)) as database, database:
            triggers = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'station'")
            names = [name for name, in triggers]
            columns = [row[1] for row in database.execute("PRAGMA table_info(station)") if row[1] != "fid"]
            listed = ", ".join(f'"{column}"' for column in columns)
            for name in names:
                database.execute(f'DROP TRIGGER "{name}"')
            database.execute("CREATE TABLE copy AS SELECT * FROM station")
            database.execute("DROP TABLE station")
            database.execute(f"CREATE TABLE station (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, {listed})")
            database.execute(f"INSERT INTO station (fid, {listed}) SELECT fid, {listed} FROM copy")
            database.execute("DROP TABLE copy")
        assert len(names) > 6, names
        words = city.run("check", expected=65)
        assert "UNIQUE (source, code)" in words and "triggers" in words and "--repair" in words, words
        assert "mended" in city.load("n.csv", "code,name,lon,lat\nN1,新站,108.95,34.26\n", "--crs", "wgs84")
        until(lambda: "新站" in text(server, ITEMS + "?code=N1"), "what was stored is not served")
        assert "is gone" not in city.run("check")
        server.stop()


def exchanged(program):
    """Another file with the same revision takes the place of the first, also in what was kept of it."""
    with tempfile.TemporaryDirectory() as folder:
        city, other = City(program, folder), City(program, folder, "other", "新")
        server = Server(program, database=city.path)
        server.wait()
        paths = ("/coverage?radius=1000", "/map/areas", "/collections/areas/items", ITEMS)
        tags = {}
        for path in paths:
            answer, body = server.get(path)
            assert "旧" in body.decode(), path
            tags[path] = answer.headers["ETag"]
        revision = json.loads(text(server, ITEMS))["revision"]
        for end in ("-wal", "-shm"):
            pathlib.Path(city.path + end).unlink(missing_ok=True)
        os.replace(other.path, city.path)
        until(lambda: "甲新" in text(server, ITEMS), "the other file was not noticed")
        assert json.loads(text(server, ITEMS))["revision"] == revision
        for path in paths:
            found = text(server, path, {"If-None-Match": tags[path]} if tags[path] else None)
            assert "新" in found and "旧" not in found, path
        server.stop()


def extended(program):
    """An amenity that is new can be asked for without a restart."""
    with tempfile.TemporaryDirectory() as folder:
        city = City(program, folder)
        server = Server(program, database=city.path)
        server.wait()
        path = "/nearest?lon=108.9&lat=34.2&amenities=sauna"
        try:
            server.get(path)
            raise AssertionError("an amenity was known before it was imported")
        except urllib.error.HTTPError as error:
            assert error.code == 400
        city.load("m.json", '[{"code": "sauna", "chinese": "桑拿", "english": "Sauna", "synonyms": []}]',
                  "--as", "amenities")
        until(lambda: text(server, path), "the amenity was not noticed")
        server.stop()


def unreadable(program):
    """A file that cannot be read any more is told of, and what was read before is served."""
    with tempfile.TemporaryDirectory() as folder:
        city = City(program, folder)
        server = Server(program, "--stale-limit", "2", database=city.path)
        server.wait()
        assert "yizhan_data_readable 1" in server.metrics()
        for end in ("-wal", "-shm"):
            pathlib.Path(city.path + end).unlink(missing_ok=True)
        noise = pathlib.Path(folder, "noise")
        noise.write_bytes(os.urandom(200_000))
        os.replace(noise, city.path)
        until(lambda: "unreadable_seconds" in text(server, "/health/ready"), "health does not say so")
        assert "yizhan_data_readable 0" in server.metrics()
        assert len(json.loads(text(server, ITEMS))["features"]) == 2

        def stale():
            try:
                return server.get("/health/ready") and None
            except urllib.error.HTTPError as error:
                return error.code == 503 and json.load(error)["status"] == "stale"
        until(stale, "it stays ready for ever")
        assert len(json.loads(text(server, ITEMS))["features"]) == 2
        server.stop()


def full(program):
    """An import that finds the disk full gives the space back, although the file is served."""
    with tempfile.TemporaryDirectory() as folder:
        city = City(program, folder)
        server = Server(program, database=city.path)
        server.wait()
        rows = "".join(f"C{number},n{number},108.{number:06d},34.2,{'x' * 120}\n" for number in range(5_000))
        pathlib.Path(folder, "long.csv").write_text("code,name,lon,lat,address\n" + rows)

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
        words = city.run("import", f"{folder}/long.csv", "--crs", "wgs84", expected=74, preexec_fn=limit)
        assert "stored in" not in words, words
        log = pathlib.Path(city.path + "-wal")
        left = log.stat().st_size if log.exists() else 0
        assert left < 200_000, f"{left} bytes are left of the failed import"
        assert len(json.loads(text(server, ITEMS))["features"]) == 2
        city.load("n.csv", "code,name,lon,lat\nN1,新站,108.95,34.26\n", "--crs", "wgs84")
        until(lambda: "新站" in text(server, ITEMS + "?code=N1"), "nothing is served any more")
        server.stop()
        return f"{left} bytes are left"
