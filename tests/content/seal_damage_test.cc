#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "content/bundle_file.h"
#include "content/catalogue.h"
#include "content/reviewing.h"
#include "support/matrix.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

const char* const kArticle = "articles/dvt-to-pe.md";
const char* const kArticleRecords = "articles/dvt-to-pe.review.toml";

/// What a reader of a language gets, text by text, and what is known of each.
struct Shown {
  std::map<std::string, std::string> texts;
  std::map<std::string, Provenance> provenance;  ///< of the same names
};

/// The shipped languages in a folder of their own, every text of them sealed as checked by a person.
class SealDamage : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("kiosk-damage-" + std::to_string(::getpid()) + "-" + test->name());
    fs::remove_all(folder_);
    for (const char* tag : {"en", "pl", "ur", "zh-Hans"}) {
      fs::create_directories(folder_ / tag / "articles");
      fs::copy(fs::path(KIOSK_SOURCE_DIR) / "locales" / tag / "locale.toml", folder_ / tag / "locale.toml");
      fs::copy(fs::path(KIOSK_SOURCE_DIR) / "locales" / tag / kArticle, folder_ / tag / kArticle);
      seal(tag);
    }
  }
  void TearDown() override { fs::remove_all(folder_); }

  ContentSettings settings(const std::string& tag) const {
    ContentSettings settings;
    settings.locales = folder_;
    settings.offered = {"en"};
    if (tag != "en") settings.offered.push_back(tag);
    settings.emergency_number = "999";
    return settings;
  }

  void seal(const std::string& tag) const {
    Diagnostics unheard;
    ReviewRequest request;
    request.locale = *LocaleTag::parse(tag);
    (tag == "en" ? request.names.written_by : request.names.translated_by) = "A";
    request.names.revised_by = "B";
    request.names.checked_by = "C";
    const ReviewOutcome outcome = write_reviews(load_catalogue(settings(tag), unheard), request);
    for (const auto& sentence : outcome.refusals) ADD_FAILURE() << tag << ": " << sentence;
    ASSERT_EQ(outcome.written.size(), 2U);
  }

  std::string read(const fs::path& name) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const fs::path& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  static std::string words(const RichText& text) {
    std::string out = to_utf8(text.text);
    for (const auto& range : text.strong)
      out += "*" + std::to_string(range.start) + "-" + std::to_string(range.end);
    return out;
  }

  /// Where links lead and which steps there are depends on other parts too, which answer for themselves.
  static std::string ways(const Article& article) {
    std::string out;
    for (const Part& part : article.parts)
      for (const Block& block : part.blocks)
        for (const auto& link : block.text.links) out += part.id + "->" + link.anchor + link.article + "|";
    for (const auto& [figure, steps] : article.steps)
      for (const auto& step : steps) out += step.label + "->" + step.part + std::to_string(step.block) + "|";
    return out;
  }

  static void add_article(const Article& article, Shown& shown) {
    std::string front = article.title + "|" + article.summary + "|" + article.topic + "|" + article.link +
                        "|" + article.next_review + "|" + article.topic_icon;
    for (const auto& [figure, labels] : article.labels)
      for (const auto& label : labels) front += "|" + label.key + label.name + label.term;
    shown.texts["ways"] = ways(article);
    std::string order;
    for (const Part& part : article.parts) {
      order += part.id + " ";
      std::string text = words(part.heading);
      for (const Block& block : part.blocks) {
        text += "|" + std::to_string(static_cast<int>(block.kind)) + block.anchor + block.figure +
                std::to_string(block.number) + words(block.text);
        for (const auto& cell : block.cells) text += "/" + words(cell);
        if (block.mark) text += block.mark->icon + std::to_string(block.mark->level);
      }
      shown.texts[part.id] = text;
      shown.provenance[part.id] = part.provenance;
    }
    // The order of the parts is the source's front's to answer for.
    shown.texts["front"] = front;
    shown.texts["order"] = order;
    shown.provenance["front"] = shown.provenance["order"] = article.front_provenance;
  }

  /// Every text of a language as readers get it now, and what is told of it.
  Shown show(const std::string& tag, std::set<std::string>& findings) const {
    Diagnostics found;
    const Catalogue catalogue = load_catalogue(settings(tag), found);
    const LocaleTag locale = *LocaleTag::parse(tag);
    Shown shown;
    shown.texts["usable"] = catalogue.usable && catalogue.find(locale) != nullptr ? "yes" : "no";
    if (const Bundle* bundle = catalogue.find(locale)) {
      const MessageArgs args{{"n", 3},      {"minutes", 3},   {"seconds", 3},   {"page", 2},
                             {"pages", 3},  {"number", 2},    {"count", 3},     {"name", "N"},
                             {"date", "D"}, {"version", "v"}, {"language", "L"}};
      for (const std::string& key : keys_) {
        const std::string group = key.substr(0, key.find('.'));
        shown.texts["messages." + group] += catalogue.message(locale, key, args).text + "\n";
        shown.provenance["messages." + group] = catalogue.provenance(locale, group);
      }
      shown.texts["locale"] = bundle->own_name + bundle->messages.number(7);
      shown.provenance["locale"] = catalogue.provenance(locale, "locale");
    }
    if (const auto article = open_article(catalogue, "dvt-to-pe", locale, found))
      add_article(*article, shown);
    for (const auto& finding : found.findings()) findings.insert(to_text(finding));
    return shown;
  }

  void read_keys() {
    Diagnostics unheard;
    const auto raw = read_bundle(folder_ / "en", unheard);
    for (const auto& [key, message] : raw->messages) keys_.push_back(key);
  }

  std::size_t pick(std::size_t count) { return count == 0 ? 0 : random_() % count; }

  fs::path folder_;
  std::vector<std::string> keys_;
  std::mt19937 random_{20261127};
};

Lines lines_of(const std::string& text) {
  Lines out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}
std::string joined(const Lines& lines, const char* by = "\n") {
  std::string out;
  for (const auto& line : lines) out += line + by;
  return out;
}
Lines words_of(const std::string& line) {
  Lines out;
  std::istringstream in(line);
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

using Random = std::mt19937;

/// A line with something on it.
std::size_t some_line(const Lines& lines, Random& random) {
  for (int tries = 0; tries < 1000; ++tries) {
    const std::size_t at = random() % lines.size();
    if (words_of(lines[at]).size() > 1) return at;
  }
  return 0;
}

std::string drop_line(const std::string& text, Random& random) {
  Lines lines = lines_of(text);
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(random() % lines.size()));
  return joined(lines);
}
std::string swap_lines(const std::string& text, Random& random) {
  Lines lines = lines_of(text);
  std::swap(lines[some_line(lines, random)], lines[some_line(lines, random)]);
  return joined(lines);
}
std::string double_line(const std::string& text, Random& random) {
  Lines lines = lines_of(text);
  const std::size_t at = some_line(lines, random);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[at]);
  return joined(lines);
}
std::string drop_word(const std::string& text, Random& random) {
  Lines lines = lines_of(text);
  std::string& line = lines[some_line(lines, random)];
  Lines words = words_of(line);
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(random() % words.size()));
  line = joined(words, " ");
  return joined(lines);
}
std::string swap_words(const std::string& text, Random& random) {
  Lines lines = lines_of(text);
  std::string& line = lines[some_line(lines, random)];
  Lines words = words_of(line);
  std::swap(words[random() % words.size()], words[random() % words.size()]);
  line = joined(words, " ");
  return joined(lines);
}
std::string change_letter(const std::string& text, Random& random) {
  std::string out = text;
  for (int tries = 0; tries < 10000; ++tries) {
    char& c = out[random() % out.size()];
    if (c < 'a' || c > 'y') continue;
    ++c;
    break;
  }
  return out;
}
/// The cells of a table's row, or two quoted values of a line, change places.
std::string swap_cells(const std::string& text, Random& random) {
  Lines lines = lines_of(text);
  for (int tries = 0; tries < 1000; ++tries) {
    std::string& line = lines[random() % lines.size()];
    if (line.rfind("| ", 0) != 0 || line.find("---") != std::string::npos) continue;
    const auto second = line.find('|', 1);
    const auto third = line.find('|', second + 1);
    if (third == std::string::npos) continue;
    line = "|" + line.substr(second + 1, third - second - 1) + line.substr(0, second) + line.substr(third);
    break;
  }
  return joined(lines);
}
/// A word is turned into its contrary, where one stands.
std::string turn_round(const std::string& text, Random& random) {
  const std::vector<std::pair<std::string, std::string>> pairs{
      {"No.", "Yes."}, {"Yes.", "No."}, {" not ", " "},     {"high", "low"},
      {"Nie", "Tak"},  {"Tak", "Nie"},  {" nie ", " "},     {"moderate", "no"},
      {"不", ""},      {"نہیں", "ہاں"}, {"can ", "cannot "}};
  for (int tries = 0; tries < 1000; ++tries) {
    const auto& [from, to] = pairs[random() % pairs.size()];
    const auto at = text.find(from, random() % text.size());
    if (at != std::string::npos) return std::string(text).replace(at, from.size(), to);
  }
  return text;
}
std::string cut_off(const std::string& text, Random& random) {
  return text.substr(0, random() % text.size());
}
/// Two paragraphs become one, or one becomes two: only white space changes.
std::string move_blank(const std::string& text, Random& random) {
  Lines lines = lines_of(text);
  for (int tries = 0; tries < 1000; ++tries) {
    const std::size_t at = random() % lines.size();
    if (!lines[at].empty()) continue;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
    break;
  }
  return joined(lines);
}
std::string change_id(const std::string& text, Random& random) {
  for (int tries = 0; tries < 1000; ++tries) {
    const auto at = text.find("{#", random() % text.size());
    if (at != std::string::npos) return std::string(text).insert(at + 2, "x");
  }
  return text;
}
/// Two parts change places, whole.
std::string swap_parts(const std::string& text, Random& random) {
  std::vector<std::size_t> starts;
  for (auto at = text.find("\n## "); at != std::string::npos; at = text.find("\n## ", at + 1))
    starts.push_back(at + 1);
  const std::size_t i = random() % (starts.size() - 2);
  const std::string first = text.substr(starts[i], starts[i + 1] - starts[i]);
  const std::string second = text.substr(starts[i + 1], starts[i + 2] - starts[i + 1]);
  return text.substr(0, starts[i]) + second + first + text.substr(starts[i + 2]);
}

using Damage = std::string (*)(const std::string&, Random&);

const Damage kTextDamages[] = {drop_line,  swap_lines, double_line, drop_word,  swap_words, change_letter,
                               swap_cells, turn_round, cut_off,     move_blank, change_id,  swap_parts};
const Damage kTomlDamages[] = {drop_line,     swap_lines, drop_word, swap_words,
                               change_letter, turn_round, cut_off};

/// By language, so that they run beside each other.
class SealDamageOf : public SealDamage, public ::testing::WithParamInterface<const char*> {};
INSTANTIATE_TEST_SUITE_P(Languages, SealDamageOf,
                         ::testing::ValuesIn(of_matrix({"en", "pl", "ur", "zh-Hans"})));

TEST_P(SealDamageOf, EveryChangeOfAShownTextIsToldAndNoLongerChecked) {
  read_keys();
  int changed = 0;
  const std::string tag = GetParam();
  std::set<std::string> before;
  const Shown sound = show(tag, before);
  for (const auto& [name, provenance] : sound.provenance)
    ASSERT_EQ(provenance.of_shown, Cause::checked) << tag << " " << name;
  const auto attack = [&](const std::string& file, Damage damage, int number) {
    const fs::path path = fs::path(tag) / file;
    const std::string whole = read(path);
    write(path, damage(whole, random_));
    std::set<std::string> after;
    const Shown now = show(tag, after);
    const std::string which = tag + " " + file + " damage " + std::to_string(number) + "\n" + read(path);
    write(path, whole);
    if (now.texts == sound.texts) return;
    ++changed;
    EXPECT_FALSE(std::includes(before.begin(), before.end(), after.begin(), after.end()))
        << "nothing is told of " << which;
    for (const auto& [name, text] : now.texts) {
      const auto was = sound.texts.find(name);
      const auto provenance = now.provenance.find(name);
      if (provenance == now.provenance.end() || (was != sound.texts.end() && was->second == text)) continue;
      // Words that stand in are the other language's, as they were checked there.
      const Provenance& p = provenance->second;
      if (p.showing == Showing::replaced && p.own != Cause::checked) continue;
      EXPECT_NE(p.of_shown, Cause::checked) << name << " of " << which;
      EXPECT_EQ(p.review.checked_by, "") << name << " of " << which;
    }
  };
  int number = 0;
  for (int round = 0; round < 6; ++round) {
    for (const Damage damage : kTextDamages) attack(kArticle, damage, number++);
    for (const Damage damage : kTomlDamages) attack("locale.toml", damage, number++);
  }
  EXPECT_GT(changed, 80);
}

TEST_P(SealDamageOf, ADamagedRecordIsToldWhereverItCounts) {
  read_keys();
  int counted = 0;
  const std::string tag = GetParam();
  std::set<std::string> before;
  const Shown sound = show(tag, before);
  for (const std::string file : {"locale.review.toml", kArticleRecords}) {
    const fs::path path = fs::path(tag) / file;
    const std::string whole = read(path);
    for (int number = 0; number < 42; ++number) {
      const Damage damage = kTomlDamages[static_cast<std::size_t>(number) % std::size(kTomlDamages)];
      write(path, damage(whole, random_));
      std::set<std::string> after;
      const Shown now = show(tag, after);
      const std::string which = path.string() + " damage " + std::to_string(number) + "\n" + read(path);
      bool unsure = now.texts != sound.texts;
      for (const auto& [name, p] : now.provenance)
        unsure = unsure || (p.own != Cause::checked && p.own != Cause::unchecked);
      if (!unsure) continue;
      ++counted;
      EXPECT_FALSE(std::includes(before.begin(), before.end(), after.begin(), after.end()))
          << "nothing is told of " << which;
    }
    write(path, whole);
  }
  EXPECT_GT(counted, 40);
}

TEST_F(SealDamage, ALostFileOfRecordsIsNeverShownAsCurrent) {
  read_keys();
  for (const std::string tag : {"en", "pl"}) {
    for (const std::string file : {"locale.review.toml", kArticleRecords}) {
      const fs::path path = fs::path(tag) / file;
      const std::string whole = read(path);
      for (const std::string& text :
           {std::string("gone"), std::string(), std::string("[way\n"), whole.substr(0, 99)}) {
        if (text == "gone")
          fs::remove(folder_ / path);
        else
          write(path, text);
        std::set<std::string> after;
        const Shown now = show(tag, after);
        EXPECT_FALSE(after.empty()) << path << " as " << text;
        const bool words = file == "locale.review.toml";
        for (const auto& [name, p] : now.provenance) {
          if (words != (name == "locale" || name.rfind("messages.", 0) == 0)) continue;
          if (name == "front" && text.size() == 99) continue;
          EXPECT_TRUE(p.own == Cause::unrecorded || p.own == Cause::lost || p.own == Cause::changed)
              << name << " of " << path << " as " << text;
          EXPECT_NE(p.showing, Showing::plain) << name << " of " << path << " as " << text;
          if (name == "messages.emergency") {
            EXPECT_EQ(p.showing, Showing::marked);
          }
        }
        write(path, whole);
      }
    }
  }
}

}  // namespace
}  // namespace kiosk
