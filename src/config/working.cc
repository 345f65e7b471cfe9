#include "config/working.h"

#include <system_error>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSource = "en";  // the language that every other one is a translation of

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

bool has_language(const fs::path& locales, const std::string& tag) {
  return is_file(locales / tag / "locale.toml");
}

}  // namespace

std::vector<NotWorking> folders_not_working(const Config& config, const fs::path& folder) {
  std::vector<NotWorking> out;
  const fs::path locales = folder / config.locales;
  if (!has_language(locales, kSource))
    out.push_back({"locales", "There is no " + (locales / kSource / "locale.toml").string(), ""});
  const fs::path fonts = folder / config.assets / "fonts.toml";
  if (!is_file(fonts)) out.push_back({"assets", "There is no " + fonts.string(), ""});
  return out;
}

std::vector<NotWorking> languages_not_working(const Config& config, const fs::path& folder) {
  const fs::path locales = folder / config.locales;
  const bool judged = has_language(locales, kSource);
  std::vector<NotWorking> out;
  const auto add = [&](const std::string& key, const std::string& tag) {
    if (!judged || !has_language(locales, tag))
      out.push_back({key, "There is no bundle of \"" + tag + "\" in " + locales.string(), tag, judged});
  };
  add("languages.site_locale", config.site_locale);
  for (const std::string& tag : config.offered) add("languages.offered", tag);
  return out;
}

}  // namespace kiosk
