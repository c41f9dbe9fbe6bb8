"""The covered area by shapely, beside coverage-benchmark area.

    pip install shapely pyproj numpy
    python3 area_peer.py FOLDER [RADIUS]

FOLDER holds what `coverage-benchmark area --write FOLDER` wrote. Each disc is a polygon of 64 chords
(shapely's 16 for a quarter) on Lambert's equal-area map around the first corner; timed are buffer,
union and the cut with the border, not the projection.
"""
import sys, time
import numpy as np
import pyproj
import shapely

folder, radius = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 1000.0
for name in ("city200", "city5000", "province5000"):
    border, stations = (
        np.loadtxt(f"{folder}/{name}.{end}.csv", delimiter=",", skiprows=1)
        for end in ("border", "stations")
    )
    lon, lat = border.mean(axis=0)
    project = pyproj.Transformer.from_crs(
        "EPSG:4326", f"+proj=laea +lon_0={lon} +lat_0={lat} +ellps=WGS84", always_xy=True
    )
    area = shapely.Polygon(np.column_stack(project.transform(*border.T)))
    points = shapely.points(np.column_stack(project.transform(*stations.T)))
    times = []
    for _ in range(5):
        begin = time.process_time()
        discs = shapely.buffer(points, radius, quad_segs=16)
        covered = shapely.intersection(shapely.union_all(discs), area).area
        times.append(time.process_time() - begin)
    print(f"{name}: covered {covered / 1e6} km² in {sorted(times)[2] * 1e3:.1f} ms")
