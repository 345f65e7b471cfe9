#!/usr/bin/env bash
# Builds the kiosk and its benchmarks, measures, and prints target beside measured. Nothing here fails on a
# slow figure: it is for reading.
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

install_packages build run bench
build_preset bench
own_folder "$root/out"
work=$root/out/bench
mkdir -p "$work"

say "Setting text."
"$root/build/bench/bench/text_bench" --benchmark_counters_tabular=true

say "Breaking long parts into pages."
"$root/build/bench/bench/page_bench" --benchmark_counters_tabular=true

say "Starting a 1920 x 1080 display of its own (Xvfb)."
exec 3<>"$work/display"
: >"$work/display"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 2>"$work/xvfb.log" &
xvfb=$!
trap 'kill "$xvfb"' EXIT
for _ in $(seq 100); do
  [ -s "$work/display" ] && break
  sleep 0.1
done
[ -s "$work/display" ] || fail "Xvfb did not start: see $work/xvfb.log."
DISPLAY=:$(tr -d '[:space:]' <"$work/display")
export DISPLAY
unset WAYLAND_DISPLAY

# The shipped settings with motion off, so that rest is rest. They stand elsewhere, so paths become whole.
sed -E -e "s,^(locales|assets) = \"([^/]),\\1 = \"$root/\\2," -e 's/^reduced_motion = .*/reduced_motion = true/' \
  "$root/kiosk.conf" >"$work/kiosk.conf"
say "Measuring the kiosk on $DISPLAY; this takes about a minute."
"$root/build/bench/bench/app_bench" "$work/kiosk.conf"
"$root/build/bench/bench/kiosk_measure" "$root/build/bench/clinic-kiosk" "$work/kiosk.conf" "$work"
