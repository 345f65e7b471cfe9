#include <map>
#include <regex>

#include "mutations/kinds.h"

namespace kiosk::mutations {
namespace {

using Change = std::function<std::string(const std::string&, Random&)>;

Kind in_text(const std::string& name, FoundBy by, const Change& change) {
  return {name, by, [change](const Files& files, const std::string& tag, Random& random) {
            return change_line(
                files, tag, random, [](const Line& l) { return has_text(l) && words_in(l.text).size() > 1; },
                change);
          }};
}

std::string swap_words(const std::string& line, Random& random) {
  const auto words = words_in(line);
  const std::size_t i = random() % (words.size() - 1);
  return exchanged(line, words[i], words[i + 1]);
}

std::string drop_word(const std::string& line, Random& random) {
  const Span word = one_of(words_in(line), random);
  return line.substr(0, word.from) + line.substr(word.from + word.length);
}

std::string behind_word(const std::string& line, Random& random, const std::string& what) {
  const Span word = one_of(words_in(line), random);
  return line.substr(0, word.from + word.length) + what + line.substr(word.from + word.length);
}

/// A letter gives way to one of another script that looks like it, or stands beside it.
std::string homoglyph(const std::string& line, Random& random) {
  static const std::map<char, const char*> alike{{'a', "а"}, {'e', "е"}, {'o', "о"}, {'p', "р"}, {'c', "с"},
                                                 {'D', "Ꭰ"}, {'P', "Р"}, {'E', "Ε"}, {'i', "і"}, {'y', "у"}};
  const Span word = one_of(words_in(line), random);
  std::string out = line;
  for (std::size_t i = word.from; i < word.from + word.length; ++i) {
    if (const auto found = alike.find(line[i]); found != alike.end()) return out.replace(i, 1, found->second);
  }
  const char* strange[] = {"а", "ο", "क", "ա", "อ"};
  return out.insert(word.from + word.length, strange[random() % 5]);
}

Kind number(const std::string& name, const std::string& from, const std::string& to) {
  return {name, FoundBy::rules, [from, to](const Files& files, const std::string& tag, Random& random) {
            const std::regex what(from);
            return change_line(
                files, tag, random,
                [&](const Line& l) { return has_text(l) && std::regex_search(l.text, what); },
                [&](const std::string& line, Random&) {
                  return std::regex_replace(line, what, to, std::regex_constants::format_first_only);
                });
          }};
}

/// The first two numbers of a line that differ change places.
std::string swap_numbers(const std::string& line) {
  static const std::regex digits("[0-9]+");
  const std::sregex_iterator first(line.begin(), line.end(), digits);
  for (std::sregex_iterator it = first, none; it != none; ++it) {
    if (it->str() == first->str()) continue;
    const auto a = static_cast<std::size_t>(first->position());
    const auto b = static_cast<std::size_t>(it->position());
    const std::string between = line.substr(a + first->str().size(), b - a - first->str().size());
    return line.substr(0, a) + it->str() + between + first->str() + line.substr(b + it->str().size());
  }
  return line;
}

struct Words {
  const char* yes;
  const char* no;
  const char* negation;
};

const std::map<std::string, Words>& words() {
  static const std::map<std::string, Words> all{
      {"en", {"Yes", "No", " not"}}, {"cy", {"Ydy", "Nac ydy", "Nid yw"}}, {"pl", {"Tak", "Nie", " nie"}},
      {"ar", {"نعم", "لا", "لا "}},  {"ur", {"جی ہاں", "نہیں", " نہیں"}},  {"bn", {"হ্যাঁ", "না", " না"}},
      {"pa", {"ਹਾਂ", "ਨਹੀਂ", " ਨਹੀਂ"}}, {"zh-Hans", {"是", "不是", "不"}}};
  return all;
}

std::optional<Damage> flip_answer(const Files& files, const std::string& tag, Random& random) {
  return change_line(
      files, tag, random,
      [](const Line& l) { return l.part.starts_with("faq/") && l.text.starts_with("**"); },
      [&tag](const std::string& line, Random&) {
        static const std::map<std::string, bool> answers{
            {"**Yes.**", true},    {"**Gall.**", true}, {"**Tak.**", true}, {"**نعم.**", true},
            {"**جی ہاں۔**", true}, {"**হ্যাঁ।**", true},  {"**ਹਾਂ।**", true},  {"**能。**", true}};
        const Words& own = words().at(tag);
        return std::string("**") + (answers.contains(line) ? own.no : own.yes) + ".**";
      });
}

std::optional<Damage> drop_negation(const Files& files, const std::string& tag, Random& random) {
  const std::string word = words().at(tag).negation;
  return change_line(
      files, tag, random,
      [&word](const Line& l) {
        return has_text(l) && !l.text.starts_with("**") && l.text.find(word) != std::string::npos;
      },
      [&word](const std::string& line, Random&) {
        std::string out = line;
        return out.erase(out.find(word), word.size());
      });
}

/// The line of the English that says the same: the lines match one by one.
std::optional<Damage> to_english(const Files& files, const std::string& tag, Random& random, bool headings) {
  if (tag == "en") return std::nullopt;
  const auto english = lines_of(files.at(article_of("en")));
  return change_lines(files, tag, random, [&](std::vector<Line>& lines, Random& r) -> std::string {
    std::vector<std::size_t> own, wanted;
    const auto fits = [&](const Line& l) {
      return has_text(l) && l.kind != Line::Kind::row && l.kind != Line::Kind::header &&
             (l.kind == Line::Kind::heading) == headings && words_in(l.text).size() > 2;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (has_text(lines[i])) own.push_back(i);
    }
    for (std::size_t i = 0; i < english.size(); ++i) {
      if (has_text(english[i])) wanted.push_back(i);
    }
    const std::size_t at = r() % own.size();
    if (own.size() != wanted.size() || !fits(english[wanted[at]])) return "";
    lines[own[at]].text = english[wanted[at]].text;
    return lines[own[at]].part;
  });
}

}  // namespace

std::vector<Kind> word_kinds() {
  using F = FoundBy;
  const auto put = [](const char* what) {
    return [what](const std::string& line, Random& random) { return behind_word(line, random, what); };
  };
  return {
      in_text("words exchanged", F::seal, swap_words),
      in_text("word dropped", F::seal, drop_word),
      {"negation dropped", F::seal, drop_negation},
      {"yes or no turned round", F::rules, flip_answer},
      {"block left in English", F::rules,
       [](const Files& f, const std::string& t, Random& r) { return to_english(f, t, r, false); }},
      {"heading left in English", F::rules,
       [](const Files& f, const std::string& t, Random& r) { return to_english(f, t, r, true); }},
      in_text("letter of another script", F::rules, homoglyph),
      in_text("bidi control", F::seal, put("\u202E")),
      in_text("zero-width space", F::seal, put("\u200B")),
      in_text("replacement character", F::seal, put("\uFFFD")),
      in_text("private-use letter", F::seal, put("\uE123")),
      in_text("double-encoded letter", F::seal, put("Ã©")),
      number("number changed", "([^0-9])(50|2017|158|[1-5])([^0-9])", "$1$029$3"),
      number("number added", "(50|2017|NG158)", "$1 10"),
      number("number with a mark put in", "(5)(0)|(20)(17)|(15)(8)", "$1$3$5.$2$4$6"),
      {"numbers exchanged", F::seal,
       [](const Files& files, const std::string& tag, Random& random) {
         return change_line(
             files, tag, random, [](const Line& l) { return has_text(l) && swap_numbers(l.text) != l.text; },
             [](const std::string& line, Random&) { return swap_numbers(line); });
       }},
      number("number lost", "(50 ?%|2017|158)", ""),
  };
}

}  // namespace kiosk::mutations
