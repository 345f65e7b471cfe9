#!/usr/bin/env bash
# monkey.sh [EVENTS] [SEED]: random touches and keys on the kiosk as it is installed, under a display of its own; prints
# the memory it has in use on the way. 10,000 events by default, behind which the target is 60 MB at most.
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

events=${1:-10000} seed=${2:-1} batch=250
install_packages build run test
build_preset release
own_folder "$root/out"
work=$root/out/monkey
mkdir -p "$work"

exec 3<>"$work/display"
: >"$work/display"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 2>"$work/xvfb.log" &
xvfb=$!
kiosk=
trap 'kill $kiosk "$xvfb" 2>/dev/null' EXIT
for _ in $(seq 100); do
  [ -s "$work/display" ] && break
  sleep 0.1
done
[ -s "$work/display" ] || fail "Xvfb did not start: see $work/xvfb.log."
DISPLAY=:$(tr -d '[:space:]' <"$work/display")
export DISPLAY
unset WAYLAND_DISPLAY

sed -E -e "s,^(locales|assets) = \"([^/]),\\1 = \"$root/\\2," "$root/kiosk.conf" >"$work/kiosk.conf"
"$root/build/release/clinic-kiosk" run --config "$work/kiosk.conf" --state "$work/state" 2>"$work/kiosk.log" &
kiosk=$!
sleep 3

# One event a line for xdotool: mostly touches anywhere, now and then a key.
some_events() {
  awk -v seed="$1" -v n="$2" 'BEGIN {
    srand(seed)
    split("Tab Return Next Prior Escape Left Right Up Down Home End", keys, " ")
    for (i = 0; i < n; ++i) {
      if (rand() < 0.8) print "mousemove", int(rand() * 1920), int(rand() * 1080), "click 1"
      else print "key", keys[1 + int(rand() * 11)]
      print "sleep 0.03"
    }
  }'
}

# Memory in use by this process, pages that are shared by their share; behind it what it would be if no other program
# shared the files that are mapped (libraries, the program). In MB.
in_use() {
  awk '/^[0-9a-f]+-/ { file = $6 ~ /^\// && $6 !~ /memfd:|SYSV/ }
    $1 == "Rss:" { rss = $2 }
    $1 == "Pss:" { pss += $2; alone += file ? rss : $2 }
    END { printf "%.1f MB (%.1f)", pss * 1024 / 1e6, alone * 1024 / 1e6 }' "/proc/$kiosk/smaps"
}

say "$events random events, seed $seed."
printf '%8d events: %s\n' 0 "$(in_use)"
for ((done = 0; done < events; done += batch)); do
  some_events "$((seed * 100000 + done))" "$batch" >"$work/events"
  xdotool "$work/events"
  kill -0 "$kiosk" 2>/dev/null || fail "The kiosk ended after $((done + batch)) events at most: see $work/kiosk.log."
  case $((done + batch)) in
    1000 | 5000 | "$events") printf '%8d events: %s\n' "$((done + batch))" "$(in_use)" ;;
  esac
done
