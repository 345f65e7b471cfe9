#!/usr/bin/env bash
# fuzz.sh [layout|article|toml|state] [SECONDS]: feeds random texts to the paragraph layout, to the reader of articles, to
# those of TOML or to those of the state folder, for ten minutes or as many seconds. A fault ends it with a status other
# than 0 and leaves the text that did it in out/fuzz/<which>.
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

install_packages build run test
which=layout
case "${1:-}" in layout | article | toml | state) which=$1 && shift ;; esac
build_preset fuzz --target "${which}_fuzz"
own_folder "$root/out"
mkdir -p "$root/out/fuzz/$which/corpus"
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$root/tests/lsan.supp:print_suppressions=0}
seeds=${which}_corpus most=4000
if [ "$which" = layout ]; then seeds=corpus most=600; fi
say "Fuzzing: $which, for ${1:-600} seconds."
cd "$root/out/fuzz/$which"
exec "$root/build/fuzz/tests/${which}_fuzz" -max_total_time="${1:-600}" -max_len="$most" -timeout=20 \
  corpus "$root/tests/fuzz/$seeds"
