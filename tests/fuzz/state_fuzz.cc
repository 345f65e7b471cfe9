// libFuzzer's target: any bytes as each file of the state folder. The first byte chooses which, and whether
// they stand there as they are or below a seal of their own. What is damaged must be told and taken for
// nothing, and what is kept next must be read as what it was.

#include <algorithm>
#include <chrono>
#include <string>

#include "content/bulletin_text.h"
#include "fuzz/fuzz_file.h"
#include "staff/kept_bulletin.h"
#include "staff/kept_settings.h"
#include "staff/lockout.h"
#include "staff/pin.h"
#include "staff/sealed_value.h"
#include "staff/staff_choices.h"
#include "staff/staff_gate.h"
#include "support/faulty_store.h"
#include "totals/usage_file.h"

namespace kiosk {
namespace {

constexpr const char* kConfig = "/kiosk.conf";

std::string with_seal(const std::string& name, const std::string& value) {
  return sealed(name, whole_path(kConfig), value);
}

constexpr std::size_t kSealLines = 3;  // an empty line stands in for each

/// `bytes` as what staff chose, and as the copy before it.
void choices(const std::string& bytes, bool before) {
  FaultyStore store;
  store.values[before ? "choices_before" : "choices"] = bytes;
  if (before) store.values["choices"] = "damaged";
  Diagnostics found;
  const std::string text = read_choices(store, kConfig, found).text;
  const std::string chosen = text.empty() ? "" : text.substr(kSealLines);
  demand(text.empty() || with_seal("choices", chosen) == bytes, "choices without a seal count");
  demand(with_seal("choices", chosen) == bytes || found.has_errors(), "damaged choices are not told");
  set_aside_damaged(store, kConfig);
  Diagnostics again;
  demand(read_choices(store, kConfig, again).text == text && !again.has_errors(), "they are not put aside");
  demand(keep_choices({{"display.theme", "\"dark\""}}, store, kConfig).empty(),
         "nothing can be kept any more");
  demand(read_choices(store, kConfig, again).text.ends_with("\ndisplay.theme = \"dark\"\n"),
         "another is kept");
}

void bulletin(const std::string& bytes) {
  FaultyStore store;
  store.values["bulletin"] = bytes;
  Diagnostics found;
  const auto kept = read_bulletin(store, kConfig, found);
  const bool none = bytes == with_seal("bulletin", "");
  demand(kept || none || found.has_errors(), "a damaged notice is not told");
  if (!kept) return;
  demand(keep_bulletin(kept, store, kConfig).empty(), "it cannot be kept again");
  demand(read_bulletin(store, kConfig, found) == kept, "another notice is kept");
}

/// `bytes` as the last good settings, and as the number.
void settings(const std::string& bytes) {
  FaultyStore store;
  store.values["settings"] = store.values["number"] = bytes;
  Diagnostics found;
  const KeptSettings kept = read_kept(store, kConfig, found);
  demand(kept.settings.empty() || with_seal("settings", kept.settings) == bytes,
         "settings without a seal count");
  demand(kept.number.empty() || is_emergency_number(kept.number), "what is no number is kept as one");
}

/// What staff type as a notice.
void notice(const std::string& bytes) {
  const std::string text = tidy_bulletin(bytes);
  demand(tidy_bulletin(text) == text, "it is not tidy");
  unseen_letters(text);
  const auto has_number = [](const std::string& words) {
    const auto faults = bulletin_faults(words);
    return std::find(faults.begin(), faults.end(), BulletinFault::number) != faults.end();
  };
  has_number(text);
  demand(has_number(text + " 999"), "a number to dial is shown");
  demand(has_number(text + " \u4e5d\u3001\u4e5d\u3001\u4e5d"), "a number in numerals is shown");
}

/// Any file of tries: a wait is never too long, and five wrong ones always begin one.
void tries(const std::string& bytes, std::int64_t wall) {
  FaultyStore store;
  store.values["tries"] = bytes;
  Diagnostics found;
  const Moment now{TimePoint(), wall};
  Lockout lockout(store, now, found);
  demand(lockout.wait(now.steady) <= kMostWait && lockout.tries_left() >= 1, "a wait without end");
  for (int i = 0; i < kFreeTries; ++i) lockout.begin(now);
  demand(lockout.wait(now.steady) >= kLeastWait && lockout.wait(now.steady) <= kMostWait, "tries are free");
  demand(Lockout(store, now, found).wait(now.steady) >= kLeastWait, "a new start ends the wait");
  lockout.right();
  demand(Lockout(store, now, found).wait(now.steady) == std::chrono::seconds(0), "the right PIN waits");
}

/// The first line as a hash, which is none, the others as what is typed.
void typed(const std::string& bytes) {
  FaultyStore store;
  const std::size_t line = bytes.find('\n');
  std::string hash = "x" + bytes.substr(0, line);
  StaffGate gate(
      hash, store, [] { return std::int64_t{1}; }, TimePoint(), nullptr);
  for (std::size_t at = line; at != std::string::npos; at = bytes.find('\n', at + 1)) {
    const std::string pin = bytes.substr(at + 1, bytes.find('\n', at + 1) - at - 1);
    demand(!gate.attempt(pin, TimePoint()).right, "a PIN of no hash");
    const bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    demand(digits || !fault_of_pin(pin).empty(), "letters can be a PIN");
  }
  for (const auto& [name, value] : store.values) demand(value.find(hash) == std::string::npos, "it is kept");
}

/// The file of totals.
class Totals {
 public:
  Totals() {
    Diagnostics unheard;
    UsageFile sound(folder_.path() / "sound");
    demand(sound.add(counts(), unheard), "no file can be made");
    std::ifstream in(sound.file(), std::ios::binary);
    sound_ = {std::istreambuf_iterator<char>(in), {}};
  }

  /// `bytes` in its place.
  void file(const std::string& bytes) { look_at(bytes, ""); }
  /// A sound one beside which they are the journal of a write.
  void journal(const std::string& bytes) { look_at(sound_, bytes); }
  /// A sound one that ends early, or in which a stretch is another's: two bytes say where, the rest is put
  /// there.
  void damaged(const std::string& bytes) {
    if (bytes.size() < 2) return;
    const auto at = (static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1])) %
                    static_cast<unsigned>(sound_.size());
    std::string text = sound_;
    if (bytes.size() == 2)
      text.resize(at);
    else
      text.replace(at, std::min(bytes.size() - 2, text.size() - at), bytes.substr(2));
    look_at(text, "");
  }

 private:
  static UsageDays counts() { return {{*read_date("2026-11-27"), {{{Counted::visit, ""}, 7}}}}; }

  void look_at(const std::string& bytes, const std::string& beside) {
    const auto folder = folder_.path() / "totals";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    UsageFile usage(folder);
    std::ofstream(usage.file(), std::ios::binary) << bytes;
    if (!beside.empty()) std::ofstream(usage.file().string() + "-journal", std::ios::binary) << beside;
    const Date day = *read_date("2026-11-27");
    Diagnostics found;
    usage.look(found);
    usage.sums(day, day, found);
    demand(usage.add(counts(), found), "nothing is counted any more");
    Diagnostics again;
    const UsageCounts sums = usage.sums(day, day, again);
    demand(again.findings().empty(), "what was just written cannot be read");
    demand(sums.contains({Counted::visit, ""}), "what was counted is lost");
  }

  TempFolder folder_;
  std::string sound_;
};

void look_at(char kind, const std::string& bytes) {
  static Totals totals;
  switch (kind) {
    case 'C':
      return choices(bytes, false);
    case 'c':
      return choices(with_seal("choices", bytes), false);
    case 'O':
      return choices(bytes, true);
    case 'B':
      return bulletin(bytes);
    case 'b':
      return bulletin(with_seal("bulletin", bytes));
    case 'K':
      return settings(bytes);
    case 'k':
      return settings(with_seal("settings", bytes));
    case 'N':
      return notice(bytes);
    case 'T':
      return tries(bytes, 1'800'000'000);
    case 't':
      return tries(bytes, -1);
    case 'P':
      return typed(bytes);
    case 'D':
      return totals.file(bytes);
    case 'J':
      return totals.journal(bytes);
    default:
      return totals.damaged(bytes);
  }
}

}  // namespace
}  // namespace kiosk

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  // Every kind is met by every input's first byte.
  constexpr const char* kKinds = "CcOBbKkNTtPDJE";
  const char first = static_cast<char>(data[0]);
  const std::string kinds = kKinds;
  const char kind = kinds.find(first) != std::string::npos ? first : kinds[data[0] % kinds.size()];
  kiosk::look_at(kind, std::string(reinterpret_cast<const char*>(data + 1), size - 1));
  return 0;
}
