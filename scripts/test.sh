#!/usr/bin/env bash
# Installs what is missing and runs every test: under AddressSanitizer and UBSan, built with clang; and what takes
# too long there, the matrices of frames and of files, in a build with gcc.
#   scripts/test.sh                words are passed on to ctest: scripts/test.sh -R arrows
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

install_packages build run test
cd "$root"
# Words may choose tests of one of the builds only.
[ $# -eq 0 ] || set -- --no-tests=ignore "$@"
build_preset sanitize
say "Running the tests under sanitizers, two at a time."
export ASAN_OPTIONS=${ASAN_OPTIONS:-strict_string_checks=1}
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$root/tests/lsan.supp:print_suppressions=0}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
ctest --preset sanitize "$@"
build_preset gcc
say "Running the whole matrices."
ctest --preset gcc "$@"
