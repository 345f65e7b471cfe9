// Faults of whole files: byte order marks, encodings, names in capitals, folders called by no tag.

#include "content/edition.h"
#include "small_library.h"

namespace kiosk {
namespace {

const std::vector<std::string> kFiles = {"en/locale.toml", "pl/locale.toml", "en/articles/clots.md",
                                         "pl/articles/clots.md"};

class FileKinds : public SmallLibrary {
 protected:
  std::string bytes_of(const std::string& name) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::string all_told() {
    open("pl");
    std::string out = told() + told(Severity::warning);
    for (const auto& card : load().cards(*LocaleTag::parse("pl")))
      out += card.id + " " + card.title + " " + std::to_string(card.words) + "\n";
    return out;
  }
};

TEST_F(FileKinds, AByteOrderMarkChangesNothing) {
  const std::string before = all_told();
  for (const std::string& file : kFiles)
    for (const bool crlf : {false, true}) {
      restore();
      std::string text = bytes_of(file);
      if (crlf) {
        std::string lines;
        for (const char c : text) lines += c == '\n' ? "\r\n" : std::string(1, c);
        text = lines;
      }
      write(file, "\uFEFF" + text);
      EXPECT_EQ(all_told(), before) << file;
    }
}

std::string utf16(const std::string& text) {
  std::string out = "\xFF\xFE";
  for (const char16_t c : to_utf16(text)) {
    out += static_cast<char>(c & 0xFF);
    out += static_cast<char>(c >> 8);
  }
  return out;
}

TEST_F(FileKinds, AnotherEncodingIsNamed) {
  for (const std::string& file : kFiles) {
    restore();
    write(file, utf16(bytes_of(file)));
    std::string all = all_told();
    EXPECT_NE(all.find(file + ":1:1: error: The file is UTF-16"), std::string::npos) << all;
    restore();
    std::string text = bytes_of(file);
    text.insert(text.find('"') + 1, "\x9C");
    write(file, text);
    all = all_told();
    const char* page = file.starts_with("pl") ? "windows-1250" : "windows-1252";
    EXPECT_NE(all.find(page), std::string::npos) << all;
  }
}

TEST_F(FileKinds, ANameInCapitalsIsTold) {
  for (const char* name :
       {"en/articles/HIP.MD", "en/articles/Hip.Md", "pl/articles/CLOTS.MD", "pl/articles/CLOTS.REVIEW.TOML",
        "en/articles/hip.markdown", "en/articles/hip.txt"}) {
    restore();
    write(name, kEnglishArticle);
    load();
    EXPECT_NE(told(Severity::warning).find(name + std::string(":0:0: warning: The file is passed over")),
              std::string::npos)
        << told(Severity::warning);
  }
  restore();
  std::filesystem::rename(folder_ / "pl/locale.toml", folder_ / "pl/LOCALE.TOML");
  load();
  EXPECT_NE(told().find("Rename LOCALE.TOML to locale.toml."), std::string::npos) << told();
}

TEST_F(FileKinds, AFolderCalledByNoCanonicalTagIsToldItsName) {
  const std::pair<const char*, const char*> kFolders[] = {
      {"kmr", "ku"},      {"iw", "he"},      {"tl", "fil"},     {"pt-br", "pt-BR"},
      {"zh_HK", "zh-HK"}, {"sh", "sr-Latn"}, {"PL-pl", "pl-PL"}};
  for (const auto& [name, canonical] : kFolders) {
    restore();
    write(std::string(name) + "/locale.toml",
          with(kPolishMessages, "tag = \"pl\"", "tag = \"" + std::string(name) + "\""));
    load();
    EXPECT_NE(told().find("Call it " + std::string(canonical) + ","), std::string::npos) << told();
  }
  restore();
  write("pl/locale.toml", with(kPolishMessages, "tag = \"pl\"", "tag = \"cs\""));
  load();
  EXPECT_NE(told().find("Write tag = \"pl\""), std::string::npos) << told();
}

TEST_F(FileKinds, MarksInATextThatIsNoMarkdownAreTold) {
  for (const char* mark : {"**Uwaga**", "__Uwaga__", "~~Uwaga~~", "[Uwaga](#a)", "Uwaga[^1]"}) {
    restore();
    write("pl/articles/clots.md", with(kPolishArticle, "title = \"", "title = \"" + std::string(mark) + " "));
    open("pl");
    EXPECT_NE(told().find("no Markdown"), std::string::npos) << mark << told();
    restore();
    write("pl/locale.toml", with(kPolishMessages, "back = \"", "back = \"" + std::string(mark) + " "));
    load();
    EXPECT_NE(told().find("no Markdown"), std::string::npos) << mark << told();
  }
}

}  // namespace
}  // namespace kiosk
