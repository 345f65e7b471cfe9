// Damages the shipped bundles in every way there is a kind for, and prints how many damages were found, and
// how.
//   mutations LOCALES [--each N] [--seed S] [--rules] [--kind NAME]
// With --rules only the kinds count that the rules find without a seal. Status 1 where one is missed.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "mutations/judge.h"
#include "mutations/kinds.h"

namespace kiosk::mutations {
namespace {

const std::vector<std::string> kTags{"en", "cy", "pl", "ar", "ur", "bn", "pa", "zh-Hans"};
constexpr int kExamples = 3;
/// Asked this often in vain, a kind has nothing to damage.
constexpr int kPatience = 4000;

struct Options {
  std::string locales, kind;
  int each = 100;
  unsigned seed = 1;
  bool rules = false;
};

struct Tally {
  int made = 0, found = 0, by_rules = 0, checked = 0;
  std::vector<std::string> missed;
};

bool is_missed(const Sight& sight, bool rules) {
  return rules ? !sight.by_rules : !sight.found || sight.checked;
}

Tally run(const Kind& kind, const Options& options, Judge& judge) {
  Tally tally;
  Random random(options.seed);
  std::set<std::string> had;
  for (int tries = 0; tally.made < options.each && tries < kPatience; ++tries) {
    const std::string& tag = kTags[static_cast<std::size_t>(tries) % kTags.size()];
    const auto damage = kind.make(judge.whole(), tag, random);
    if (!damage) continue;
    // Small kinds have few damages; each is looked at once, then again only to fill the number.
    const bool again = !had.insert(damage->what).second;
    if (again && tries < kPatience / 2) continue;
    const Sight sight = judge.look_at(*damage);
    ++tally.made;
    tally.found += sight.found ? 1 : 0;
    tally.by_rules += sight.by_rules ? 1 : 0;
    tally.checked += sight.checked ? 1 : 0;
    if (is_missed(sight, options.rules)) tally.missed.push_back(damage->what);
  }
  return tally;
}

void print(const Kind& kind, const Tally& tally) {
  std::printf("%-38s %4d made %4d found %4d missed %4d by rules alone %4d still shown as checked\n",
              kind.name.c_str(), tally.made, tally.found, tally.made - tally.found, tally.by_rules,
              tally.checked);
  for (std::size_t i = 0; i < tally.missed.size() && i < kExamples; ++i)
    std::printf("    missed: %.300s\n", tally.missed[i].c_str());
  std::fflush(stdout);
}

Options read(int argc, char** argv) {
  Options out;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const std::string next = i + 1 < argc ? argv[i + 1] : "";
    if (word == "--rules") {
      out.rules = true;
    } else if (word == "--each" || word == "--seed" || word == "--kind") {
      if (word == "--each") out.each = std::atoi(next.c_str());
      if (word == "--seed") out.seed = static_cast<unsigned>(std::atoi(next.c_str()));
      if (word == "--kind") out.kind = next;
      ++i;
    } else {
      out.locales = word;
    }
  }
  return out;
}

int run_all(const Options& options) {
  Files whole = read_files(options.locales);
  check_everything(whole);
  const auto folder =
      std::filesystem::temp_directory_path() / ("kiosk-mutations-" + std::to_string(::getpid()));
  Judge judge(folder, std::move(whole));
  int missed = 0;
  int made = 0;
  for (const auto& kinds : {block_kinds(), word_kinds(), front_kinds(), message_kinds(), file_kinds()}) {
    for (const Kind& kind : kinds) {
      if (options.rules && kind.by != FoundBy::rules) continue;
      if (!options.kind.empty() && kind.name != options.kind) continue;
      const Tally tally = run(kind, options, judge);
      print(kind, tally);
      made += tally.made;
      missed += static_cast<int>(tally.missed.size());
      if (tally.made < options.each) {
        std::printf("    only %d could be made\n", tally.made);
        missed += options.each - tally.made;
      }
    }
  }
  std::filesystem::remove_all(folder);
  std::printf("%d damages, %d missed.\n", made, missed);
  return missed == 0 && made > 0 ? 0 : 1;
}

}  // namespace
}  // namespace kiosk::mutations

int main(int argc, char** argv) {
  const auto options = kiosk::mutations::read(argc, argv);
  if (options.locales.empty() || options.each < 1) {
    std::fprintf(stderr, "mutations LOCALES [--each N] [--seed S] [--rules] [--kind NAME]\n");
    return 2;
  }
  return kiosk::mutations::run_all(options);
}
