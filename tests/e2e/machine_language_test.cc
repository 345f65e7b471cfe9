// The machine's own language shows nowhere: neither in a language that ICU knows nor in one that it does not.

#include <gtest/gtest.h>

#include <fstream>

#include "e2e/process.h"

namespace kiosk::e2e {
namespace {

namespace fs = std::filesystem;

/// A clinic of two languages, one of which ICU does not know (Klingon has a tag and no data).
fs::path make_site(const fs::path& folder) {
  const fs::path source = KIOSK_SOURCE_DIR;
  for (const char* tag : {"en", "tlh"}) {
    fs::create_directories(folder / "locales");
    fs::copy(source / "locales" / "en", folder / "locales" / tag, fs::copy_options::recursive);
  }
  std::string words = text_of(folder / "locales/tlh/locale.toml");
  const auto at = words.find("tag = \"en\"");
  EXPECT_NE(at, std::string::npos);
  words.replace(at, 10, "tag = \"tlh\"");
  std::ofstream(folder / "locales/tlh/locale.toml") << words;
  std::ofstream(folder / "kiosk.conf") << "locales = \"locales\"\nassets = \"" << (source / "assets").string()
                                       << "\"\n[emergency]\nnumber = \"999\"\n";
  return folder / "kiosk.conf";
}

struct Machine {
  std::string lang, lc_all, language;
};

TEST(MachineLanguage, IsTheSameBytesWhateverItIs) {
  const TempFolder folder;
  const fs::path config = make_site(folder.path());
  std::string first;
  for (const Machine& machine : std::vector<Machine>{{"C", "", ""},
                                                     {"POSIX", "POSIX", ""},
                                                     {"en_GB.UTF-8", "", "en_GB:en"},
                                                     {"de_DE", "de_DE.UTF-8", "de"},
                                                     {"", "tr_TR.UTF-8", "tr"},
                                                     {"ar_EG", "ar_EG", "ar"},
                                                     {"fa_IR", "fa_IR.UTF-8", ""},
                                                     {"zh_CN.GB18030", "zh_CN.GB18030", "zh_CN"},
                                                     {"no such thing", "!!", "??"},
                                                     {"", "", ""},
                                                     {"th_TH", "th_TH@calendar=buddhist", "th"}}) {
    const fs::path out = folder.path() / "out";
    Process process(
        {{KIOSK_PROGRAM, "--config", config.string(), "--state", (folder.path() / "state").string(), "tour",
          "--out", out.string(), "--screen", "idle", "--screen", "about"},
         {{"LANG", machine.lang}, {"LC_ALL", machine.lc_all}, {"LANGUAGE", machine.language}},
         folder.path() / "log"});
    ASSERT_TRUE(process.wait());
    std::string all = process.output();
    all += text_of(out / "tour.json");
    if (first.empty()) first = all;
    EXPECT_TRUE(all == first) << machine.lang << " " << machine.lc_all << " " << machine.language;
    ASSERT_NE(all.find("22 November 2027"), std::string::npos) << "a date is among what is compared";
    fs::remove_all(out);
  }
}

}  // namespace
}  // namespace kiosk::e2e
