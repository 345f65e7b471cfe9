#include "base/file_names.h"

#include <algorithm>
#include <system_error>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

std::vector<std::string> files_of(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code unknown;
    if (!it->is_directory(unknown)) names.push_back(it->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

const std::string* ending_of(const std::string& name, const std::vector<std::string>& endings) {
  const auto at = std::find_if(endings.begin(), endings.end(),
                               [&name](const std::string& ending) { return name.ends_with(ending); });
  return at == endings.end() ? nullptr : &*at;
}

std::string listed(const std::vector<std::string>& endings) {
  std::string out;
  for (const auto& ending : endings) out += (out.empty() ? "" : " and ") + ending;
  return out;
}

}  // namespace

void tell_strays(const fs::path& folder, const std::vector<std::string>& endings, Strays which,
                 Diagnostics& diagnostics) {
  for (const std::string& name : files_of(folder)) {
    if (name.front() == '.' || name.back() == '~' || ending_of(name, endings) != nullptr) continue;
    const std::string* meant = ending_of(lower(name), endings);
    const std::string file = (folder / name).string();
    const std::string sentence =
        "The file is passed over: only names in " + listed(endings) + " are read here.";
    if (meant != nullptr)
      diagnostics.warning(file, 0, 0, sentence,
                          "Rename it " + name.substr(0, name.size() - meant->size()) + *meant + ".");
    else if (which == Strays::all)
      diagnostics.warning(file, 0, 0, sentence, "Rename it, or take it out.");
  }
}

std::string rename_advice(const fs::path& file) {
  const std::string wanted = file.filename().string();
  for (const std::string& name : files_of(file.parent_path()))
    if (name != wanted && lower(name) == lower(wanted))
      return std::string("Rename ").append(name).append(" to ").append(wanted).append(". ");
  return "";
}

}  // namespace kiosk
