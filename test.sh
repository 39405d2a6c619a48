#!/usr/bin/env bash
# Sets up what the tests need and passes every one of them: unit, component, in-process, browser.
set -euo pipefail
cd "$(dirname "$0")"

fail() { printf '%s\n' "$1" >&2; exit 1; }

command -v dotnet >/dev/null || fail "The .NET 10 SDK is needed, and no 'dotnet' was found on the PATH."
dotnet --list-sdks | grep -q '^10\.' || fail "The .NET 10 SDK is needed; found: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')."
command -v node >/dev/null || fail "Node.js 20 or newer is needed, and no 'node' was found on the PATH."
[ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -ge 20 ] || fail "Node.js 20 or newer is needed; this is $(node --version)."

# The browser tests use Debian's Chromium; CHROMIUM names another one.
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null; then
    command -v apt-get >/dev/null || fail "Chromium is needed for the browser tests: install it, or name it with CHROMIUM=/path/to/chromium."
    as_root=""; [ "$(id -u)" = 0 ] || as_root="sudo"
    $as_root apt-get update -qq && $as_root apt-get install -y -qq chromium >/dev/null || fail "Chromium could not be installed: install the package 'chromium' and try again."
fi

dotnet build PeaceTracker.sln --nologo -v quiet
for project in Tests EndToEnd; do
    [ "$project" = EndToEnd ] && printf 'Now the browser tests: they take some minutes.\n'
    dotnet test --project "tests/PeaceTracker.$project/PeaceTracker.$project.csproj" --no-build --results-directory artifacts/test-results "$@"
done
