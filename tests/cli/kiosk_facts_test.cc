#include "cli/kiosk_facts.h"

#include <gmock/gmock.h>

#include <fstream>

#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// What a receptionist reads of a language whose file is damaged, with the place for whoever mends it.
TEST(KioskFacts, TellTheFaultsOfTheContentWithTheirPlace) {
  const TempFolder folder;
  fs::copy_file(KIOSK_SOURCE_DIR "/kiosk.conf", folder.path() / "kiosk.conf");
  fs::create_directory_symlink(KIOSK_SOURCE_DIR "/assets", folder.path() / "assets");
  fs::create_directory(folder.path() / "locales");
  for (const char* tag : {"en", "pl"})
    fs::copy(fs::path(KIOSK_SOURCE_DIR "/locales") / tag, folder.path() / "locales" / tag,
             fs::copy_options::recursive);
  EXPECT_TRUE(content_facts(load_world(folder.path() / "kiosk.conf")).faults.empty());
  std::ofstream(folder.path() / "locales/pl/locale.toml", std::ios::app)
      << "\nnext = \"{\"\nnext_again = 7\n";
  const KioskFacts facts = content_facts(load_world(folder.path() / "kiosk.conf"));
  EXPECT_EQ(facts.content.size(), 2U);
  ASSERT_FALSE(facts.faults.empty());
  for (const std::string& fault : facts.faults) EXPECT_THAT(fault, ::testing::HasSubstr("pl/locale.toml:"));
}

}  // namespace
}  // namespace kiosk
