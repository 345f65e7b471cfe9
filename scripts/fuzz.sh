#!/usr/bin/env bash
# Feeds random texts to the paragraph layout for ten minutes, or as many seconds as the first word says. A fault ends
# it with a status other than 0 and leaves the text that did it in out/fuzz.
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

install_packages build run test
build_preset sanitize --target layout_fuzz
own_folder "$root/out"
mkdir -p "$root/out/fuzz/corpus"
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$root/tests/lsan.supp:print_suppressions=0}
say "Fuzzing the paragraph layout for ${1:-600} seconds."
cd "$root/out/fuzz"
exec "$root/build/sanitize/tests/layout_fuzz" -max_total_time="${1:-600}" -max_len=600 -timeout=20 \
  corpus "$root/tests/fuzz/corpus"
