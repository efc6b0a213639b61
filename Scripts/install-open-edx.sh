#!/usr/bin/env bash
# install-open-edx.sh <folder>: puts the SCORM player of Open edX there, whose packages and hashes open-edx.txt
# names; does nothing when it is there already.
set -euo pipefail
scripts=$(cd "$(dirname "$0")" && pwd)
list=$scripts/open-edx.txt
folder=$1

# The list is the stamp: other packages are fetched again.
cmp -s "$list" "$folder/open-edx.txt" && exit 0

"$scripts/install-packages.sh" python3-venv
echo "Installing the SCORM player of Open edX ..."
rm -rf "$folder"
python3 -m venv "$folder"
# Its packages ask for some more, for other uses of theirs.
"$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
  --requirement "$list"
cp "$list" "$folder/open-edx.txt"
