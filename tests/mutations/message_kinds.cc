#include <regex>

#include "mutations/kinds.h"

namespace kiosk::mutations {
namespace {

/// A message of locale.toml: its line, group, key and pattern.
struct Entry {
  std::size_t line = 0;
  std::string group, key, pattern;
};

struct Bundle {
  std::vector<std::string> lines;
  std::vector<Entry> entries;

  const Entry* find(const std::string& group, const std::string& key) const {
    for (const auto& entry : entries) {
      if (entry.group == group && entry.key == key) return &entry;
    }
    return nullptr;
  }
};

std::string file_of(const std::string& tag) { return tag + "/locale.toml"; }

Bundle read(const Files& files, const std::string& tag) {
  Bundle out;
  std::string group;
  const std::string& text = files.at(file_of(tag));
  for (std::size_t from = 0; from < text.size();) {
    const auto to = text.find('\n', from);
    const std::string line = text.substr(from, to - from);
    from = to == std::string::npos ? text.size() : to + 1;
    if (line.starts_with("[messages.")) group = line.substr(10, line.size() - 11);
    const auto middle = line.find(" = \"");
    if (!group.empty() && line[0] != '#' && middle != std::string::npos)
      out.entries.push_back({out.lines.size(), group, line.substr(0, middle),
                             line.substr(middle + 4, line.rfind('"') - middle - 4)});
    out.lines.push_back(line);
  }
  return out;
}

Damage damaged(const Bundle& bundle, const std::string& tag, const Entry& entry) {
  std::string text;
  for (const auto& line : bundle.lines) text += line + "\n";
  return {file_of(tag) + ":" + std::to_string(entry.line + 1) + ": " + bundle.lines[entry.line],
          tag,
          "",
          {{file_of(tag), text}},
          false};
}

using Fits = std::function<bool(const Entry&)>;
using Change = std::function<std::string(const Entry&, Random&)>;

bool any(const Entry&) { return true; }
bool emergency(const Entry& entry) { return entry.group == "emergency"; }
Fits holding(const std::string& what) {
  return [what](const Entry& entry) { return entry.pattern.find(what) != std::string::npos; };
}

std::optional<Damage> change_message(const Files& files, const std::string& tag, Random& random,
                                     const Fits& fits, const Change& change) {
  Bundle bundle = read(files, tag);
  std::vector<Entry> found;
  for (const auto& entry : bundle.entries) {
    if (fits(entry)) found.push_back(entry);
  }
  if (found.empty()) return std::nullopt;
  const Entry& entry = one_of(found, random);
  const std::string after = change(entry, random);
  if (after == entry.pattern) return std::nullopt;
  bundle.lines[entry.line] = entry.key + " = \"" + after + "\"";
  return damaged(bundle, tag, entry);
}

Kind message(const std::string& name, FoundBy by, const Fits& fits, const Change& change) {
  return {name, by, [fits, change](const Files& files, const std::string& tag, Random& random) {
            return change_message(files, tag, random, fits, change);
          }};
}

Change replaced(const std::string& from, const std::string& to) {
  return [from, to](const Entry& entry, Random&) {
    return std::regex_replace(entry.pattern, std::regex(from), to, std::regex_constants::format_first_only);
  };
}

std::string drop_word(const Entry& entry, Random& random) {
  const auto words = words_in(entry.pattern);
  if (words.size() < 2) return entry.pattern;
  const Span word = one_of(words, random);
  return entry.pattern.substr(0, word.from) + entry.pattern.substr(word.from + word.length);
}

/// "Page {pages} of {page}".
std::string swap_placeholders(const Entry& entry, Random&) {
  static const std::regex two("^([^{]*)(\\{[a-z]+\\})([^{]*)(\\{[a-z]+\\})(.*)$");
  return std::regex_replace(entry.pattern, two, "$1$4$3$2$5");
}

std::string with_apostrophe(const Entry& entry, Random& random) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < entry.pattern.size(); ++i) {
    const bool plural = entry.pattern.find("plural") != std::string::npos;
    if (entry.pattern[i] == '{' || entry.pattern[i] == '}' || (plural && entry.pattern[i] == '#'))
      places.push_back(i);
  }
  const std::size_t at = one_of(places, random);
  std::string out = entry.pattern;
  out.insert(at, "'");
  if (random() % 2 == 0) out.insert(out.size(), "'");
  return out;
}

std::string drop_branch(const Entry& entry, Random& random) {
  static const std::regex branch("(zero|one|two|few|many|other) \\{[^{}]*\\} ?");
  std::vector<std::string> found;
  for (std::sregex_iterator it(entry.pattern.begin(), entry.pattern.end(), branch), none; it != none; ++it)
    found.push_back(it->str());
  const std::string gone = one_of(found, random);
  std::string out = entry.pattern;
  // Polish "other" is for fractions alone; without it the pattern does not parse, so it counts all the same.
  return out.erase(out.find(gone), gone.size());
}

std::string in_branch(const Entry& entry, Random& random, const std::string& to) {
  std::vector<std::size_t> places;
  for (auto at = entry.pattern.find('#'); at != std::string::npos; at = entry.pattern.find('#', at + 1))
    places.push_back(at);
  std::string out = entry.pattern;
  return out.replace(one_of(places, random), 1, to);
}

std::string empty_branch(const Entry& entry, Random& random) {
  static const std::regex branch("\\{[^{}]+\\}");
  std::vector<std::string> found;
  for (std::sregex_iterator it(entry.pattern.begin(), entry.pattern.end(), branch), none; it != none; ++it)
    found.push_back(it->str());
  std::string out = entry.pattern;
  const std::string gone = one_of(found, random);
  return out.replace(out.find(gone), gone.size(), "{}");
}

std::string styled(const Entry& entry, Random& random) {
  const char* styles[] = {"number, ::percent",
                          "number, percent",
                          "number, currency",
                          "number, ::currency/EUR",
                          "number, #,##0.00",
                          "spellout",
                          "ordinal",
                          "date, short",
                          "time",
                          "duration",
                          "number, ::.00",
                          "choice, 0#no|1#one"};
  static const std::regex plain("\\{([a-z_]+)\\}");
  const std::string to = std::string("{$1, ") + styles[random() % 12] + "}";
  return std::regex_replace(entry.pattern, plain, to, std::regex_constants::format_first_only);
}

/// In the banner: the number in one branch only, another in the other.
std::string choosing(const Entry& entry, Random& random) {
  const char* forms[] = {"{emergency_number, select, 998 {113} other {{emergency_number}}}",
                         "{emergency_number, plural, other {#}}", "{emergency_number, number}",
                         "{emergency_number, selectordinal, other {#}}",
                         "{emergency_number} {emergency_number, select, 999 {30} other {}}"};
  const std::string to = forms[random() % 5];
  std::string out = entry.pattern;
  return out.replace(out.find("{emergency_number}"), 18, to);
}

std::string drop_sentence(const Entry& entry, Random& random) {
  const auto spans = sentences_in(entry.pattern);
  if (spans.size() < 2) return entry.pattern;
  const Span span = one_of(spans, random);
  return entry.pattern.substr(0, span.from) + entry.pattern.substr(span.from + span.length);
}

/// Two emergency messages, exchanged or one in place of the other.
std::optional<Damage> emergency_pair(const Files& files, const std::string& tag, Random& random,
                                     bool exchange) {
  Bundle bundle = read(files, tag);
  std::vector<Entry> found;
  for (const auto& entry : bundle.entries) {
    if (emergency(entry)) found.push_back(entry);
  }
  const Entry& a = one_of(found, random);
  const Entry& b = one_of(found, random);
  if (a.key == b.key) return std::nullopt;
  bundle.lines[a.line] = a.key + " = \"" + b.pattern + "\"";
  if (exchange) bundle.lines[b.line] = b.key + " = \"" + a.pattern + "\"";
  return damaged(bundle, tag, a);
}

std::optional<Damage> to_english(const Files& files, const std::string& tag, Random& random) {
  if (tag == "en") return std::nullopt;
  const Bundle english = read(files, "en");
  return change_message(files, tag, random, any, [&english](const Entry& entry, Random&) {
    const Entry* original = english.find(entry.group, entry.key);
    const bool plural = entry.pattern.find("plural") != std::string::npos;
    return original == nullptr || plural ? entry.pattern : original->pattern;
  });
}

/// The line goes, or its key is another.
std::optional<Damage> lost(const Files& files, const std::string& tag, Random& random, bool misspelt) {
  Bundle bundle = read(files, tag);
  const Entry entry = one_of(bundle.entries, random);
  bundle.lines[entry.line] = misspelt ? "x" + bundle.lines[entry.line] : "";
  return damaged(bundle, tag, entry);
}

}  // namespace

std::vector<Kind> message_kinds() {
  using F = FoundBy;
  const auto put = [](const char* to) {
    return [to](const Entry& entry, Random& random) { return in_branch(entry, random, to); };
  };
  return {
      message("message: word dropped", F::seal, any, drop_word),
      message("message: emptied", F::rules, any, [](const Entry&, Random&) { return ""; }),
      message("message: dots alone", F::rules, any, [](const Entry&, Random&) { return "..."; }),
      message("message: sentence dropped", F::seal, any, drop_sentence),
      message("message: number typed", F::rules, any,
              [](const Entry& e, Random&) { return e.pattern + " 30"; }),
      message("message: placeholder lost", F::rules, holding("}"), replaced("\\{[a-z_]+\\}", "")),
      message("message: placeholder misspelt", F::rules, holding("}"), replaced("\\{([a-z_]+)\\}", "{x$1}")),
      message("message: placeholders exchanged", F::rules, holding("} "), swap_placeholders),
      message("message: style", F::rules, holding("}"), styled),
      message("message: apostrophe", F::rules, holding("{"), with_apostrophe),
      message("message: brace lost", F::rules, holding("}"), replaced("\\}", "")),
      message("plural: category dropped", F::rules, holding("plural"), drop_branch),
      message("plural: number typed", F::rules, holding("plural"), put("30")),
      message("plural: number lost", F::seal, holding("plural"), put("")),
      message("plural: branch emptied", F::rules, holding("plural"), empty_branch),
      message("plural: offset", F::rules, holding("plural"), replaced("plural, ", "plural, offset:1 ")),
      message("emergency: number in a choice", F::rules, holding("{emergency_number}"), choosing),
      message("emergency: number typed", F::rules, holding("{emergency_number}"),
              replaced("\\{emergency_number\\}", "112")),
      {"emergency: messages exchanged", F::seal,
       [](const Files& f, const std::string& t, Random& r) { return emergency_pair(f, t, r, true); }},
      {"emergency: one in place of another", F::rules,
       [](const Files& f, const std::string& t, Random& r) { return emergency_pair(f, t, r, false); }},
      {"message: left in English", F::rules, to_english},
      {"message: line lost", F::rules,
       [](const Files& f, const std::string& t, Random& r) { return lost(f, t, r, false); }},
      {"message: key misspelt", F::rules,
       [](const Files& f, const std::string& t, Random& r) { return lost(f, t, r, true); }},
  };
}

}  // namespace kiosk::mutations
