#include "staff/kept_bulletin.h"

#include <array>
#include <charconv>
#include <sstream>

#include "staff/sealed_value.h"

namespace kiosk {
namespace {

constexpr const char* kBulletin = "bulletin";
constexpr const char* kDamaged = "bulletin_damaged";

/// A line each: what it says, then its text, which has no line breaks.
std::string text_of(const std::optional<KeptBulletin>& bulletin) {
  if (!bulletin) return "";
  const KeptBulletin& b = *bulletin;
  return b.key + "\n" + std::to_string(b.minutes) + "\n" + to_text(b.until.date) + "\n" +
         std::to_string(b.until.minute) + "\n" + b.locale + "\n" + b.text + "\n";
}

std::optional<int> number_of(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<KeptBulletin> parse(const std::string& value) {
  std::istringstream in(value);
  std::array<std::string, 6> lines;
  for (std::string& line : lines)
    if (!std::getline(in, line)) return std::nullopt;
  const auto minutes = number_of(lines[1]);
  const auto date = read_date(lines[2]);
  const auto minute = number_of(lines[3]);
  if (!minutes || !date || !minute || *minute < 0 || *minute > kMinutesOfDay) return std::nullopt;
  return KeptBulletin{lines[0], lines[5], lines[4], *minutes, {*date, *minute}};
}

}  // namespace

std::optional<KeptBulletin> read_bulletin(const Store& store, const std::filesystem::path& config_file,
                                          Diagnostics& diagnostics) {
  const StoredValue found = store.read(kBulletin);
  if (!found.value && found.fault.empty()) return std::nullopt;
  const auto value = found.value ? unsealed(kBulletin, whole_path(config_file), *found.value) : std::nullopt;
  if (value && value->empty()) return std::nullopt;
  auto bulletin = value ? parse(*value) : std::nullopt;
  if (!bulletin)
    diagnostics.error(store.place(kBulletin), 0, 0,
                      "The notice for today " +
                          (found.fault.empty() ? "was changed or damaged since" : found.fault) +
                          "; none is shown.",
                      "Choose it anew in the staff menu.", FaultKind::unreadable);
  return bulletin;
}

std::string place_of_bulletin(const Store& store) { return store.place(kBulletin); }

std::string keep_bulletin(const std::optional<KeptBulletin>& bulletin, Store& store,
                          const std::filesystem::path& config_file) {
  const std::string path = whole_path(config_file);
  const std::string bytes = sealed(kBulletin, path, text_of(bulletin));
  const StoredValue before = store.read(kBulletin);
  // A damaged one is set aside for whoever wants to see why; the new one waits for nothing.
  if (before.value && !unsealed(kBulletin, path, *before.value)) store.write(kDamaged, *before.value);
  if (before.value == bytes || (!bulletin && !before.value && before.fault.empty())) return "";
  return store.write(kBulletin, bytes);
}

}  // namespace kiosk
