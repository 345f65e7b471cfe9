#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "audit/rules.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

constexpr double kLeastNumberMm = 14;  // of the number's digits on the emergency card

/// What the emergency card shows, all at once; the first two only where a number is known.
constexpr std::array<const char*, 7> kCard = {
    "emergency.call",     "emergency.number",          "emergency.tell_staff",    "emergency.when",
    "emergency.critical", "emergency.critical_breath", "emergency.critical_pain",
};

struct Named {
  const DrawText* text = nullptr;
  std::size_t command = 0;
};

bool is_vital(const std::string& name) {
  return name.rfind("emergency.", 0) == 0 || name.rfind("banner.", 0) == 0;
}

/// The visible texts with a name that tells people in danger what to do.
std::vector<Named> vital_texts(const AuditRun& run) {
  std::vector<Named> found;
  for (std::size_t i = 0; i < run.scene.commands.size(); ++i) {
    const auto* text = std::get_if<DrawText>(&run.scene.commands[i]);
    if (text == nullptr || !is_vital(text->name)) continue;
    if (std::find(run.texts.begin(), run.texts.end(), text) != run.texts.end()) found.push_back({text, i});
  }
  return found;
}

/// The box that a text stands in: the last one filled with its ground below its middle; empty where none is.
Rect box_of(const Scene& scene, const Named& n) {
  const Rect ink = ink_of(*n.text);
  const Point middle{ink.x + ink.w / 2, ink.y + ink.h / 2};
  for (std::size_t i = n.command; i-- > 0;) {
    const auto* box = std::get_if<DrawBox>(&scene.commands[i]);
    if (box != nullptr && box->fill && *box->fill == n.text->background && box->rect.contains(middle))
      return box->rect;
  }
  return {};
}

/// All lines of its layout; or, where it is one of several texts in one, lines that hold all it says.
bool is_whole(const DrawText& t) {
  const int lines = t.layout ? static_cast<int>(t.layout->lines.size()) : 0;
  if (t.first_line < 0 || t.first_line >= t.end_line || t.end_line > lines) return false;
  if (t.first_line == 0 && t.end_line == lines) return true;
  const TextRange first = t.layout->lines[static_cast<std::size_t>(t.first_line)].range;
  const TextRange last = t.layout->lines[static_cast<std::size_t>(t.end_line - 1)].range;
  return last.end - first.start >= static_cast<int>(to_utf16(t.string).size());
}

/// The ink of its lowest line: of a number in two lines each must be tall.
int least_line(const DrawText& t) {
  int least = ink_of(t).h;
  for (int i = t.first_line; i < t.end_line; ++i)
    least = std::min(least, t.layout->lines[static_cast<std::size_t>(i)].ink.h);
  return least;
}

void check_whole(AuditRun& run, const Named& n) {
  const DrawText& t = *n.text;
  const std::string what = t.name + " (\"" + t.string + "\")";
  if (!is_whole(t)) return run.add("emergency", what + " is not whole.");
  const Rect ink = ink_of(t);
  if (ink.empty()) return run.add("emergency", what + " is blank.");
  const Rect box = box_of(run.scene, n);
  if (!box.contains(ink))
    run.add("emergency", what + " leaves its box: ink " + to_text(ink) + ", box " + to_text(box) + ".");
  if (t.name == "emergency.number" && least_line(t) + 1 < run.panel.px(kLeastNumberMm))
    run.add("emergency", "The number " + run.number + " is less than 14 mm tall: " + to_text(ink) + ".");
}

int count(const std::vector<Named>& texts, const std::string& name) {
  return static_cast<int>(
      std::count_if(texts.begin(), texts.end(), [&](const Named& n) { return n.text->name == name; }));
}

/// The question stands in every reader's banner; the instruction too, unless the card below gives it.
void check_banner_words(AuditRun& run, const std::vector<Named>& texts) {
  const bool both = count(texts, "banner.both") == 1;
  const bool idle = count(texts, "banner.idle") >= 1;
  const bool question = count(texts, "banner.question") == 1;
  const bool instruction = count(texts, "banner.instruction") == 1 || run.scene.care_card;
  if (!both && !idle && !(question && instruction))
    run.add("emergency", "The banner lacks its question or its instruction.");
}

void check_card(AuditRun& run, const std::vector<Named>& texts) {
  if (run.scene.pages > 1)
    run.add("emergency",
            "The emergency card goes on over " + std::to_string(run.scene.pages) + " pages: it must be one.");
  for (const char* name : kCard) {
    const bool of_number = name == kCard[0] || name == kCard[1];
    const int wanted = of_number && run.number.empty() ? 0 : 1;
    if (count(texts, name) != wanted && run.scene.pages <= 1)
      run.add("emergency", std::string(name) + " stands " + std::to_string(count(texts, name)) +
                               " times on the emergency card.");
  }
}

}  // namespace

void check_emergency(AuditRun& run) {
  const std::vector<Named> texts = vital_texts(run);
  for (const Named& n : texts) check_whole(run, n);
  check_banner_words(run, texts);
  if (run.scene.screen == "emergency") check_card(run, texts);
}

}  // namespace kiosk
