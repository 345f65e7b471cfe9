#include "totals/usage_file.h"

#include <sys/stat.h>

#include <cerrno>
#include <optional>
#include <string>
#include <system_error>

#include "totals/database.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr int kMostAside = 99;
constexpr const char* kAsideAdvice =
    "The kiosk puts it aside and counts in a new one; nothing else depends on it.";
constexpr const char* kUnwrittenAdvice =
    "The kiosk runs on and tries again every quarter of an hour; see that the folder can be written and the "
    "disk "
    "has room.";

bool is_there(const fs::path& path) {
  struct stat found {};
  return ::lstat(path.c_str(), &found) == 0;
}

/// What stands in the place of the file and is none; good where it is a file, or nothing.
DatabaseResult kind_of(const fs::path& file) {
  struct stat found {};
  if (::lstat(file.c_str(), &found) != 0 || S_ISREG(found.st_mode)) return {};
  return {DatabaseState::unsound, S_ISLNK(found.st_mode) ? "is a link" : "is no plain file"};
}

/// Whether the folder is one and no link. It may be missing.
DatabaseResult folder_state(const fs::path& folder) {
  if (folder.empty()) return {DatabaseState::failed, "has no place"};
  std::error_code error;
  const auto status = fs::symlink_status(folder, error);
  if (fs::is_symlink(status)) return {DatabaseState::failed, "lies behind a link and is not used"};
  if (fs::exists(status) && !fs::is_directory(status))
    return {DatabaseState::failed, "cannot be used: its folder is none"};
  return {};
}

void make_folder(const fs::path& folder) {
  std::error_code unheard;  // opening the file tells
  fs::create_directories(folder.parent_path(), unheard);
  ::mkdir(folder.c_str(), 0700);
}

/// Renames the file, and its journal with it, which must never be rolled back into another. The new name;
/// nothing where that cannot be done.
std::optional<fs::path> put_aside(const fs::path& file) {
  for (int n = 1; n <= kMostAside; ++n) {
    const fs::path aside = file.string() + ".aside-" + std::to_string(n);
    if (is_there(aside)) continue;
    const fs::path journal = file.string() + "-journal";
    if (is_there(journal) && ::rename(journal.c_str(), (aside.string() + "-journal").c_str()) != 0)
      return std::nullopt;
    if (::rename(file.c_str(), aside.c_str()) != 0) return std::nullopt;
    return aside;
  }
  return std::nullopt;
}

DatabaseResult add_to(const fs::path& file, const UsageDays& counts, bool look_through) {
  DatabaseResult result = kind_of(file);
  if (result.state != DatabaseState::good) return result;
  Database database(file, Database::Access::write, result);
  if (result.state == DatabaseState::good && look_through) result = database.look_through();
  return result.state == DatabaseState::good ? database.add(counts) : result;
}

}  // namespace

fs::path UsageFile::file() const { return folder_ / "usage.sqlite"; }

bool UsageFile::exists() const { return is_there(file()); }

bool UsageFile::add(const UsageDays& counts, Diagnostics& diagnostics) {
  DatabaseResult result = folder_state(folder_);
  if (result.state == DatabaseState::good) {
    make_folder(folder_);
    result = add_to(file(), counts, !looked_through_);
  }
  if (result.state == DatabaseState::unsound) {
    if (const auto aside = put_aside(file())) {
      diagnostics.warning(file().string(), 0, 0, "The file of totals " + result.why + ".",
                          "It is kept as " + aside->filename().string() + ", and a new one is begun.",
                          FaultKind::unreadable);
      result = add_to(file(), counts, false);
    }
  }
  looked_through_ = result.state == DatabaseState::good;
  if (result.state != DatabaseState::good)
    diagnostics.error(file().string(), 0, 0, "The totals cannot be written: the file " + result.why + ".",
                      kUnwrittenAdvice, FaultKind::disk);
  return result.state == DatabaseState::good;
}

UsageCounts UsageFile::sums(Date first, Date last, Diagnostics& diagnostics) const {
  UsageCounts sums;
  for (const auto& [day, counts] : days(first, last, diagnostics)) kiosk::add(sums, counts);
  return sums;
}

UsageDays UsageFile::days(Date first, Date last, Diagnostics& diagnostics) const {
  UsageDays days;
  DatabaseResult result = folder_state(folder_);
  if (result.state == DatabaseState::good && !exists()) return days;
  if (result.state == DatabaseState::good) result = kind_of(file());
  if (result.state == DatabaseState::good) {
    const Database database(file(), Database::Access::read, result);
    if (result.state == DatabaseState::good) result = database.read(first, last, days);
  }
  if (result.state != DatabaseState::good)
    diagnostics.error(file().string(), 0, 0, "The totals cannot be read: the file " + result.why + ".",
                      result.state == DatabaseState::unsound
                          ? kAsideAdvice
                          : "Run this as the kiosk's user, with the same --state.",
                      FaultKind::unreadable);
  return days;
}

void UsageFile::look(Diagnostics& diagnostics) const {
  DatabaseResult result = folder_state(folder_);
  if (result.state == DatabaseState::good && !exists()) return;
  if (result.state == DatabaseState::good) result = kind_of(file());
  if (result.state == DatabaseState::good) {
    const Database database(file(), Database::Access::read, result);
    if (result.state == DatabaseState::good) result = database.look_through();
  }
  if (result.state == DatabaseState::good) return;
  diagnostics.error(file().string(), 0, 0, "The file of totals " + result.why + ".",
                    result.state == DatabaseState::unsound ? kAsideAdvice : "Until then nothing is counted.",
                    FaultKind::unreadable);
}

}  // namespace kiosk
