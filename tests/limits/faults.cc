#include "limits/faults.h"

#include <sys/stat.h>

#include <fstream>
#include <random>

namespace kiosk::limits_test {
namespace {

namespace fs = std::filesystem;

using Faults = std::vector<Fault>;

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  out.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

Fault text(const std::string& name, std::function<std::string()> make) {
  return {name, [make = std::move(make)](const fs::path& file) { write(file, make()); }};
}

std::string noise(std::size_t bytes) {
  std::mt19937 random(7);
  std::string out(bytes, '\0');
  for (char& c : out) c = static_cast<char>(random());
  return out;
}

/// What can happen to any file.
Faults of_any() {
  return {
      {"gone", [](const fs::path& file) { fs::remove(file); }},
      text("empty", [] { return ""; }),
      {"cut in half", [](const fs::path& file) { fs::resize_file(file, fs::file_size(file) / 2); }},
      {"2 GB long", [](const fs::path& file) { fs::resize_file(file, std::uintmax_t{1} << 31); }},
      text("200 KB of noise", [] { return noise(200000); }),
      text("200 KB of zeros", [] { return std::string(200000, '\0'); }),
      text("200,000 empty lines", [] { return std::string(200000, '\n'); }),
      text("a word of 200,000 letters", [] { return std::string(200000, 'a'); }),
      text("a word of 1 MB", [] { return std::string(1000000, 'a'); }),
      text("100,000 marks on a letter", [] { return "a" + times(60000, "\u0301\u0323"); }),
      {"UTF-16",
       [](const fs::path& file) {
         std::string wide = "\xff\xfe";
         for (const char c : text_of(file)) (wide += c) += '\0';
         write(file, wide);
       }},
      {"a folder", [](const fs::path& file) { fs::remove(file), fs::create_directory(file); }},
      {"a pipe", [](const fs::path& file) { fs::remove(file), ::mkfifo(file.c_str(), 0600); }},
      {"a link to itself", [](const fs::path& file) { fs::remove(file), fs::create_symlink(file, file); }},
      {"a device without end",
       [](const fs::path& file) { fs::remove(file), fs::create_symlink("/dev/zero", file); }},
  };
}

/// A fault of a TOML text, in front of what stands there; `wrap` makes a file of it.
Faults of_toml(const std::function<std::string(const std::string&)>& wrap) {
  const auto fault = [&wrap](const std::string& name, const std::string& toml) {
    return text(name, [wrap, toml] { return wrap(toml); });
  };
  std::string keys, tables;
  for (int i = 0; i < 20000; ++i) keys += "k" + std::to_string(i) + " = 1\n";
  for (int i = 0; i < 15000; ++i) tables += "[a.b" + std::to_string(i) + "]\n";
  return {fault("a key 25,000 deep", times(25000, "a.") + "a = 1\n"),
          fault("a heading 25,000 deep", "[" + times(25000, "a.") + "a]\n"),
          fault("lists 100,000 deep", "a = " + std::string(100000, '[') + "\n"),
          fault("tables 40,000 deep", times(40000, "a = {") + "\n"),
          fault("20,000 keys", keys),
          fault("15,000 tables", tables),
          fault("30,000 lists of tables", times(30000, "[[a]]\n")),
          fault("a list of 60,000", "a = [" + times(60000, "\"\",") + "]\n"),
          fault("a text of 200 KB", "a = \"" + std::string(200000, 'a') + "\"\n"),
          fault("30,000 escaped marks", "own_name = \"a" + times(15000, "\\u0301\\u0323") + "\"\n"),
          fault("100,000 open quotes", std::string(100000, '"') + "\n")};
}

std::string article(const std::string& body) {
  return "+++\ntitle = \"a\"\nsummary = \"b\"\ntopic = \"c\"\n+++\n\n## A {#path}\n\n" + body + "\n";
}

/// `chosen` columns by `rows` rows of one cell.
std::string table(std::size_t columns, std::size_t rows) {
  return "|" + times(columns, "a|") + "\n|" + times(columns, "-|") + "\n" + times(rows, "|a|\n");
}

/// No two are alike: what was set once is kept.
std::string paragraphs_of(int part, std::size_t count, const std::string& words) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += std::to_string(part) + " " + std::to_string(i) + " " + times(12, words + " ") + "\n\n";
  return out;
}

/// Paragraphs of sound words, in parts of `paragraphs`.
std::string much(int parts, std::size_t paragraphs, const std::string& words) {
  std::string out;
  for (int i = 0; i < parts; ++i)
    out += "## Part {#p" + std::to_string(i) + "}\n\n" + paragraphs_of(i, paragraphs, words);
  return out;
}

Faults of_article() {
  const auto fault = [](const std::string& name, std::function<std::string()> body) {
    return text(name, [body = std::move(body)] { return article(body()); });
  };
  return {
      fault("50,000 nested marks", [] { return times(25000, "*a **b ") + "x"; }),
      fault("1,300 nested marks", [] { return times(650, "*a **b ") + times(650, "** *"); }),
      fault("50,000 brackets", [] { return times(50000, "[") + "a" + times(50000, "](b)"); }),
      fault("8 KB of brackets", [] { return times(2000, "![[]("); }),
      fault("8 KB of bars in lines", [] { return times(2000, "a_\n"); }),
      fault("quotations 100,000 deep", [] { return times(100000, ">") + "a"; }),
      fault("quotations 4,000 deep, 30 times", [] { return times(7, times(4000, ">") + "a\n"); }),
      fault("lists 50,000 deep", [] { return times(50000, "- ") + "a"; }),
      fault("5,000 columns by 3,000 short rows", [] { return table(5000, 3000); }),
      fault("12 columns by 10,000 short rows", [] { return table(12, 10000); }),
      fault("20,000 code fences", [] { return times(20000, "```\n"); }),
      fault("10,000 paragraphs", [] { return times(10000, "a\n\n"); }),
      fault("10,000 faults", [] { return times(10000, "<b>\n\n"); }),
      fault("10,000 parts", [] { return times(10000, "## A {#a}\n\na\n\n"); }),
      fault("30,000 marks as entities", [] { return "a" + times(30000, "&#769;"); }),
      fault("8 KB of marks, 8 a letter", [] { return times(450, "a" + times(8, "\u0301")); }),
      fault("8 KB of Thai in one word", [] { return times(900, "\u0e01\u0e34\u0e48"); }),
      fault("8 KB of glued words", [] { return times(60, times(20, "aaaa\u00A0") + " "); }),
      fault("250 KB of words", [] { return much(25, 20, "Krew krąży w żyłach nogi i płuc teraz"); }),
      fault("250 KB of Urdu", [] { return much(25, 15, "پھیپھڑوں میں خون کا لوتھڑا ایک"); }),
      fault("200 parts", [] { return much(199, 1, "Krew krąży"); }),
  };
}

std::string drawing(const std::string& inside) {
  return "<svg viewBox=\"0 0 480 690\" fill=\"{ink}\">" + inside + "</svg>";
}

std::string crossing(int segments) {
  std::string d = "M0 0";
  for (int i = 0; i < segments; ++i)
    d += "L" + std::to_string(i * 37 % 480) + " " + std::to_string(i % 2 * 690);
  return "<path d=\"" + d + "\"/>";
}

Faults of_drawing() {
  const auto fault = [](const std::string& name, std::function<std::string()> inside) {
    return text(name, [inside = std::move(inside)] { return drawing(inside()); });
  };
  const auto dashed = [](const std::string& dash) {
    return "<path stroke=\"#000\" fill=\"none\" stroke-dasharray=\"" + dash + "\" d=\"M0 0L480 690\"/>";
  };
  return {
      fault("a dash of 0.00001", [dashed] { return dashed("0.00001"); }),
      fault("a dash of 0.5 on 19,000 lines",
            [] { return "<g stroke=\"#000\" stroke-dasharray=\"0.5 0.5\">" + crossing(19000) + "</g>"; }),
      fault("200,000 subpaths", [] { return "<path d=\"" + times(200000, "M0 0") + "\"/>"; }),
      fault("19,000 crossing lines", [] { return crossing(19000); }),
      fault("1,400 crossing lines", [] { return crossing(1400); }),
      fault("200,000 lines", [] { return "<path d=\"M0 0" + times(200000, "h1") + "\"/>"; }),
      fault("19,000 wide curves",
            [] { return "<path d=\"M0 0" + times(19000, "C9e4 0 0 9e4 9 9") + "\"/>"; }),
      fault("a scale of 1e9", [] { return "<g transform=\"scale(1e9)\">" + crossing(1000) + "</g>"; }),
      fault("a width of 1e38", [] { return "<path stroke=\"#000\" stroke-width=\"1e38\" d=\"M0 0h1\"/>"; }),
      fault("groups 50,000 deep", [] { return times(50000, "<g>"); }),
      fault("100,000 elements", [] { return times(100000, "<g/>"); }),
      fault("200,000 braces", [] { return times(200000, "{"); }),
      text("no viewBox", [] { return "<svg>" + crossing(10) + "</svg>"; }),
  };
}

Faults operator+(Faults a, const Faults& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace

std::vector<FileKind> every_kind() {
  const auto toml = of_toml([](const std::string& t) { return t; });
  const auto front = of_toml([](const std::string& t) { return "+++\n" + t + "+++\n\n## A {#path}\n\na\n"; });
  const auto messages = of_toml([](const std::string& t) { return "tag = \"pl\"\n" + t; });
  return {
      {"article", "locales/pl/articles/dvt-to-pe.md", of_any() + front + of_article()},
      {"source article", "locales/en/articles/dvt-to-pe.md", of_any() + of_article()},
      {"locale.toml", "locales/pl/locale.toml", of_any() + messages},
      {"review", "locales/pl/articles/dvt-to-pe.review.toml", of_any() + toml},
      {"kiosk.conf", "kiosk.conf", of_any() + toml},
      {"theme", "assets/theme.toml", of_any() + toml},
      {"fonts", "assets/fonts.toml", of_any() + toml},
      {"drawing", "assets/figures/leg-to-lung.svg", of_any() + of_drawing()},
      {"state file", "state/%/settings", of_any()},
      {"state number", "state/%/number", of_any()},
  };
}

}  // namespace kiosk::limits_test
