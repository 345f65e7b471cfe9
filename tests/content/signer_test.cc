#include "content/signer.h"

#include "content/small_library.h"

namespace kiosk {
namespace {

TEST(Signer, AMachineIsKnownByAWord) {
  for (const char* machine :
       {"machine", "Machine", "machine translation", "MACHINE, by a model", "machine-made", "A. Machine",
        "Machine translation, edited by B. Lis", "B. Lis, from machine_output", "ｍａｃｈｉｎｅ",
        "ma\u00ADchine", "AI", "ai translation", "KI-Übersetzung", "edited MT", "MT, read by B. Lis"})
    EXPECT_TRUE(names_machine(machine)) << machine;
  for (const char* person : {"", "mach", "Machinery Ltd", "Maschine", "B. Lis", "Ai Weiwei", "Ki Sung-yueng",
                             "Mt. Sinai", "Jane Doe, MT", "A.I. Lis", "Aisha", "Kim"})
    EXPECT_FALSE(names_machine(person)) << person;
}

using SignerInRecords = SmallLibrary;

TEST_F(SignerInRecords, ANameThatCannotBeReadIsAnErrorAtItsLine) {
  for (const char* name : {"", " ", "\u00A0", "\u200B", "A\u202EB", "A\u2066B\u2069", "A\u200EB", "A\uFFFD",
                           "A\uE000", "A\u200BB", "A&nbsp;B"}) {
    EXPECT_TRUE(name_fault(name)) << name;
    for (const std::string key : {"translated_by", "revised_by", "checked_by"}) {
      write("pl/articles/clots.review.toml", "[way]\n" + key + " = \"" + name + "\"\n");
      open();
      EXPECT_NE(told().find("clots.review.toml:2:1: error: The value of \"" + key + "\" is no name."),
                std::string::npos)
          << told();
    }
  }
  for (const char* name : {"B. Lis", "Dr\u00A0C", "মা", "می\u200Cشود", "B. Lis <b@lis.pl>", "Smith & Sons"})
    EXPECT_FALSE(name_fault(name)) << name;
}

}  // namespace
}  // namespace kiosk
