#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "mutations/library.h"

namespace kiosk::mutations {

/// What was seen of one damage.
struct Sight {
  bool found = false;     ///< a finding that the whole bundles do not give
  bool by_rules = false;  ///< one that speaks of no record and no seal
  bool checked = false;   ///< the damaged part is still shown as one that a person has checked
};

/// Loads damaged bundles as `check` does and holds what it says against what it says of the whole ones.
class Judge {
 public:
  Judge(std::filesystem::path folder, Files whole);

  const Files& whole() const { return whole_; }
  Sight look_at(const Damage& damage);

 private:
  struct Shown {
    std::string words, drawn;
  };
  struct Outcome {
    std::map<std::string, bool> findings;  ///< without lines, which a damage shifts; true: of a seal
    std::map<std::string, Shown> checked;  ///< what each part shown as checked says, by language and part
  };
  Outcome load(const std::string& tag) const;
  void write(const std::string& name, const std::string& bytes) const;

  std::filesystem::path folder_;
  Files whole_;
  std::map<std::string, Outcome> as_whole_;  ///< by language
};

}  // namespace kiosk::mutations
