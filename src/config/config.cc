#include "config/config.h"

#include <utility>

#include "base/file.h"
#include "base/toml_guard.h"
#include "config/keys.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// Walks the file's tables and hands each value to the key that wants it.
class Reader {
 public:
  Reader(Config& config, const std::string& file, Diagnostics& diagnostics)
      : config_(config), file_(file), diagnostics_(diagnostics) {}

  void table(const toml::table& values, const std::string& prefix) {
    for (const auto& [key, value] : values) {
      const std::string name =
          prefix.empty() ? std::string(key.str()) : prefix + "." + std::string(key.str());
      const auto* inner = value.as_table();
      if (inner != nullptr && keys_.is_table(name))
        table(*inner, name);
      else
        take(name, value, key.source().begin);
    }
  }

  bool number_ok() const { return number_ok_; }

 private:
  void take(const std::string& name, const toml::node& value, const toml::source_position& at) {
    const int line = static_cast<int>(at.line);
    const int column = static_cast<int>(at.column);
    const auto rule = keys_.find(name);
    if (!rule) {
      const std::string near = keys_.nearest(name);
      diagnostics_.warning(file_, line, column, "The key \"" + name + "\" is not known.",
                           near.empty() ? "It does nothing." : "Did you mean \"" + near + "\"?");
      return;
    }
    const std::string fault = rule->read(value, config_);
    if (fault.empty()) return;
    if (name == kNumberKey) number_ok_ = false;
    diagnostics_.error(file_, line, column, "\"" + name + "\" " + fault, rule->advice);
  }

  const KeyTable keys_;
  Config& config_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  bool number_ok_ = true;
};

const std::string kBroken =
    "Mend the line. Until then the built-in settings are used, with the last good number.";

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

}  // namespace

ConfigResult load_config(const fs::path& file, Diagnostics& diagnostics) {
  ConfigResult out;
  const auto bytes = read_file(file);
  if (!bytes) {
    out.found = false;
    diagnostics.warning(file.string(), 0, 0, "The file cannot be read.",
                        "The built-in settings are used. Copy the shipped kiosk.conf there.");
  } else if (const auto letter = letter_outside_quotes(*bytes)) {
    out.number_ok = false;
    diagnostics.error(file.string(), letter->line, letter->column,
                      "This is no TOML: a letter stands outside quotes where only English ones can.",
                      kBroken);
  } else if (const toml::parse_result parsed = toml::parse(*bytes); !parsed) {
    const auto& at = parsed.error().source().begin;
    out.number_ok = false;
    diagnostics.error(file.string(), static_cast<int>(at.line), static_cast<int>(at.column),
                      "This is no TOML: " + std::string(parsed.error().description()) + ".", kBroken);
  } else {
    const std::string name = file.string();
    Reader reader(out.config, name, diagnostics);
    reader.table(parsed.table(), "");
    out.number_ok = reader.number_ok();
  }
  resolve(out.config.locales, file.parent_path());
  resolve(out.config.assets, file.parent_path());
  resolve(out.config.state_folder, file.parent_path());
  resolve(out.config.speech, file.parent_path());
  return out;
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
