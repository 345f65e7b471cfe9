#!/usr/bin/env bash
# Damages a copy of the bundles in every known way, a hundred times each, and prints what was found and what was
# missed. Words are passed on: scripts/mutations.sh --each 20 --rules. A status other than 0 says that one was missed.
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

install_packages build run test
build_preset gcc --target mutations
exec "$root/build/gcc/tests/mutations" "$root/locales" "$@"
