#include <algorithm>
#include <regex>

#include "mutations/kinds.h"

namespace kiosk::mutations {
namespace {

/// A line of what is drawn in a table of risks: ids, no words.
bool is_mark(const Line& line) { return line.part == "front" && line.text.starts_with("  { icon = "); }
bool is_scale(const Line& line) { return line.part == "front" && line.text.starts_with("steps = "); }

/// A line of the front matter: title, summary, topic or a label.
bool is_front(const Line& line) {
  return line.part == "front" && !is_mark(line) && !is_scale(line) && !line.text.starts_with("scale = ") &&
         line.text.find(" = ") != std::string::npos && line.text.find('"') != std::string::npos &&
         !line.text.starts_with("topic_icon");
}

bool is_label(const Line& line) { return is_front(line) && line.text.find("{ name = ") != std::string::npos; }

/// The place of the first text in quotes, without them.
Span quoted(const std::string& line) {
  const auto from = line.find('"') + 1;
  return {from, line.find('"', from) - from};
}

Kind of_label(const std::string& name, const std::function<bool(const Line&)>& fits,
              const std::string& text) {
  return {name, FoundBy::rules, [fits, text](const Files& files, const std::string& tag, Random& random) {
            return change_line(files, tag, random, fits, [&text](const std::string& line, Random&) {
              const Span at = quoted(line);
              return line.substr(0, at.from) + text + line.substr(at.from + at.length);
            });
          }};
}

std::optional<Damage> swap_labels(const Files& files, const std::string& tag, Random& random) {
  return change_lines(files, tag, random, [](std::vector<Line>& lines, Random& r) -> std::string {
    std::vector<std::size_t> labels;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (is_label(lines[i])) labels.push_back(i);
    }
    std::string& a = lines[labels[r() % labels.size()]].text;
    std::string& b = lines[labels[r() % labels.size()]].text;
    const std::string end = a.substr(a.find('{'));
    a.replace(a.find('{'), std::string::npos, b.substr(b.find('{')));
    b.replace(b.find('{'), std::string::npos, end);
    return "front";
  });
}

/// A title, a summary, a topic or a label is the English one.
std::optional<Damage> to_english(const Files& files, const std::string& tag, Random& random) {
  if (tag == "en") return std::nullopt;
  const auto english = lines_of(files.at(article_of("en")));
  return change_line(files, tag, random, is_front, [&english](const std::string& line, Random&) {
    const std::string key = line.substr(0, line.find(" = ") + 3);
    for (const Line& original : english) {
      if (!original.text.starts_with(key) || original.part != "front") continue;
      const Span here = quoted(line);
      const Span there = quoted(original.text);
      return line.substr(0, here.from) + original.text.substr(there.from, there.length) +
             line.substr(here.from + here.length);
    }
    return line;
  });
}

Kind cut(const std::string& name, const std::string& what) {
  return {
      name, FoundBy::rules, [what](const Files& files, const std::string& tag, Random& random) {
        const std::regex pattern(what);
        return change_line(
            files, tag, random,
            [&](const Line& l) { return is_front(l) && std::regex_search(l.text, pattern); },
            [&pattern](const std::string& line, Random&) { return std::regex_replace(line, pattern, ""); });
      }};
}

/// The English alone has levels and icons.
Kind of_mark(const std::string& name, FoundBy by, const std::function<bool(const Line&)>& fits,
             const std::function<std::string(const std::string&, Random&)>& change) {
  return {name, by, [fits, change](const Files& files, const std::string& tag, Random& random) {
            auto damage = change_line(files, tag, random, fits, change);
            if (damage) damage->part = "triggers";
            return damage;
          }};
}

std::string other_level(const std::string& line, Random& random) {
  const char* levels[] = {"level = \"moderate\"", "level = \"high\"", "level = \"very-high\"",
                          "compare = \"higher\""};
  return std::regex_replace(line, std::regex("(level|compare) = \"[^\"]*\""), levels[random() % 4]);
}

std::string other_icon(const std::string& line, Random& random) {
  const char* icons[] = {"touch", "clock", "vein", "gauge", "pill"};
  return std::regex_replace(line, std::regex("icon = \"[^\"]*\""),
                            std::string("icon = \"") + icons[random() % 5] + "\"");
}

std::string swap_steps(const std::string& line, Random& random) {
  std::vector<std::string> steps{"\"moderate\"", "\"high\"", "\"very-high\""};
  std::shuffle(steps.begin(), steps.end(), random);
  return line.substr(0, line.find('[')) + "[" + steps[0] + ", " + steps[1] + ", " + steps[2] + "]";
}

std::string drop(const std::string&, Random&) { return ""; }
std::string twice(const std::string& line, Random&) { return line + "\n" + line; }

}  // namespace

std::vector<Kind> front_kinds() {
  return {
      of_label("label emptied", is_label, ""),
      of_label("label of dots", is_label, "..."),
      of_label(
          "title, summary or topic emptied", [](const Line& l) { return is_front(l) && !is_label(l); }, ""),
      {"labels exchanged", FoundBy::seal, swap_labels},
      {"front left in English", FoundBy::rules, to_english},
      cut("label dropped", "^[a-z-]+ = \\{ name.*$"),
      cut("quote of the front lost", "\"$"),
      cut("term dropped", ", term = \"[^\"]*\""),
      of_mark("a level changed", FoundBy::rules, is_mark, other_level),
      of_mark("a row of levels dropped", FoundBy::rules, is_mark, drop),
      of_mark("a row of levels doubled", FoundBy::rules, is_mark, twice),
      of_mark("an icon of a row changed", FoundBy::seal, is_mark, other_icon),
      of_mark("steps of the scale exchanged", FoundBy::seal, is_scale, swap_steps),
  };
}

}  // namespace kiosk::mutations
