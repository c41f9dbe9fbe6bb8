#!/usr/bin/env bash
# Runs the index and the programs it is compared with in turn on the same files, and prints ratios.
#
#   compare.sh PEERS DATA [ROUNDS] [SET…]
#
# PEERS holds peers.cpp and harness.hpp; DATA holds a folder for each set, with points.csv,
# queries.csv and truth_geodesic.csv. The peers need g++, nanoflann, Boost and S2. In each round each
# program runs once, with PASSES passes over the queries of each kind (3 unless set), of which it takes
# the median; the ratios are of the medians of the rounds.
set -euo pipefail
peers=$(cd "$1" && pwd) data=$(cd "$2" && pwd) rounds=${3:-5} passes=${PASSES:-3}
shift $(($# < 3 ? $# : 3))
sets=("$@")
[ ${#sets[@]} -gt 0 ] || sets=(china200k china1m)
cd "$(dirname "$0")"

bin=$data/bin
mkdir -p "$bin"
(
  cd "$peers"
  libraries="-ls2 -Wl,--copy-dt-needed-entries"
  for build in "native -O3 -march=native" "o3 -O3"; do
    read -r name flags <<<"$build"
    # shellcheck disable=SC2086
    g++ -std=c++17 -w $flags -DFLAGS="\"$flags\"" peers.cpp -o "$bin/compared_$name" $libraries \
      2>/dev/null
  done
)
swift build -c release --product index-benchmark --scratch-path .build
swift build -c release --product index-benchmark --scratch-path .build-v3 -Xcc -march=x86-64-v3

results=$data/compared-$(date +%Y%m%d-%H%M%S).jsonl
for set in "${sets[@]}"; do
  check=
  for ((round = 1; round <= rounds; round++)); do
    echo "$set: round $round of $rounds" >&2
    "$bin/compared_native" "$data/$set" "$results" "$passes"
    .build-v3/release/index-benchmark run "$data/$set" "$results" "$passes" --flags=-march=x86-64-v3 $check
    [ "$set" = adversarial ] || "$bin/compared_o3" "$data/$set" "$results" "$passes"
    .build/release/index-benchmark run "$data/$set" "$results" "$passes" --flags=default $check
    check=--unchecked
  done
done
.build/release/index-benchmark ratios "$results"
echo "results: $results"
