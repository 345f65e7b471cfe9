#include "locale/nearest.h"

#include <gtest/gtest.h>
#include <unicode/locid.h>

#include "locale/machine.h"
#include "locale/messages.h"

namespace kiosk {
namespace {

TEST(CanonicalTag, IsFoundOfWhatIsNearlyOne) {
  for (const auto& [text, tag] :
       std::vector<std::pair<const char*, const char*>>{{"pl_PL", "pl-PL"},
                                                        {"pl_PL.UTF-8", "pl-PL"},
                                                        {"sr_RS@latin", "sr-RS"},
                                                        {"PL", "pl"},
                                                        {"pt-br", "pt-BR"},
                                                        {"zh_HK", "zh-HK"},
                                                        {"zh-hans", "zh-Hans"},
                                                        {"iw", "he"},
                                                        {"in", "id"},
                                                        {"tl", "fil"},
                                                        {"kmr", "ku"},
                                                        {"cmn", "zh"},
                                                        {"EN-X-easyread", "en-x-easyread"},
                                                        {"pa", "pa"}}) {
    const auto found = canonical_tag(text);
    ASSERT_TRUE(found) << text;
    EXPECT_EQ(found->str(), tag) << text;
  }
  for (const char* text : {"", " ", "p", "in Polish", "../en", "-", "_", ".UTF-8", "@x", "\x01", "żółw"})
    EXPECT_FALSE(canonical_tag(text)) << text;
  EXPECT_FALSE(canonical_tag(std::string(100000, 'a')));
}

TEST(NearestTag, IsOneOfThoseThatAreThere) {
  const std::vector<std::string> here = {"ar", "cy", "en", "he", "pa", "pa-Arab", "pl", "pt-PT", "zh-Hans"};
  for (const auto& [text, tag] : std::vector<std::pair<const char*, const char*>>{{"pl_PL", "pl"},
                                                                                  {"PL", "pl"},
                                                                                  {"iw", "he"},
                                                                                  {"pl-PL", "pl"},
                                                                                  {"pt-BR", "pt-PT"},
                                                                                  {"pt", "pt-PT"},
                                                                                  {"zh_CN", "zh-Hans"},
                                                                                  {"zh", "zh-Hans"},
                                                                                  {"pa-arab", "pa-Arab"},
                                                                                  {"pa_IN", "pa"},
                                                                                  {"polski", "pl"},
                                                                                  {"Polish", "pl"},
                                                                                  {"english", "en"},
                                                                                  {"Welsh", "cy"},
                                                                                  {"cymraeg", "cy"},
                                                                                  {"polskii", "pl"},
                                                                                  {"zh-Hnas", "zh-Hans"}})
    EXPECT_EQ(nearest_tag(text, here), tag) << text;
  for (const char* text : {"", "xx yy", "klingon", "fr_FR", "q"})
    EXPECT_EQ(nearest_tag(text, here), "") << text;
  EXPECT_EQ(nearest_tag("pl_PL", {}), "");
}

/// A language that ICU does not know must not be dated by the machine's.
TEST(MachineLanguage, IsForgotten) {
  const icu::Locale before = icu::Locale::getDefault();
  std::vector<std::string> dates;
  for (const char* machine : {"de_DE", "fa_IR", "tr_TR", "en_US_POSIX", ""}) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale(machine), status);
    forget_machine_language();
    dates.push_back(MessageCatalogue(*LocaleTag::parse("tlh"), Digits::native, {}).date("2027-11-22"));
    dates.back() += " " + display_name(*LocaleTag::parse("pl"), *LocaleTag::parse("tlh"));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale::setDefault(before, status);
  for (const std::string& date : dates) EXPECT_EQ(date, "22 November 2027 Polish");
}

TEST(CanonicalTag, IsWhatAFolderIsToBeCalled) {
  const std::pair<const char*, const char*> kTags[] = {{"kmr", "ku"},
                                                       {"iw", "he"},
                                                       {"in", "id"},
                                                       {"tl", "fil"},
                                                       {"sh", "sr-Latn"},
                                                       {"prs", "fa-AF"},
                                                       {"cmn", "zh"},
                                                       {"pt-br", "pt-BR"},
                                                       {"zh_HK", "zh-HK"},
                                                       {"zh-hans", "zh-Hans"},
                                                       {"PL", "pl"},
                                                       {"mo", "ro"},
                                                       {"pl_PL", "pl-PL"},
                                                       {"cmn-Hans", "zh-Hans"},
                                                       {"i-klingon", "tlh"},
                                                       {"pl", "pl"},
                                                       {"en-x-easyread", "en-x-easyread"},
                                                       {"de_DE.UTF-8", "de-DE"},
                                                       {"Polish", ""},
                                                       {"a b", ""},
                                                       {"", ""},
                                                       {"x", ""}};
  for (const auto& [written, canonical] : kTags) {
    const auto found = canonical_tag(written);
    EXPECT_EQ(found ? found->str() : "", canonical) << written;
  }
}

}  // namespace
}  // namespace kiosk
