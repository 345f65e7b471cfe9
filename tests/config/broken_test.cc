// Every way a kiosk.conf breaks, after a good start with 112 in a ward that speaks Polish.

#include <gtest/gtest.h>
#include <kiosk_toml.h>
#include <sys/stat.h>

#include <functional>
#include <random>

#include "base/toml_guard.h"
#include "good_start.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// The number that a text names, by another way than the kiosk's: empty where it names none.
std::string named_in(const std::string& text) {
  if (toml_hazard(text)) return "";
  const toml::parse_result parsed = parse_toml(text);
  if (!parsed) return "";
  const auto number = parsed.table()["emergency"]["number"].value_exact<std::string>();
  return number && is_emergency_number(*number) ? *number : "";
}

class Broken : public GoodStart {
 protected:
  /// What must hold for every text there is.
  ConfigResult expect_safe(const std::string& text) {
    const ConfigResult result = load(text);
    const std::string named = named_in(text);
    EXPECT_EQ(result.config.emergency_number, named.empty() ? "112" : named) << text;
    EXPECT_EQ(result.keep.number, result.config.emergency_number) << text;
    if (!named.empty()) return result;
    EXPECT_EQ(result.keep, kept_) << "nothing that was kept may change\n" << text;
    EXPECT_TRUE(told_.has_errors()) << text;
    return result;
  }

  /// And where the file says nothing else: the ward is as it was.
  void expect_as_it_was(const std::string& text) {
    EXPECT_EQ(expect_safe(text).config, good_.config) << text << told();
    EXPECT_FALSE(told_.findings().empty()) << "in silence\n" << text;
  }

  /// The good text with each line in turn given to `change`; lines it leaves alone are passed over.
  int for_each_line(const std::function<std::vector<std::string>(const std::string&)>& change,
                    const std::function<void(const std::string&)>& visit) {
    const std::vector<std::string> lines = lines_of(good_text_);
    int visited = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (const std::string& changed : change(lines[i])) {
        if (changed == lines[i]) continue;
        std::vector<std::string> broken = lines;
        broken[i] = changed;
        SCOPED_TRACE(lines[i] + " -> " + changed);
        visit(text_of(broken));
        ++visited;
      }
    }
    return visited;
  }
};

bool is_heading(const std::string& line) { return line.starts_with("["); }
bool is_key(const std::string& line) {
  return !line.starts_with("#") && line.find(" = ") != std::string::npos;
}
/// A key that a slip of the pen can make another's.
bool is_voice(const std::string& line) {
  return line.starts_with("en = ") || line.starts_with("ur = ") || line.starts_with("F1 = ");
}

/// The name with one letter left out, doubled, changed and exchanged, at each place.
std::vector<std::string> slips(const std::string& line, std::size_t from, std::size_t to) {
  std::vector<std::string> out;
  for (std::size_t i = from; i < to; ++i) {
    out.push_back(line.substr(0, i) + line.substr(i + 1));
    out.push_back(line.substr(0, i) + line[i] + line.substr(i));
    out.push_back(line);
    out.back()[i] = line[i] == 'x' ? 'y' : 'x';
    if (i + 1 < to) {
      out.push_back(line);
      std::swap(out.back()[i], out.back()[i + 1]);
    }
  }
  return out;
}

TEST_F(Broken, ACutAnywhereKeepsTheNumberAndTheLanguage) {
  for (std::size_t length = 0; length < good_text_.size(); length += 3) {
    const std::string text = good_text_.substr(0, length);
    const Config config = expect_safe(text).config;
    EXPECT_EQ(config.site_locale, "pl") << text;
    EXPECT_EQ(config.offered, good_.config.offered) << text;
    if (named_in(text).empty()) {
      EXPECT_EQ(config, good_.config) << text;
    } else if (text.find("[opening_hours]") == std::string::npos) {
      EXPECT_EQ(config.hours, good_.config.hours) << text;
      EXPECT_FALSE(told_.findings().empty()) << text;
    }
  }
}

TEST_F(Broken, ATextThatIsNoneKeepsEverything) {
  std::string wide;
  for (const char c : good_text_) wide += {c, '\0'};
  const std::string nested = [] {
    std::string dots;
    for (int i = 0; i < 100000; ++i) dots += "a.";
    return dots + "a = 1\n";
  }();
  for (const std::string& text : std::vector<std::string>{std::string(),
                                                          std::string("\n"),
                                                          std::string("# nothing\n"),
                                                          std::string("\xEF\xBB\xBF"),
                                                          "\xFF\xFE" + wide,
                                                          wide,
                                                          std::string(1, '\0') + wide,
                                                          good_text_ + std::string("\0", 1),
                                                          std::string(4096, '\0'),
                                                          std::string("PK\x03\x04\x14\0\x08", 7),
                                                          good_text_ + std::string(kLargestConfig, '\n'),
                                                          good_text_ + nested,
                                                          "[" + nested,
                                                          std::string(100000, '['),
                                                          "a = " + std::string(100000, '['),
                                                          good_text_ + good_text_,
                                                          good_text_ + "\"",
                                                          "<<<<<<< HEAD\n" + good_text_,
                                                          "{\"emergency\": {\"number\": \"113\"}}\n",
                                                          std::string("emergency:\n  number: 113\n")})
    expect_as_it_was(text);
}

TEST_F(Broken, OtherFormsOfTheSameTextAreTheSame) {
  std::string dos;
  for (const std::string& line : lines_of(good_text_)) dos += line + "\r\n";
  for (const std::string& text :
       std::vector<std::string>{dos, "\xEF\xBB\xBF" + good_text_, "\xEF\xBB\xBF" + dos,
                                good_text_.substr(0, good_text_.size() - 1), "\n\n" + good_text_}) {
    const ConfigResult result = load(text);
    EXPECT_EQ(told(), "");
    EXPECT_EQ(result.config, good_.config);
    EXPECT_EQ(result.keep, kept_);
  }
}

TEST_F(Broken, WhatIsNoFileKeepsEverything) {
  const auto expect = [this](const char* words) {
    const ConfigResult result = load();
    EXPECT_EQ(result.config, good_.config) << words;
    EXPECT_EQ(result.keep, kept_) << words;
    EXPECT_NE(told().find(words), std::string::npos) << told();
    EXPECT_NE(told().find("the last good emergency number, 112"), std::string::npos) << told();
    EXPECT_TRUE(told_.has_errors());
    fs::remove(file());
  };
  fs::remove(file());
  expect("does not exist");
  ASSERT_EQ(::mkfifo(file().c_str(), 0600), 0);
  expect("no plain file");
  fs::create_directory(file());
  expect("no plain file");
  fs::create_symlink("/dev/zero", file());
  expect("no plain file");
  fs::create_symlink(folder_.path() / "gone", file());
  expect("does not exist");
  fs::create_symlink(file(), file());
  expect("no plain file");
  std::ofstream(file()) << std::string(kLargestConfig + 1, ' ');
  expect("too large");
}

TEST_F(Broken, ALinkToAFileIsFollowed) {
  const fs::path real = folder_.path() / "real.conf";
  fs::rename(file(), real);
  std::ofstream(real) << good_text_;
  fs::create_symlink(real, file());
  EXPECT_EQ(load().config, good_.config);
  EXPECT_EQ(told(), "");
}

TEST_F(Broken, EachLineGone) {
  const int lines = for_each_line(
      [](const std::string& line) {
        return line.empty() || line[0] == '#' ? std::vector<std::string>() : std::vector<std::string>{"#"};
      },
      [this](const std::string& text) { expect_safe(text); });
  EXPECT_GT(lines, 30);
  for_each_line(
      [](const std::string& line) {
        return is_heading(line) ? std::vector<std::string>{""} : std::vector<std::string>();
      },
      [this](const std::string& text) { expect_as_it_was(text); });
}

TEST_F(Broken, EachKeyMisspelt) {
  const int slips_made = for_each_line(
      [](const std::string& line) {
        return is_key(line) && !is_voice(line) ? slips(line, 0, line.find(" = "))
                                               : std::vector<std::string>();
      },
      [this](const std::string& text) { expect_as_it_was(text); });
  EXPECT_GT(slips_made, 500);
}

TEST_F(Broken, EachTableMisnamed) {
  const int slips_made = for_each_line(
      [](const std::string& line) {
        if (!is_heading(line)) return std::vector<std::string>();
        std::vector<std::string> out = slips(line, 1, line.size() - 1);
        out.push_back("[" + line + "]");
        out.push_back("#" + line);
        out.push_back(line.substr(1));
        out.push_back(line.substr(0, line.size() - 1));
        std::string upper = line;
        for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        out.push_back(upper);
        return out;
      },
      [this](const std::string& text) { expect_as_it_was(text); });
  EXPECT_GT(slips_made, 200);
}

/// The good text without one table.
std::string without(const std::string& text, const std::string& table) {
  std::string out;
  bool inside = false;
  for (const std::string& line : lines_of(text)) {
    if (is_heading(line)) inside = line == "[" + table + "]" || line.starts_with("[" + table + ".");
    if (!inside) out += line + "\n";
  }
  return out;
}

TEST_F(Broken, EachTableGoneOrInAnotherForm) {
  for (const std::string table :
       {"languages", "emergency", "display", "touch", "time", "opening_hours", "content", "speech"}) {
    const std::string rest = without(good_text_, table);
    ASSERT_NE(rest, good_text_) << table;
    expect_as_it_was(rest);
    for (const char* value :
         {"\"112\"", "3", "true", "[]", "[\"112\"]", "1979-05-27", "[{number = \"113\"}]"})
      expect_as_it_was(table + " = " + value + "\n" + rest);
    expect_as_it_was(rest + "[[" + table + "]]\nnumber = \"113\"\n");
  }
}

TEST_F(Broken, EachValueUnsound) {
  const int made = for_each_line(
      [](const std::string& line) {
        std::vector<std::string> out;
        if (!is_key(line) || is_voice(line)) return out;
        for (const char* value : {"[[]]", "{}", "1e999", "nan", "1979-05-27", "[1, 2]"})
          out.push_back(line.substr(0, line.find(" = ")) + " = " + value);
        return out;
      },
      [this](const std::string& text) { expect_as_it_was(text); });
  EXPECT_GT(made, 100);
}

TEST_F(Broken, TheEmergencyTableInEveryWrongForm) {
  const std::string rest = without(good_text_, "emergency");
  for (const char* form : {"[emergency]\n",
                           "[emergency]\nnumber = 113\n",
                           "[emergency]\nnumber = \"\"\n",
                           "[emergency]\nnumber = \"1\"\n",
                           "[emergency]\nnumber = \"one one three\"\n",
                           "[emergency]\nnumber = [\"113\"]\n",
                           "[emergency]\nnumber = {value = \"113\"}\n",
                           "[emergency.number]\nvalue = \"113\"\n",
                           "[[emergency]]\nnumber = \"113\"\n",
                           "[emergency]\nNumber = \"113\"\n",
                           "[emergency]\nnumbers = \"113\"\n",
                           "[emergency]\nphone = \"113\"\n",
                           "[Emergency]\nnumber = \"113\"\n",
                           "[EMERGENCY]\nnumber = \"113\"\n",
                           "[emergancy]\nnumber = \"113\"\n",
                           "[emergencies]\nnumber = \"113\"\n",
                           "[\"emergency \"]\nnumber = \"113\"\n",
                           "[emergency]\nnumber = \"113\"\nnumber = \"114\"\n",
                           "[emergency]\nnumber = \"٠١٢\"\n",
                           "[emergency]\nnumber = \"113\\u200B\"\n",
                           "[emergency]\nnumber = \"+113\"\n"})
    expect_as_it_was(rest + form);
}

TEST_F(Broken, RandomDamageToBytes) {
  std::mt19937 random(20261127);
  const auto below = [&random](std::size_t bound) { return random() % bound; };
  for (int round = 0; round < 1500; ++round) {
    std::string text = good_text_;
    const std::size_t damages = 1 + below(4);
    for (std::size_t i = 0; i < damages; ++i) {
      const std::size_t at = below(text.size());
      switch (below(4)) {
        case 0:
          text[at] = static_cast<char>(below(256));
          break;
        case 1:
          text.erase(at, 1 + below(40));
          break;
        case 2:
          text.insert(at, 1, static_cast<char>(' ' + below(95)));
          break;
        default:
          text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
      }
    }
    SCOPED_TRACE("round " + std::to_string(round));
    expect_safe(text);
    if (HasFailure()) return;
  }
}

TEST_F(Broken, ANumberIsReplacedOnlyByASoundOne) {
  std::string text = good_text_;
  text.replace(text.find("\"112\""), 5, "\"116 123\"");
  const ConfigResult result = load(text);
  EXPECT_EQ(told(), "");
  EXPECT_EQ(result.config.emergency_number, "116 123");
  EXPECT_EQ(result.keep.number, "116 123");
}

}  // namespace
}  // namespace kiosk
