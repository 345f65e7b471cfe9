#include "config/config.h"

#include <algorithm>
#include <list>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

#include "base/encoding.h"
#include "base/file.h"
#include "base/toml_guard.h"
#include "config/bare_dates.h"
#include "config/file_reader.h"
#include "config/pin_key.h"
#include "config/staff_layer.h"
#include "config/values.h"
#include "config/working.h"
#include "locale/tag.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// A text as it was read, or why it was not.
struct Parsed {
  std::optional<toml::table> text;
  int line = 0;
  int column = 0;
  std::string fault;
};

Parsed parse(const std::string& text) {
  if (const auto wrong = encoding_fault(text, ""))
    return {{}, wrong->line, wrong->column, wrong->sentence + " Save the file as UTF-8."};
  if (const auto hazard = toml_hazard(text))
    return {
        {}, hazard->at.line, hazard->at.column, "This is no TOML: " + std::string(hazard->sentence) + "."};
  toml::parse_result parsed = parse_toml(with_quoted_dates(text));
  if (parsed) return {std::move(parsed).table(), 0, 0, ""};
  const auto& at = parsed.error().source().begin;
  return {{},
          static_cast<int>(at.line),
          static_cast<int>(at.column),
          "This is no TOML: " + printable(std::string(parsed.error().description())) + "."};
}

Parsed read(const fs::path& file) {
  const FileBytes found = read_bounded(file, kLargestConfig, Links::follow);
  if (found.fault == FileFault::none) return parse(found.bytes);
  return {{}, 0, 0, "The file " + to_text(found.fault) + "."};
}

/// What holds while the file says nothing.
std::string what_holds(const KeptSettings& kept) {
  return std::string("Until then the ") + (kept.settings.empty() ? "built-in" : "last good") +
         " settings hold, " +
         (kept.number.empty() ? "no emergency number is shown, and the banner tells to find staff."
                              : "with the last good emergency number, " + kept.number + ".");
}

/// What a file says laid over what was kept of it.
class Overlay {
 public:
  Overlay(const KeyTable& keys, const Values& kept, const FileValues& file)
      : keys_(keys), kept_(kept), file_(file) {}

  Values lay() const {
    Values out = file_.sound;
    out.erase(std::string(kNumberKey));  // kept by itself
    for (const auto& [key, value] : kept_) {
      if (stays(key)) out.insert({key, value});
    }
    return out;
  }

  /// The tables that are gone from the file and would not be as the built-in ones.
  std::vector<std::string> missed() const {
    std::vector<std::string> out;
    for (const std::string& table : keys_.tables()) {
      Values of_table;
      for (const auto& [key, value] : kept_)
        if (table_of(key) == table) of_table.insert({key, value});
      if (!file_.tables.contains(table) && config_of(of_table, keys_) != Config()) out.push_back(table);
    }
    return out;
  }

 private:
  /// A table that stands in the file counts as it stands there: what it leaves out is as built in. Not so
  /// where the file may be damaged.
  bool stays(const std::string& key) const {
    if (!file_.sound.contains(std::string(kNumberKey))) return true;  // cut, emptied, or not written yet
    // A PIN that was to be another is none any more.
    const bool unsound = file_.unsound.contains(key) && key != kPinKey;
    return !file_.tables.contains(table_of(key)) || unsound || misspelt(key);
  }
  bool misspelt(const std::string& key) const {
    for (const std::string& name : file_.unknown)
      if (keys_.alike(name, key)) return true;
    return false;
  }

  const KeyTable& keys_;
  const Values& kept_;
  const FileValues& file_;
};

/// The number that a version before this one kept in the folder that kiosk.conf named.
std::string old_number(const fs::path& folder) {
  if (folder.empty()) return "";
  const FileBytes found = read_bounded(folder / "emergency_number", 64, Links::refuse);
  return is_emergency_number(found.bytes) ? found.bytes : "";
}

void tell_no_number(const FileValues& said, const std::string& file, const std::string& last_good,
                    Diagnostics& diagnostics) {
  const std::string stands = last_good.empty() ? "none is shown, and the banner tells to find staff."
                                               : "the last good one, " + last_good +
                                                     ", is shown, and nothing that was kept is changed.";
  diagnostics.error(file, said.number_line, said.number_line > 0 ? 1 : 0,
                    "The file names no emergency number; " + stands,
                    "Write [emergency], and below it number = \"...\" with the number to dial.");
}

void tell_missed(const Overlay& overlay, const std::string& file, Diagnostics& diagnostics) {
  for (const std::string& table : overlay.missed()) {
    diagnostics.warning(file, 0, 0,
                        "The table [" + table + "] is not in the file any more; its last good settings hold.",
                        "Write the table again. For the built-in settings, write the line [" + table +
                            "] with nothing below it.");
  }
}

void resolve(fs::path& path, const fs::path& folder) {
  if (!path.empty() && path.is_relative()) path = (folder / path).lexically_normal();
}

/// A program's path is taken from the folder too; its bare name is looked for in PATH.
void resolve(std::string& program, const fs::path& folder) {
  if (program.find('/') == std::string::npos) return;
  fs::path path = program;
  resolve(path, folder);
  program = path.string();
}

void resolve(SpeechSettings& speech, const fs::path& folder) {
  resolve(speech.program, folder);
  for (auto& [tag, voice] : speech.voices)
    if (!voice.command.empty()) resolve(voice.command.front(), folder);
}

/// Paths are taken from the file's folder.
void resolve(Config& config, const fs::path& folder) {
  resolve(config.locales, folder);
  resolve(config.assets, folder);
  resolve(config.speech, folder);
}

/// The folders of the languages that the file means, to name the nearest to one that is not there.
std::vector<std::string> languages_in(const Values& values, const fs::path& file) {
  fs::path locales = config_of(values, KeyTable()).locales;
  resolve(locales, file.parent_path());
  std::vector<std::string> out;
  std::error_code error;
  for (fs::directory_iterator it(locales, error), end; !error && it != end; it.increment(error))
    if (LocaleTag::parse(it->path().filename().string())) out.push_back(it->path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

std::map<std::string, FilePlace> places_of(const Values& said, const std::string& file) {
  std::map<std::string, FilePlace> out;
  const auto place = [&file](const toml::node& node) {
    const auto& at = node.source().begin;
    return FilePlace{file, static_cast<int>(at.line), static_cast<int>(at.column)};
  };
  for (const auto& [key, node] : said) {
    out[key] = place(*node);
    if (const auto* list = node->as_array())
      for (const auto& item : *list)
        if (const auto* text = item.as_string()) out.insert({key + "." + text->get(), place(item)});
  }
  return out;
}

std::vector<std::string> changed_of(const Values& values, const KeyTable& keys) {
  std::vector<std::string> out;
  for (const auto& [key, node] : values) {
    if (config_of({{key, node}}, keys) == Config()) continue;
    // Whoever reads a log need not be staff.
    out.push_back(key == kPinKey ? key + " is set" : key + " = " + written(*node));
  }
  return out;
}

/// Takes out of what a file says each value that does not work, where another was kept: that one holds. Where
/// none was, it stands for now, as nothing better is known, and is not kept.
class WorkingOnly {
 public:
  WorkingOnly(const KeyTable& keys, const Values& earlier, const fs::path& file, Diagnostics& diagnostics)
      : keys_(keys), earlier_(earlier), file_(file), diagnostics_(diagnostics) {}

  void sift(FileValues& said) {
    const fs::path folder = file_.parent_path();
    for (auto* const look : {&folders_not_working, &languages_not_working})
      for (const NotWorking& fault : look(config_of(Overlay(keys_, earlier_, said).lay(), keys_), folder))
        take_out(fault, said);
  }
  /// What may be kept of settings that hold.
  Values to_keep(Values values) const {
    for (const std::string& key : not_kept_) {
      values.erase(key);
      const auto before = earlier_.find(key);
      if (before != earlier_.end()) values.insert(*before);
    }
    return values;
  }

 private:
  void take_out(const NotWorking& fault, FileValues& said) {
    const auto found = said.sound.find(fault.key);
    if (found == said.sound.end()) return;
    const auto before = earlier_.find(fault.key);
    const bool other =
        before != earlier_.end() && to_toml({*before}) != to_toml({{fault.key, found->second}});
    if (!fault.judged || !other) {
      not_kept_.push_back(fault.key);
      return;
    }
    const auto at = found->second->source().begin;
    diagnostics_.error(file_.string(), static_cast<int>(at.line), static_cast<int>(at.column),
                       "\"" + fault.key + "\" does not work; the last good value is used. " +
                           printable(fault.sentence) + ".",
                       "Correct it, or put the files there.");
    said.sound.erase(found);
    said.unsound.insert(fault.key);
  }

  const KeyTable& keys_;
  const Values& earlier_;
  const fs::path& file_;
  Diagnostics& diagnostics_;
  std::vector<std::string> not_kept_;
};

/// What the file's layers come to: values that belong to the texts they were read from, or to `made`.
struct Beneath {
  Values values;
  std::list<toml::array> made = {};
  ConfigResult result;  ///< all but the config
};

/// Lays a file that parses over what was kept.
Beneath lay_over(const toml::table& text, const Values& earlier, const KeptSettings& kept,
                 const fs::path& file, Diagnostics& diagnostics) {
  const KeyTable keys(languages_in(sound_values(text, KeyTable()), file));
  Values known = earlier;
  const toml::value<std::string> number(kept.number);
  if (!kept.number.empty()) known[std::string(kNumberKey)] = &number;
  FileValues said = FileReader(keys, known, file.string(), diagnostics).read(text);
  WorkingOnly working(keys, earlier, file, diagnostics);
  working.sift(said);
  const Overlay overlay(keys, earlier, said);
  const Values values = overlay.lay();

  ConfigResult out;
  out.places = places_of(said.sound, file.string());
  const auto named = said.sound.find(std::string(kNumberKey));
  if (named != said.sound.end()) {
    out.keep = {to_toml(working.to_keep(values)), named->second->value_or(std::string())};
  } else {
    out.keep = kept;
    fs::path old = said.old_state_folder;
    resolve(old, file.parent_path());
    if (kept.number.empty()) out.keep.number = old_number(old);
    if (kept.settings.empty()) out.keep.settings = to_toml(working.to_keep(values));
    if (!said.unsound.contains(std::string(kNumberKey)))
      tell_no_number(said, file.string(), out.keep.number, diagnostics);
  }
  tell_missed(overlay, file.string(), diagnostics);
  return {values, std::move(said.made), std::move(out)};
}

/// The file's layers with what staff chose above them.
ConfigResult with_staff(Beneath beneath, const StaffLayer& layer, const fs::path& file,
                        Diagnostics& diagnostics) {
  const KeyTable keys;
  ConfigResult out = std::move(beneath.result);
  for (const std::string& key : staff_keys())
    out.beneath[key] = beneath.values.contains(key) ? SettingLayer::file : SettingLayer::built_in;
  const Parsed text = parse(layer.text);
  Values staff;
  std::vector<std::string> passed;
  if (text.text) {
    staff = staff_values(*text.text, keys, config_of(beneath.values, keys), layer.file, diagnostics);
    passed = drop_not_working(staff, beneath.values, file, layer, diagnostics);
  } else {
    diagnostics.error(layer.file, text.line, text.column, text.fault,
                      "What staff chose counts for nothing until they choose anew in the staff menu.");
  }
  for (const auto& [key, node] : staff) out.chosen[key] = written(*node);
  Values all = staff;
  all.insert(beneath.values.begin(), beneath.values.end());
  out.config = config_of(all, keys);
  std::erase_if(out.config.offered, [&](const std::string& tag) {
    return std::find(passed.begin(), passed.end(), tag) != passed.end();
  });
  out.changed = changed_of(all, keys);
  return out;
}

}  // namespace

ConfigResult load_config(const fs::path& file, Diagnostics& diagnostics, const KeptSettings& kept,
                         const StaffLayer& staff) {
  const Parsed earlier = parse(kept.settings);
  const KeyTable keys;
  const Values values = earlier.text ? sound_values(*earlier.text, keys) : Values();
  const Parsed parsed = read(file);
  Beneath beneath;
  if (parsed.text) {
    beneath = lay_over(*parsed.text, values, kept, file, diagnostics);
  } else {
    diagnostics.error(file.string(), parsed.line, parsed.column, parsed.fault,
                      "Mend it, or put a copy of it back. " + what_holds(kept));
    beneath.values = values;
    beneath.result.keep = kept;
  }
  ConfigResult out = with_staff(std::move(beneath), staff, file, diagnostics);
  out.config.emergency_number = out.keep.number;
  resolve(out.config, file.parent_path());
  return out;
}

FilePlace ConfigResult::place(const std::string& key, const fs::path& file) const {
  const auto found = places.find(key);
  return found == places.end() ? FilePlace{file.string(), 0, 0} : found->second;
}

SettingLayer ConfigResult::layer(const std::string& key) const {
  if (chosen.contains(key)) return SettingLayer::staff;
  const auto found = beneath.find(key);
  return found == beneath.end() ? SettingLayer::file : found->second;
}

bool ConfigResult::may_choose(const std::string& key) const {
  return beneath.contains(key) && !is_locked(config.locked, key);
}

bool is_emergency_number(const std::string& text) {
  int digits = 0;
  bool space = true;  // none may lead
  for (const char c : text) {
    if (c == ' ' && space) return false;
    if (c != ' ' && (c < '0' || c > '9')) return false;
    space = c == ' ';
    if (!space) ++digits;
  }
  return !space && digits >= 2 && digits <= 15;
}

}  // namespace kiosk
