"""Nearest stations of many places with scipy and scikit-learn, on one thread.

Usage: people_peer.py FOLDER, with people.csv and doors.csv of `coverage-benchmark people --write`.
Both are handed ready arrays; cKDTree works on a plane, BallTree on a sphere.
"""

import sys
import time

import numpy
from scipy.spatial import cKDTree

RADII = (500.0, 1_000.0, 1_500.0)
METRES = 6_371_008.8


def indicators(first, third, weights):
    """Shares for one and three stations and the 95th percentile by weight."""
    whole = weights.sum()
    shares = [weights[first <= radius].sum() / whole for radius in RADII]
    threes = [weights[third <= radius].sum() / whole for radius in RADII]
    order = numpy.argsort(first)
    reached = numpy.cumsum(weights[order])
    return shares, threes, first[order][numpy.searchsorted(reached, 0.95 * whole)]


def measure(name, query, weights):
    """Prints the median time of three rounds."""
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        distances = query()
        asked = time.perf_counter()
        found = indicators(distances[:, 0], distances[:, 2], weights)
        times.append((time.perf_counter() - begin, asked - begin))
    whole, asked = sorted(times)[1]
    print(f"{name}: {whole * 1e3:.0f} ms, of which the nearest {asked * 1e3:.0f} ms; {found}")


def main(folder):
    people = numpy.loadtxt(f"{folder}/people.csv", delimiter=",", skiprows=1)
    doors = numpy.loadtxt(f"{folder}/doors.csv", delimiter=",", skiprows=1)
    weights = people[:, 2]
    here = numpy.radians(people[:, 1::-1])
    there = numpy.radians(doors[:, 1::-1])
    shrink = numpy.array([1, numpy.cos(here[:, 0].mean())]) * METRES
    measure("cKDTree", lambda: cKDTree(there * shrink).query(here * shrink, k=3)[0], weights)
    try:
        from sklearn.neighbors import BallTree
    except ImportError:
        return
    measure(
        "BallTree",
        lambda: BallTree(there, metric="haversine").query(here, k=3)[0] * METRES,
        weights,
    )


main(sys.argv[1])
