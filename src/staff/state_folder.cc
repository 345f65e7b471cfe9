#include "staff/state_folder.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* kOwn = "clinic-kiosk";
constexpr const char* kAdvice =
    "Name another folder with --state, or make this one writable for the user who runs the kiosk. Until then "
    "the last good settings are not kept.";

/// An absolute path from the environment; empty for anything else.
fs::path absolute_from(const Environment& environment, const char* name) {
  const char* value = environment(name);
  const fs::path path = value ? std::string(value) : std::string();
  return path.is_absolute() ? path : fs::path();
}

fs::path home(const Environment& environment) {
  const fs::path named = absolute_from(environment, "HOME");
  if (!named.empty()) return named;
  const passwd* user = ::getpwuid(::geteuid());
  return user && user->pw_dir ? fs::path(user->pw_dir) : fs::path("/");
}

std::string name_of(uid_t user) {
  const passwd* found = ::getpwuid(user);
  return found && found->pw_name ? std::string("the user ") + found->pw_name
                                 : "the user with the number " + std::to_string(user);
}

/// Such file systems let nobody make a file, whatever their permissions say.
bool holds_no_files(const fs::path& folder) {
  struct statfs system {};
  if (::statfs(folder.c_str(), &system) != 0) return false;
  const auto type = static_cast<unsigned long>(system.f_type);
  return type == PROC_SUPER_MAGIC || type == SYSFS_MAGIC || type == CGROUP_SUPER_MAGIC ||
         type == CGROUP2_SUPER_MAGIC || type == DEVPTS_SUPER_MAGIC;
}

bool is_full(const fs::path& folder) {
  struct statvfs system {};
  if (::statvfs(folder.c_str(), &system) != 0) return false;
  return (system.f_blocks > 0 && system.f_bavail == 0) || (system.f_files > 0 && system.f_favail == 0);
}

/// Why nothing can be made in a folder that is there; empty where it can.
std::string why_not_within(const fs::path& folder) {
  if (holds_no_files(folder)) return "is no place for files";
  if (::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
    return "cannot be written: " + std::generic_category().message(errno);
  return is_full(folder) ? "cannot be written: the disk is full" : "";
}

/// The same for one of the kiosk's own folders, or one that is yet to be made.
std::string why_not(const fs::path& folder) {
  struct stat found {};
  if (::stat(folder.c_str(), &found) == 0) {
    if (!S_ISDIR(found.st_mode)) return "is no folder";
    if (found.st_uid != ::geteuid())
      return "belongs to " + name_of(found.st_uid) + ", and this is " + name_of(::geteuid());
    return why_not_within(folder);
  }
  if (errno != ENOENT || ::lstat(folder.c_str(), &found) == 0)
    return "cannot be looked at: " + std::generic_category().message(errno);
  fs::path above = folder.parent_path();
  std::error_code error;
  while (above.has_relative_path() && !fs::exists(above, error)) above = above.parent_path();
  if (!fs::is_directory(above, error)) return "cannot be made: " + above.string() + " is no folder";
  const std::string why = why_not_within(above);
  return why.empty() ? "" : "does not exist and cannot be made: " + above.string() + " " + why;
}

}  // namespace

fs::path state_folder(const fs::path& named, const Environment& environment) {
  std::error_code error;
  if (!named.empty()) {
    const fs::path whole = fs::absolute(named, error).lexically_normal();
    return error ? named : whole;
  }
  const char* systemd = environment("STATE_DIRECTORY");
  const std::string all = systemd ? systemd : "";
  const fs::path first = all.substr(0, all.find(':'));
  if (first.is_absolute()) return first;
  const fs::path xdg = absolute_from(environment, "XDG_STATE_HOME");
  return xdg.empty() ? home(environment) / ".local" / "state" / kOwn : xdg / kOwn;
}

void check_state(const fs::path& state, const fs::path& folder, Diagnostics& diagnostics) {
  std::string why = why_not(state);
  fs::path where = state;
  std::error_code error;
  const auto status = fs::symlink_status(folder, error);
  if (why.empty() && fs::exists(status)) {
    where = folder;
    why = fs::is_symlink(status) ? "is a link, and none is followed there" : why_not(folder);
  }
  if (!why.empty())
    diagnostics.error(where.string(), 0, 0, "The state folder " + why + ".", kAdvice, FaultKind::disk);
}

}  // namespace kiosk
