#include "staff/staff_choices.h"

#include <algorithm>
#include <optional>

#include "staff/sealed_value.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* kChoices = "choices";
constexpr const char* kBefore = "choices_before";
constexpr const char* kDamaged = "choices_damaged";

/// What a name of the store holds of one kiosk.conf.
struct Found {
  StoredValue stored;
  std::optional<std::string> value;  ///< nothing where none is stored, or it is damaged
  bool damaged() const { return (stored.value && !value) || !stored.fault.empty(); }
};

Found find(const Store& store, const char* name, const std::string& path) {
  Found found{store.read(name), std::nullopt};
  // A copy before carries the seal of what it is a copy of.
  if (found.stored.value) found.value = unsealed(kChoices, path, *found.stored.value);
  return found;
}

/// The value with an empty line for each that stands above it in its file, so that a fault has its line
/// there.
std::string at_its_lines(const std::optional<std::string>& value, const std::string& path) {
  if (!value || value->empty()) return "";
  const std::string seal = sealed(kChoices, path, "");
  return std::string(static_cast<std::size_t>(std::count(seal.begin(), seal.end(), '\n')), '\n') + *value;
}

std::string text_of(const std::map<std::string, std::string>& chosen) {
  std::string text;
  for (const auto& [key, value] : chosen) text.append(key).append(" = ").append(value).append("\n");
  return text;
}

}  // namespace

StaffLayer read_choices(const Store& store, const fs::path& config_file, Diagnostics& diagnostics) {
  const std::string path = whole_path(config_file);
  const Found last = find(store, kChoices, path);
  if (!last.damaged()) return {at_its_lines(last.value, path), store.place(kChoices)};
  const Found before = find(store, kBefore, path);
  const std::string fault = last.stored.fault.empty() ? "was changed or damaged since" : last.stored.fault;
  diagnostics.error(
      store.place(kChoices), 0, 0,
      "What staff chose on the screen " + fault + "; " +
          (before.value ? "their choices before the last change hold." : "kiosk.conf alone holds."),
      "Look at the choices in the staff menu, and choose anew what is not as it should be.",
      FaultKind::unreadable);
  return {at_its_lines(before.value, path), store.place(kBefore)};
}

void set_aside_damaged(Store& store, const fs::path& config_file) {
  const std::string path = whole_path(config_file);
  const Found last = find(store, kChoices, path);
  if (!last.damaged() || !last.stored.value) return;
  const Found before = find(store, kBefore, path);
  if (!store.write(kDamaged, *last.stored.value).empty()) return;
  store.write(kChoices, before.value ? *before.stored.value : sealed(kChoices, path, ""));
}

std::string keep_choices(const std::map<std::string, std::string>& chosen, Store& store,
                         const fs::path& config_file) {
  const std::string path = whole_path(config_file);
  const std::string bytes = sealed(kChoices, path, text_of(chosen));
  const Found last = find(store, kChoices, path);
  if (last.stored.value == bytes) return "";
  if (last.value) {
    const std::string fault = store.write(kBefore, *last.stored.value);
    if (!fault.empty()) return fault;
  }
  return store.write(kChoices, bytes);
}

}  // namespace kiosk
