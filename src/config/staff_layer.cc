#include "config/staff_layer.h"

#include <algorithm>
#include <sstream>

#include "config/file_reader.h"
#include "config/key_names.h"
#include "config/readers.h"
#include "config/working.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostLocked = 100;

std::string read_locked(const toml::node& value, Config& config) {
  const auto* list = value.as_array();
  if (list == nullptr) return "is no list";
  if (list->size() > kMostLocked) return "has more than " + std::to_string(kMostLocked) + " names";
  std::vector<std::string> names;
  for (const auto& item : *list) {
    const auto name = item.value_exact<std::string>();
    if (!name) return "holds something that is no text";
    names.push_back(*name);
  }
  config.locked = std::move(names);
  return "";
}

/// What is forbidden stays forbidden, whatever stands beside it.
toml::array names_in(const toml::array& list) {
  toml::array names;
  for (const auto& item : list)
    if (const auto* name = item.as_string(); name != nullptr && names.size() < kMostLocked)
      names.push_back(name->get());
  return names;
}

/// The keys and the tables that a lock can name.
std::vector<std::string> lockable() {
  const std::vector<std::string> keys = staff_keys();
  std::vector<std::string> out = keys;
  for (const std::string& key : keys)
    if (std::find(out.begin(), out.end(), table_of(key)) == out.end()) out.push_back(table_of(key));
  return out;
}

std::vector<Remark> locks_nothing(const toml::node& value) {
  std::vector<Remark> out;
  const std::vector<std::string> known = lockable();
  for (const auto& item : *value.as_array()) {
    const auto text = item.value_exact<std::string>();
    if (!text) continue;  // the fault of the whole list
    const std::string& name = *text;
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string near = near_name(item, known);
    out.push_back({item.source().begin,
                   "\"staff.locked\" names \"" + printable(name) +
                       "\", which staff cannot choose on the screen; it locks nothing.",
                   near.empty() ? "Take it out." : "Did you mean " + near + "?"});
  }
  return out;
}

/// What of staff's values the disk does not bear out: where it is a language of a list, that one goes, else
/// the value, so that the one beneath holds.
class StaffNotWorking {
 public:
  StaffNotWorking(Values& staff, const StaffLayer& layer, Diagnostics& diagnostics)
      : staff_(staff), layer_(layer), diagnostics_(diagnostics) {}

  /// The languages that are passed over of those that staff offer.
  std::vector<std::string> drop(const Values& beneath, const std::filesystem::path& file) {
    Values all = staff_;
    all.insert(beneath.begin(), beneath.end());
    const Config config = config_of(all, KeyTable());
    std::vector<NotWorking> faults = languages_not_working(config, file.parent_path());
    std::erase_if(faults, [this](const NotWorking& f) { return !f.judged || !staff_.contains(f.key); });
    const auto lacks = [](const NotWorking& f) { return f.key == "languages.offered"; };
    const auto lacking = static_cast<std::size_t>(std::count_if(faults.begin(), faults.end(), lacks));
    std::vector<std::string> passed;
    for (const NotWorking& fault : faults) {
      if (lacks(fault) && lacking < config.offered.size()) {
        pass_over(fault);
        passed.push_back(fault.tag);
      } else if (staff_.contains(fault.key)) {
        drop_key(fault);
      }
    }
    return passed;
  }

 private:
  void pass_over(const NotWorking& fault) const {
    const toml::node* at = staff_.at(fault.key);
    for (const toml::node& item : *at->as_array())
      if (item.value_or(std::string()) == fault.tag) at = &item;
    tell(at->source().begin, "\"" + fault.key + "\", which staff chose, names \"" + printable(fault.tag) +
                                 "\", which is passed over. " + printable(fault.sentence) + ".");
  }
  void drop_key(const NotWorking& fault) {
    tell(staff_.at(fault.key)->source().begin,
         "\"" + fault.key + "\", which staff chose, does not work; kiosk.conf's value holds. " +
             printable(fault.sentence) + ".");
    staff_.erase(fault.key);
  }
  void tell(const toml::source_position& at, std::string sentence) const {
    diagnostics_.error(layer_.file, static_cast<int>(at.line), static_cast<int>(at.column),
                       std::move(sentence), "Choose anew in the staff menu, or put the language back.");
  }

  Values& staff_;
  const StaffLayer& layer_;
  Diagnostics& diagnostics_;
};

}  // namespace

KeyRule locked_rule() {
  KeyRule rule;
  rule.name = "staff.locked";
  rule.advice = "Write it as [\"languages.offered\", \"display\"].";
  rule.read = read_locked;
  rule.sound_part = names_in;
  rule.remarks = locks_nothing;
  return rule;
}

Values staff_values(const toml::table& text, const KeyTable& keys, const Config& beneath,
                    const std::string& file, Diagnostics& diagnostics) {
  Values out;
  const std::vector<std::string> own = staff_keys();
  for (const auto& [key, node] : FileReader(keys, {}, file, diagnostics).read(text).sound) {
    const bool theirs = std::find(own.begin(), own.end(), key) != own.end();
    if (theirs && !is_locked(beneath.locked, key)) {
      out[key] = node;
      continue;
    }
    const auto at = node->source().begin;
    diagnostics.warning(
        file, static_cast<int>(at.line), static_cast<int>(at.column),
        "\"" + key + "\" " +
            (theirs ? "was chosen by staff, and kiosk.conf locks it" : "is nothing that staff can choose") +
            "; kiosk.conf's value holds.",
        theirs ? "Take it out of [staff] locked where staff are to choose it." : "Set it in kiosk.conf.");
  }
  return out;
}

std::vector<std::string> drop_not_working(Values& staff, const Values& beneath,
                                          const std::filesystem::path& file, const StaffLayer& layer,
                                          Diagnostics& diagnostics) {
  return StaffNotWorking(staff, layer, diagnostics).drop(beneath, file);
}

std::string written(const toml::node& value) {
  std::ostringstream text;
  text << toml::toml_formatter(
      value, toml::toml_formatter::default_flags & ~toml::format_flags::allow_literal_strings);
  return std::move(text).str();
}

}  // namespace kiosk
