# Shared by the scripts here and .ci/run: sourced, never run.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '>> %s\n' "$*"; }
fail() {
  printf '>> %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "This needs root: $*. Run the script as root, or install sudo and try again."
  fi
}

# The packages of the named sections of packages.txt, one a line.
packages_of() {
  local section
  for section in "$@"; do
    awk -v want="[$section]" '/^\[/ { here = ($0 == want); next } here && /^[^#]/ { print }' \
      "$root/scripts/packages.txt"
  done | sort -u
}

# Those of the given packages that dpkg does not have installed. Reads the local database only.
missing_of() {
  local have
  have=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
    awk '$1 == "installed" { print $2 }' | sort -u) || true
  comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$have")
}

# Installs what the sections name and this machine lacks; touches no network where nothing is missing.
install_packages() {
  local wanted missing
  command -v dpkg-query >/dev/null || fail "This script installs Debian packages, and this is no Debian machine."
  mapfile -t wanted < <(packages_of "$@")
  mapfile -t missing < <(missing_of "${wanted[@]}")
  if [ "${#missing[@]}" -eq 0 ]; then
    say "Packages: all ${#wanted[@]} are installed."
    return
  fi
  say "Installing ${#missing[@]} of ${#wanted[@]} packages: ${missing[*]}"
  as_root apt-get -q update </dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install \
    "${missing[@]}" </dev/null
}

# Takes over folders that another user left behind (a build as root, then one as oneself).
own_folder() {
  local folder=$1
  mkdir -p "$(dirname "$folder")" 2>/dev/null || true
  if [ -e "$folder" ] && [ -n "$(find "$folder" ! -writable -print -quit 2>/dev/null)" ]; then
    say "Taking over $folder, which another user built."
    as_root chown -R "$(id -u):$(id -g)" "$folder"
  fi
}

# Configures the preset the first time (ninja sees later changes), then builds what changed.
build_preset() {
  local preset=$1
  shift
  own_folder "$root/build"
  local made=$root/build/$preset/build.ninja
  if [ ! -e "$made" ] || [ "$root/CMakePresets.json" -nt "$made" ]; then
    say "Configuring build/$preset."
    (cd "$root" && cmake --preset "$preset" --log-level=WARNING >/dev/null)
  fi
  say "Building what changed in build/$preset."
  (cd "$root" && cmake --build --preset "$preset" "$@")
}
