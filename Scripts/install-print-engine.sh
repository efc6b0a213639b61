#!/usr/bin/env bash
# install-print-engine.sh <folder>: puts what typesets the handouts into a Python environment of its own
# there; does nothing when it is there already.
set -euo pipefail
list="$(cd "$(dirname "$0")" && pwd)/print-engine.txt"
folder=$1

scripts=$(dirname "$0")
"$scripts/install-packages.sh" python3-venv fonts-noto-core
# The list is the stamp: an environment made from another one is made again.
cmp -s "$list" "$folder/print-engine.txt" && exit 0

echo "Installing the print engine ..."
rm -rf "$folder"
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: \
  --require-hashes --requirement "$list"
cp "$list" "$folder/print-engine.txt"
