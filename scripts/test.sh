#!/usr/bin/env bash
# Installs what is missing, builds with AddressSanitizer and UBSan and runs every test.
#   scripts/test.sh                words are passed on to ctest: scripts/test.sh -R arrows
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

install_packages build run test
build_preset sanitize
say "Running every test, two at a time."
export ASAN_OPTIONS=${ASAN_OPTIONS:-strict_string_checks=1}
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$root/tests/lsan.supp:print_suppressions=0}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
cd "$root"
exec ctest --preset sanitize "$@"
