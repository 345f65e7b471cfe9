#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/toml_leaves.h"
#include "content/unicode.h"

namespace kiosk {

/// A scale of risk as the front matter has it: the ids of its steps, the least first.
struct RawScale {
  std::vector<std::string> steps;
  Place place;
  bool sound = true;
};

/// How a row of a table of risks is to be drawn, as the front matter has it.
struct RawRowMark {
  std::string icon, level, compare;
  Place place;
};

/// What the front matter says of a part's table.
struct RawRiskTable {
  std::string scale;
  std::vector<RawRowMark> rows;
  Place place, scale_place, rows_place;
  bool sound = true;
};

/// A fault found in reading; told of the source, for a translation has no such tables at all.
struct RiskFault {
  Place place;
  std::string sentence, advice;
};

/// The tables "scales" and "tables" of a front matter.
struct RawRisks {
  std::map<std::string, RawScale> scales;
  std::map<std::string, RawRiskTable> tables;  ///< by part
  std::vector<RiskFault> faults;
};

/// "scales" and "tables": the keys of a front matter that carry ids and no words.
bool is_risk_key(const std::string& key);

/// Reads the leaves of those keys; others are passed over.
RawRisks read_risks(const TomlText& toml);

/// The front matter without them: what the seal of the front is of. Whole where nothing but the whole is
/// sure to hold all words of it.
std::string without_risks(const std::string& front, const TomlText& toml);

/// What is drawn beside the words of a part's table, as the front matter has it: a part's seal covers it.
/// Empty where it has none.
std::string drawn_of(const RawRisks& risks, const std::string& part);

}  // namespace kiosk
