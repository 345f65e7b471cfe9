#include "filled_site.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>
#include <vector>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// A name is put before it.
constexpr std::size_t kLongQuestion = 60;

/// Texts of one language, the n-th of each saying the same in every language.
struct Words {
  std::vector<std::string> sentences;  ///< paragraphs
  std::vector<std::string> names;      ///< a few words each
  std::vector<std::string> questions;

  const std::string& sentence(int n) const {
    return sentences[static_cast<std::size_t>(n) % sentences.size()];
  }
  /// Each another, as many as there are names to them.
  std::string question(int n) const {
    const int count = static_cast<int>(questions.size());
    return name(n / count) + ": " + questions[static_cast<std::size_t>(n % count)];
  }
  const std::string& name(int n) const { return names[static_cast<std::size_t>(n) % names.size()]; }
};

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c >= '0' && c <= '9'; });
}

/// Of the shipped article what holds no number, so that a text can stand anywhere. `source` says which those
/// are.
Words words_of(const Article& article, const Article& source) {
  Words words;
  for (std::size_t p = 0; p < source.parts.size(); ++p)
    for (std::size_t b = 0; b < source.parts[p].blocks.size(); ++b) {
      const Block& original = source.parts[p].blocks[b];
      const std::string text = to_utf8(original.text.text);
      if (original.kind == BlockKind::paragraph && original.text.strong.empty() && text.size() > 60 &&
          !has_digit(text))
        words.sentences.push_back(to_utf8(article.parts[p].blocks[b].text.text));
    }
  for (std::size_t p = 0; p < source.parts.size(); ++p)
    if (source.parts[p].id.rfind("faq/", 0) == 0 && source.parts[p].heading.text.size() < kLongQuestion)
      words.questions.push_back(to_utf8(article.parts[p].heading.text));
  for (const auto& [figure, labels] : article.labels)
    for (const FigureLabel& label : labels) words.names.push_back(label.name);
  return words;
}

/// An article as Markdown, written from such words.
class Writer {
 public:
  Writer(const Words& words, const Article& labels) : w_(words), labels_(labels) {}

  std::string article(bool source) {
    front(source);
    short_answer();
    contents();
    list();
    table("wide", kFilledColumns, kFilledRows);
    table_and_picture();
    steps();
    for (int i = 0; i < kMoreParts; ++i) part("more-" + std::to_string(i), i, 2);
    part("emergency", 3, 2);
    questions();
    return out_.str();
  }

 private:
  static constexpr int kMoreParts = 12;

  void heading(const std::string& id, int n) { out_ << "## " << w_.name(n) << " {#" << id << "}\n\n"; }
  void part(const std::string& id, int n, int paragraphs) {
    heading(id, n);
    for (int i = 0; i < paragraphs; ++i) out_ << w_.sentence(n + i) << "\n\n";
  }

  void front(bool source) {
    out_ << "+++\ntitle = \"" << w_.question(kFilledQuestions) << "\"\nsummary = \"" << w_.sentence(1)
         << "\"\ntopic = \"" << w_.name(2) << "\"\n";
    if (source) out_ << "topic_icon = \"vein\"\nnext_review = 2027-11-22\n";
    std::string link = "https://www.walk-in-centre.example.org/";
    while (link.size() < 149) link += "long-address/"[link.size() % 13];
    out_ << "link = \"" << link << "x\"\n";
    for (const auto& [figure, labels] : labels_.labels) {
      out_ << "\n[figures." << figure << "]\n";
      int n = 0;
      for (const FigureLabel& label : labels) {
        out_ << label.key << " = { name = \"" << label.name << "\", term = \"(" << w_.name(n + 3) << ")\"";
        if (source && figure == "leg-to-lung") out_ << ", step = \"steps-" << n << "\"";
        out_ << " }\n";
        ++n;
      }
    }
    out_ << "+++\n\n";
  }

  void short_answer() { part("summary-answer", 0, 5); }

  void contents() {
    heading("contents", 1);
    std::vector<std::string> ids = {"many", "wide", "both", "steps"};
    for (int i = 0; i < kMoreParts; ++i) ids.push_back("more-" + std::to_string(i));
    for (std::size_t i = 0; i < ids.size(); ++i)
      out_ << i + 1 << ". [" << w_.question(static_cast<int>(i)) << "](#" << ids[i] << ")\n";
    out_ << "\n";
  }

  /// Every tenth item is a word or two, as item 10 is.
  void list() {
    heading("many", 2);
    for (int i = 1; i <= kFilledItems; ++i)
      out_ << i << ". " << (i % 10 == 0 ? w_.name(i / 10) : w_.sentence(i)) << "\n";
    out_ << "\n" << w_.sentence(2) << "\n\n";
    for (int i = 0; i < 12; ++i) out_ << "- " << w_.sentence(i + 3) << "\n";
    out_ << "\n";
  }

  /// Cells are left empty here and there, the first one of a row among them.
  void table(const std::string& id, int columns, int rows) {
    heading(id, 3);
    out_ << w_.sentence(3) << "\n\n";
    const auto row = [&](const std::function<std::string(int)>& cell) {
      for (int c = 0; c < columns; ++c) out_ << "| " << cell(c) << " ";
      out_ << "|\n";
    };
    row([&](int c) { return w_.name(c); });
    row([](int) { return std::string("---"); });
    for (int r = 0; r < rows; ++r)
      row([&](int c) {
        if ((c == 0 && r % 5 == 3) || (c > 0 && (r + c) % 7 == 0)) return std::string();
        return c == 1 && r % 4 == 0 ? w_.sentence(r) : w_.name(r % 9 + c + 1);
      });
    out_ << "\n" << w_.sentence(4) << "\n\n";
  }

  void picture(const std::string& figure, int n) {
    out_ << "![" << w_.sentence(n) << "](figure:" << figure << ")\n\n";
  }

  void table_and_picture() {
    table("both", 3, 6);
    picture("above-below-knee", 5);
    out_ << w_.sentence(6) << "\n\n";
  }

  void steps() {
    heading("steps", 4);
    for (int n = 0; n < 5; ++n) out_ << w_.sentence(n + 5) << " {#steps-" << n << "}\n\n";
    picture("leg-to-lung", 7);
  }

  void questions() {
    heading("faq", 5);
    for (int i = 0; i < kFilledQuestions; ++i) {
      out_ << "### " << (i % 3 == 0 ? w_.name(i) : w_.question(i)) << " {#q" << i << "}\n\n";
      for (int n = 0; n < 1 + i % 3; ++n) out_ << w_.sentence(i + n) << "\n\n";
    }
  }

  const Words& w_;
  const Article& labels_;
  std::ostringstream out_;
};

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  EXPECT_TRUE(in) << file;
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

/// The English of the emergency, longer.
std::string wordy_messages(std::string text) {
  const auto put = [&](const std::string& key, const std::string& words) {
    const auto at = text.find("\n" + key + " = ");
    ASSERT_NE(at, std::string::npos) << key;
    text.replace(at + 1, text.find('\n', at + 1) - at - 1, key + " = \"" + words + "\"");
  };
  put("question", "Suddenly very short of breath, or sharp pain in the chest?");
  put("instruction", "Call {emergency_number} and tell any member of staff now.");
  put("idle", "Emergency? Call {emergency_number} and then tell a member of staff now.");
  put("call", "Call {emergency_number} at once, yourself");
  put("tell_staff", "Then tell any member of staff straight away");
  put("when", "Do this if your symptoms are severe, or sudden, or getting worse.");
  put("critical", "It is an emergency if you know that you have a blood clot in your leg, and suddenly you:");
  put("critical_breath", "get very short of breath, or");
  put("critical_pain", "have sharp pain in your chest.");
  return text;
}

constexpr const char* kSettings =
    R"(clinic_name = "Royal Borough of Kensington Walk-in Centre for Leg and Lungs"
locales = "locales"
assets = ")" KIOSK_SOURCE_DIR R"(/assets"
[languages]
site_locale = "en"
offered = ["en", "ur"]
[emergency]
number = "%"
[display]
diagonal_in = 21.5
theme = "dark"
text_size = 125
[time]
warning_seconds = 300
[opening_hours]
monday = "closed"
[content]
unreviewed = "notice"
outdated = "notice"
)";

std::shared_ptr<const Article> shipped_article(const World& shipped, const char* tag) {
  Diagnostics unheard;
  return open_article(shipped.catalogue, shipped.catalogue.article_ids.front(), *LocaleTag::parse(tag),
                      unheard);
}

}  // namespace

FilledSite::FilledSite(const World& shipped, const Emergency& emergency) {
  const fs::path root = folder_.path();
  const auto english = shipped_article(shipped, "en");
  for (const char* tag : {"en", "ur"}) {
    const bool source = std::string(tag) == "en";
    const auto article = shipped_article(shipped, tag);
    const Words words = words_of(*article, *english);
    const std::string messages = read(fs::path(KIOSK_SOURCE_DIR "/locales") / tag / "locale.toml");
    write(root / "locales" / tag / "locale.toml",
          source && emergency.wordy ? wordy_messages(messages) : messages);
    write(root / "locales" / tag / "articles" / "filled.md", Writer(words, *article).article(source));
  }
  std::string settings = kSettings;
  write(root / "kiosk.conf", settings.replace(settings.find('%'), 1, emergency.number));
  world_ = load_world(root / "kiosk.conf");
}

}  // namespace kiosk
