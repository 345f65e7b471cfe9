#!/usr/bin/env bash
# Installs what is missing and runs every test twice: built with clang, AddressSanitizer and UBSan, and built
# with gcc as the kiosk is, where the matrices of frames are whole (tests/support/matrix.h), without e2e.
#   scripts/test.sh                words are passed on to ctest: scripts/test.sh -R arrows
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

install_packages build run test
cd "$root"
build_preset sanitize
say "Running every test under sanitizers, two at a time."
export ASAN_OPTIONS=${ASAN_OPTIONS:-strict_string_checks=1}
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$root/tests/lsan.supp:print_suppressions=0}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
ctest --preset sanitize "$@"
build_preset gcc
say "Running every test once more, with whole matrices."
ctest --preset gcc "$@"
