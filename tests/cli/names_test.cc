// Names of files and folders that are no UTF-8, wherever one can stand.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/check.h"
#include "real_world.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

class OddNames : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const fs::path source = KIOSK_SOURCE_DIR;
    fs::copy_file(source / "kiosk.conf", root() / "kiosk.conf");
    for (const char* name : {"assets", "locales/en", "locales/pl"}) {
      fs::create_directories(root() / name);
      fs::copy(source / name, root() / name, fs::copy_options::recursive);
    }
    for (const char* name : {"locales/pl/articles/%.md", "locales/en/articles/%.md", "assets/figures/%.svg",
                             "locales/pl/articles/%.review.toml", "assets/icons/%.svg"})
      copy_of(name);
    fs::copy(root() / "assets/figures/leg-to-lung.toml", root() / place("assets/figures/%.toml"));
    fs::copy(root() / "locales/pl", root() / place("locales/%"), fs::copy_options::recursive);
  }

  const fs::path& root() const { return folder_.path(); }
  static std::string place(std::string name) { return name.replace(name.find('%'), 1, GetParam()); }
  void copy_of(const std::string& name) const {
    const fs::path to = root() / place(name);
    for (const auto& entry : fs::directory_iterator(to.parent_path())) {
      const std::string known = entry.path().filename().string();
      if (!known.ends_with(fs::path(name.substr(name.find('%') + 1)).string())) continue;
      fs::copy_file(entry.path(), to, fs::copy_options::overwrite_existing);
      return;
    }
  }

  TempFolder folder_;
};

TEST_P(OddNames, AreToldByCheckAndEndNoCommand) {
  const World world = load_world(root() / "kiosk.conf");
  ASSERT_TRUE(world.catalogue.usable);
  for (const bool json : {false, true}) {
    CheckOptions options;
    options.diagonal_in = 5;  // no page fits: content alone is looked at
    options.json = json;
    std::ostringstream out, err;
    EXPECT_EQ(run_check(world, options, out, err), 1);
    EXPECT_THAT(out.str(), ::testing::HasSubstr("name is no UTF-8"));
    if (json) {
      EXPECT_TRUE(nlohmann::json::accept(out.str()));
    }
  }
  int frames = 0;
  ViewFilter filter;
  filter.locales = {tag_of("pl")};
  filter.screens = {"library", "part"};
  for_each_view(world, make_panel({1920, 1080}, 21.5, 600), filter, [&](const View&) { ++frames; });
  EXPECT_GT(frames, 1);
}

INSTANTIATE_TEST_SUITE_P(Bytes, OddNames, ::testing::Values("\xff", "a\xc5", "\xed\xa0\x80", "\xc0\xaf"));

}  // namespace
}  // namespace kiosk
