#!/usr/bin/env bash
# Compares the speed at which Varde prints with WeasyPrint's: leaflets, cards and guides in eight languages.
# Ends with 1 when a bar is missed, or when a document is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
# Decimal points, whatever the language of the one who types `make bench`.
export LC_ALL=C

RUNS=3
WORKERS=2
DOCUMENTS=240
WEASYPRINT_VERSION='70.*'
FONTS=/usr/share/fonts/truetype/noto

varde=.build/release/varde
if [ ! -x "$varde" ]; then
  echo "There is no $varde yet: type 'make' first." >&2
  exit 1
fi
# All in memory, so that no disk is measured.
memory=/dev/shm
if [ ! -d "$memory" ] || [ "$(df --output=avail -k "$memory" | tail -n 1)" -lt 300000 ]; then
  echo "The comparison needs 300 MB free in $memory." >&2
  exit 1
fi

Scripts/install-packages.sh python3-venv fonts-noto-core \
  libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 libfontconfig1
# Not the environment of bench.sh, which makes that anew for another Hugo.
tools=.build/bench-print-env
if ! compgen -G "$tools/lib/python3*/site-packages/weasyprint-${WEASYPRINT_VERSION%.*}.*" >/dev/null; then
  echo "Installing WeasyPrint ..."
  rm -rf "$tools"
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check \
    "weasyprint==$WEASYPRINT_VERSION" 'segno==1.6.*'
fi
python=$PWD/$tools/bin/python

work=$(mktemp -d "$memory/varde-bench-print.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# A copy: a build that somebody starts meanwhile must not change what is measured.
cp "$varde" "$tools/varde"
varde=$PWD/$tools/varde

# WeasyPrint finds fonts through this; Varde is told the same folder.
cat >"$work/fonts.conf" <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$FONTS</dir><cachedir>$work/font-cache</cachedir></fontconfig>
END
export FONTCONFIG_FILE="$work/fonts.conf"

echo "Writing the texts to print ..."
"$python" Benchmarks/make-print-corpus.py "$work/varde" "$work/weasyprint"

run_varde() {
  "$python" Benchmarks/measure-tree.py "$work/figures" "$varde" build --formats print --jobs "$WORKERS" \
    --content "$work/varde" --templates templates --fonts "$FONTS" --output "$work/varde-site"
}
run_weasyprint() {
  "$python" Benchmarks/measure-tree.py "$work/figures" "$python" Benchmarks/weasyprint-run.py \
    "$work/weasyprint" "$work/weasyprint-site" "$WORKERS"
}

# WeasyPrint's list of fonts is made once for all runs, and so are the files that Python makes of its sources.
mkdir "$work/one"
cp "$(find "$work/weasyprint" -name card.html | head -n 1)" "$work/one"
"$python" Benchmarks/weasyprint-run.py "$work/one" "$work/one" 1

# What all processors did since the machine began, in seconds; what a host took from them counts too.
busy_seconds() { awk -v hz="$(getconf CLK_TCK)" '/^cpu / { print ($2 + $3 + $4 + $7 + $8 + $9) / hz }' /proc/stat; }

# measure <name>: runs it, and sets `wall` (seconds), `cpu` (seconds of all processors), `peak` (kB of all
# processes together) and `others`: the percentage of the processors that went to something else meanwhile.
measure() {
  local log="$work/$1.log" own busy
  busy=$(busy_seconds)
  if ! "run_$1" >"$log" 2>&1; then
    echo "$1 failed:" >&2
    tail -n 20 "$log" >&2
    exit 1
  fi
  read -r wall cpu peak own <"$work/figures"
  others=$(awk -v a="$busy" -v b="$(busy_seconds)" -v own="$cpu" -v measuring="$own" -v wall="$wall" \
    -v processors="$(nproc)" 'BEGIN {
      share = 100 * (b - a - own - measuring) / (wall * processors)
      printf "%d", share < 0 ? 0 : share
    }')
}

declare -A walls cpus peaks
busiest=0
# In turn, so that a machine that grows slower, or busier, does so for both.
for round in $(seq "$RUNS"); do
  for name in varde weasyprint; do
    rm -rf "${work:?}/$name-site"
    measure "$name"
    echo "Run $round of $RUNS: $name $wall s; $others % of the processors did something else"
    if [ "$others" -gt "$busiest" ]; then busiest=$others; fi
    walls[$name]+="$wall " cpus[$name]+="$cpu " peaks[$name]+="$peak "
  done
done

printed() { find "$work/$1-site" -name '*.pdf' | wc -l; }

# median <figures>: the one in the middle.
median() { tr ' ' '\n' <<<"$1" | sed '/^$/d' | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
# rate <name>: documents a second.
rate() { awk -v wall="$(median "${walls[$1]}")" -v count="$DOCUMENTS" 'BEGIN { print count / wall }'; }
megabytes() { awk -v kb="$(median "${peaks[$1]}")" 'BEGIN { print kb / 1024 }'; }
row() {
  printf '%-12s %9.2f s %9.2f s %9.1f MB %10d %9.2f/s\n' "$1" "$(median "${walls[$2]}")" \
    "$(median "${cpus[$2]}")" "$(megabytes "$2")" "$(printed "$2")" "$(rate "$2")"
}
echo
echo "Medians of $RUNS runs with $WORKERS workers on $(nproc) processors; memory is that of all processes together"
printf '%-12s %11s %11s %12s %10s %11s\n' '' wall processor memory documents rate
row Varde varde
row WeasyPrint weasyprint
echo

status=0
# bar <what> <figure> <least|most> <bar>
bar() {
  awk -v what="$1" -v figure="$2" -v side="$3" -v bar="$4" 'BEGIN {
    missed = side == "least" ? figure < bar : figure > bar
    printf "%-24s %7.2f   bar %6.2f   %s\n", what, figure, bar, missed ? "MISSED" : "met"
    exit missed
  }' || status=1
}
bar "rate, in WeasyPrint's" "$(awk -v a="$(rate varde)" -v b="$(rate weasyprint)" 'BEGIN { print a / b }')" least 8
bar "memory in MB" "$(megabytes varde)" most 250
if [ "$busiest" -gt 10 ]; then
  # The medians may then be of different rounds, some quiet and some not: in either direction.
  echo "Something else used up to $busiest % of the processors: the ratio is uncertain, met or missed."
fi

for name in varde weasyprint; do
  if [ "$(printed "$name")" -ne "$DOCUMENTS" ]; then
    echo "$name printed $(printed "$name") documents, not $DOCUMENTS" >&2
    status=1
  fi
done
exit "$status"
