#!/usr/bin/env bash
# Runs what the browser tests talk to: browser.sh <folder of the site> <folder for logs and profile>
# Serves the site on a free port, starts chromedriver on another; driver.log and server.log say which.
# Ends with its standard input, whichever way the tests end, and leaves no process and no profile behind.
set -uo pipefail

site=$1
work=$2
# The profile of the browser goes there too.
export TMPDIR=$work
# Each job in a process group of its own, so that its children can be found again.
set -m
chromedriver --port=0 >"$work/driver.log" 2>&1 &
driver=$!
python3 -u -m http.server 0 --bind 127.0.0.1 --directory "$site" >"$work/server.log" 2>&1 &
server=$!

# The processes below one, itself last.
family() {
  local child
  for child in $(ps -o pid= --ppid "$1"); do family "$child"; done
  echo "$1"
}

# Ctrl-C reaches this script as well; the tests end by it, and with them the input.
trap '' INT TERM HUP
cat >/dev/null
# Named before the first of them ends: afterwards nobody knows whose children they were.
# shellcheck disable=SC2046
kill -KILL $(family "$driver") $(family "$server") 2>/dev/null
wait 2>/dev/null
rm -rf "$work"
