#!/usr/bin/env bash
# Installs what is missing, builds what changed and starts the kiosk, fullscreen.
#   scripts/run.sh                               the kiosk; without a display, pictures of it in out/tour
#   scripts/run.sh run --windowed 1280x720       words are passed on to clinic-kiosk
#   KIOSK_PRESET=gcc scripts/run.sh              in another build of CMakePresets.json
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

# An X server that answers, or a Wayland socket that is there.
display_works() {
  if [ -n "${DISPLAY:-}" ] && timeout 5 xdpyinfo >/dev/null 2>&1; then
    return 0
  fi
  local wayland=${WAYLAND_DISPLAY:-}
  case $wayland in
    '') return 1 ;;
    /*) [ -S "$wayland" ] ;;
    *) [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -S "$XDG_RUNTIME_DIR/$wayland" ] ;;
  esac
}

install_packages build run
preset=${KIOSK_PRESET:-release}
build_preset "$preset"
kiosk=$root/build/$preset/clinic-kiosk

# Only the kiosk itself needs a display; check, tour, --help and the like do not.
case ${1:-run} in
  run) shows=yes ;;
  -h | --help | --version) shows=no ;;
  -*) shows=yes ;;
  *) shows=no ;;
esac
if [ "$shows" = yes ]; then
  if ! display_works; then
    own_folder "$root/out"
    say "There is no display here, so the kiosk cannot be shown: writing pictures of every screen to out/tour."
    cd "$root"
    "$kiosk" tour --out out/tour
    say "Done: see $root/out/tour."
    exit 0
  fi
  say "Starting the kiosk."
else
  say "Starting clinic-kiosk $*."
fi
cd "$root"
exec "$kiosk" "$@"
