#pragma once

#include <string>
#include <vector>

#include "house/source_tree.h"

namespace kiosk::house {

/// A function's body: the line of its "{" (from 1) and how many lines it has, both braces' included.
struct FunctionBody {
  int line = 0;
  int lines = 0;
  bool operator==(const FunctionBody&) const = default;
};

/// The functions of a file laid out by clang-format: braces that open a body at namespace or class level.
/// Lambdas and blocks inside a body count towards it.
std::vector<FunctionBody> functions_of(const SourceFile& file);

}  // namespace kiosk::house
