#!/usr/bin/env bash
# Builds the command. Quiet when all is well: libraries that are linked into one file warn of dlopen,
# which Varde never calls; an error is shown in full.
set -euo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Building varde ..."
if ! swift build --product varde "$@" >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
