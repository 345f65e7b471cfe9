#pragma once

#include <iosfwd>
#include <vector>

#include "cli/check_look.h"
#include "cli/looked_at.h"

namespace kiosk {

/// A fault as a check tells it.
struct Told {
  std::string rule;  ///< of the layout; empty: of the configuration or the content
  Finding finding;
  int count = 1;  ///< frames that have it
};

/// What was found, merged: equal causes once, in the order of the plan, whichever worker came first.
class Tellings {
 public:
  void add(const Diagnostics& faults);
  void add(const PageFaults& causes);
  bool has_errors() const;
  const std::vector<Told>& all() const { return told_; }

 private:
  std::vector<Told> told_;
  std::map<std::string, std::size_t> places_;  ///< of causes among them
};

/// A line of text; with the number of frames where there are several.
std::string to_text(const Told& told);

/// "8 languages, 1 article, ...": what was looked at.
std::string to_text(const LookedAt& looked_at);

/// Everything as one JSON document.
void tell_json(const Tellings& tellings, const LookedAt& looked_at, std::ostream& out);

/// A look's result on its way from a worker.
std::string to_bytes(const Sight& sight);
Sight sight_of(const std::string& bytes);

}  // namespace kiosk
