#include "cli/cli.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>

#include "cli/check.h"
#include "cli/content_faults.h"
#include "cli/control_sheet.h"
#include "cli/layout.h"
#include "cli/locales.h"
#include "cli/locales_words.h"
#include "cli/pages_report.h"
#include "cli/pseudo.h"
#include "cli/run.h"
#include "cli/set_pin.h"
#include "cli/settings_checks.h"
#include "cli/specimen.h"
#include "cli/stderr_log.h"
#include "cli/tour.h"
#include "cli/tour_places.h"
#include "cli/usage_report.h"
#include "locale/machine.h"
#include "staff/kept_settings.h"
#include "staff/state_folder.h"

namespace kiosk {
namespace {

constexpr int kUsage = 2;

/// "1920x1080"; nothing for anything else.
std::optional<Size> parse_size(const std::string& text) {
  Size size;
  char x = 0;
  char rest = 0;
  const int read = std::sscanf(text.c_str(), "%5d%c%5d%c", &size.w, &x, &size.h, &rest);
  if (read != 3 || x != 'x' || size.w < 320 || size.h < 320 || size.w > 16384 || size.h > 16384)
    return std::nullopt;
  return size;
}

const CLI::Validator kSize(
    [](std::string& text) {
      return parse_size(text) ? std::string()
                              : "\"" + text + "\" is no size such as 1920x1080 (320 to 16384)";
    },
    "WxH");

const CLI::Validator kLocale(
    [](std::string& text) {
      return LocaleTag::parse(text) ? std::string()
                                    : "\"" + text + "\" is no language tag such as ur or zh-Hans";
    },
    "TAG");

struct Words {
  std::string config, state, size, trace, sound, out;
  double diagonal = 0;
  bool json = false, pages = false, speech = false;
  bool low_reach = false;
  bool side_by_side = false;
  std::vector<std::string> locales, screens;
  int text_size = 100;
  std::string theme = "light";
  std::string layout_locale = "en", breaking = "greedy", file;
  int width = 0;
  double px = 0;
  LocalesWords locales_words;
  std::string from, to;
  bool csv = false;
  bool by_day = false;
};

std::filesystem::path state_of(const Words& w) {
  return state_folder(w.state, [](const char* name) { return std::getenv(name); });
}

World world_of(const Words& w) { return load_world(find_config(w.config, state_of(w)), state_of(w)); }

void log_faults(const Diagnostics& faults) {
  for (const Finding& f : faults.findings()) std::cerr << to_text(f) << "\n";
}

void add_panel(CLI::App& command, Words& w) {
  command.add_option("--size", w.size, "the panel's pixels")->check(kSize);
  command.add_option("--diagonal", w.diagonal, "the panel's diagonal in inches")
      ->check(CLI::Range(7.0, 100.0));
}

void add_tour(CLI::App& command, Words& w) {
  command.add_option("--out", w.out, "folder for the pictures")->required();
  add_panel(command, w);
  command
      .add_option("--locale", w.locales,
                  "languages; all where none is named. en-XA and ar-XB are made from the English")
      ->check(kLocale);
  command.add_option("--text-size", w.text_size, "per cent")->check(CLI::IsMember({100, 125, 150, 200}));
  command.add_option("--theme", w.theme, "colours")->check(CLI::IsMember({"light", "dark", "high-contrast"}));
  command.add_flag("--low-reach", w.low_reach, "with every button in the lower part");
  command.add_flag("--side-by-side", w.side_by_side, "with the text in two languages");
  command.add_flag("--speech", w.speech, "with what reading aloud adds, as on a machine with a loudspeaker");
  std::vector<std::string> screens = screen_names();
  screens.insert(screens.end(), {"listening", kBulletinScreen, kSpecimenScreen, kControlScreen});
  command
      .add_option(
          "--screen", w.screens,
          "screens; all where none is named, but the sheets specimen and controls only where they are")
      ->check(CLI::IsMember(screens));
}

void add_layout(CLI::App& command, Words& w) {
  command.add_option("--locale", w.layout_locale, "language of the text")->check(kLocale);
  command.add_option("--width", w.width, "line width, px")->required()->check(CLI::Range(1, 100000));
  command.add_option("--size", w.px, "px per em")->required()->check(CLI::Range(4.0, 1000.0));
  command.add_option("--break", w.breaking, "greedy or kiosk")->check(CLI::IsMember({"greedy", "kiosk"}));
  command.add_option("file", w.file, "text, a paragraph a line; standard input where none is named");
}

void add_usage(CLI::App& command, Words& w) {
  command.add_option("--from", w.from,
                     "the first day, such as 2026-11-01; 28 days in all where none is named");
  command.add_option("--to", w.to, "the last day; today where none is named");
  command.add_flag("--by-day", w.by_day, "each day by itself");
  CLI::Option* csv = command.add_flag("--csv", w.csv, "for a spreadsheet");
  command.add_flag("--json", w.json, "for programs")->excludes(csv);
}

/// The languages that can be heard here: where there is a voice and a loudspeaker, or as if there were one.
std::vector<LocaleTag> voices(const World& world, const Platform& platform, bool as_if_heard) {
  std::vector<LocaleTag> found;
  const SpeechSettings& speech = world.config.config.speech;
  const auto voice = speech.on() && platform.voice ? platform.voice(speech) : nullptr;
  if (!voice || !platform.sound) return found;
  if (!as_if_heard && !platform.sound({}, platform.clock()->now())) return found;
  for (const Bundle& bundle : world.catalogue.bundles)
    if (voice->speaks(bundle.tag.str())) found.push_back(bundle.tag);
  return found;
}

int tour(const Words& w, const Platform& platform) {
  World world = world_of(w);
  LookedAt looked_at;
  log_faults(content_faults(world, looked_at));
  world.catalogue = with_pseudo_locales(world);
  TourOptions options;
  options.out = w.out;
  if (!w.size.empty()) options.size = *parse_size(w.size);
  options.diagonal_in = w.diagonal;
  options.filter.text_size = static_cast<TextSize>(w.text_size);
  options.filter.theme = w.theme;
  options.filter.low_reach = w.low_reach;
  options.filter.side_by_side = w.side_by_side;
  options.filter.screens = w.screens;
  options.filter.voices = voices(world, platform, w.speech);
  for (const std::string& tag : w.locales) {
    options.filter.locales.push_back(*LocaleTag::parse(tag));
    // Where no language can be shown, the compiled-in screen is what there is to see.
    const bool bundles =
        world.catalogue.usable && options.filter.screens != std::vector<std::string>{kSpecimenScreen};
    if (bundles && world.catalogue.find(options.filter.locales.back()) == nullptr) {
      std::cerr << "error: there is no sound bundle for " << tag << ". See `clinic-kiosk check`.\n";
      return 1;
    }
  }
  return run_tour(world, options, platform, std::cout, std::cerr);
}

int check(const Words& w, const Platform& platform) {
  World world = world_of(w);
  world.diagnostics.append(check_settings(world, platform));
  CheckOptions options;
  if (!w.size.empty()) options.size = *parse_size(w.size);
  options.diagonal_in = w.diagonal;
  options.json = w.json;
  if (w.pages) return run_pages(world, options, std::cout, std::cerr);
  options.progress = ::isatty(STDERR_FILENO) != 0 ? Progress::live : Progress::lines;
  return run_check(world, options, std::cout, std::cerr);
}

int locales(const Words& w, const Platform& platform) {
  const World world = world_of(w);
  log_faults(world.diagnostics);
  return run_locales(world, voices(world, platform, true), w.locales_words.json ? Form::json : Form::table,
                     std::cout);
}

int review(const Words& w) {
  std::string error;
  const auto request = review_request(w.locales_words, today(), error);
  if (!request) {
    std::cerr << "error: " << error << "\n";
    return kUsage;
  }
  return run_review(world_of(w), *request, std::cout, std::cerr);
}

int run(const Words& w, const Platform& platform) {
  RunRequest request;
  request.windowed = !w.size.empty();
  if (request.windowed) request.size = *parse_size(w.size);
  request.trace = w.trace;
  request.sound = w.sound;
  if (const char* folder = std::getenv("RUNTIME_DIRECTORY")) request.left = folder;
  const auto log = make_stderr_log();
  return run_run([&w] { return world_of(w); }, request, platform, *log);
}

int layout(const Words& w) {
  Diagnostics faults;
  const ConfigResult config = load_settings(find_config(w.config, state_of(w)), state_of(w), faults);
  LayoutOptions options;
  options.locale = w.layout_locale;
  options.width = w.width;
  options.size = w.px;
  options.breaking = w.breaking == "kiosk" ? LayoutBreaking::kiosk : LayoutBreaking::greedy;
  options.font_table = config.config.assets / "fonts.toml";
  if (w.file.empty()) return run_layout(options, std::cin, std::cout, std::cerr);
  std::ifstream file(w.file, std::ios::binary);
  if (!file) {
    std::cerr << "error: the file " << w.file << " cannot be read.\n";
    return kUsage;
  }
  return run_layout(options, file, std::cout, std::cerr);
}

int usage(const Words& w) {
  std::string error;
  auto range = usage_range(w.from, w.to, read_date(today()).value_or(Date()), error);
  if (!range) {
    std::cerr << "error: " << error << "\n";
    return kUsage;
  }
  range->by_day = w.by_day;
  Diagnostics faults;
  const std::filesystem::path file = find_config(w.config, state_of(w));
  const ConfigResult config = load_settings(file, state_of(w), faults);
  log_faults(faults);
  const UsageForm form = w.csv ? UsageForm::csv : w.json ? UsageForm::json : UsageForm::table;
  return run_usage(config, kept_folder(state_of(w), file), *range, form, std::cout, std::cerr);
}

}  // namespace

int run_cli(int argc, const char* const* argv, const Platform& platform) {
  forget_machine_language();
  Words w;
  CLI::App app("Clinic Kiosk: health information on a waiting room's touchscreen.", "clinic-kiosk");
  app.set_version_flag("--version", KIOSK_VERSION);
  app.require_subcommand(0, 1);
  app.fallthrough();
  app.add_option("--config", w.config, "kiosk.conf to use");
  app.add_option("--state", w.state, "folder for the last good settings; only `run` writes there");
  CLI::App* run_word = app.add_subcommand("run", "start the kiosk (the default)");
  run_word->add_option("--windowed", w.size, "in a window of this size; Ctrl+Q quits")->check(kSize);
  run_word->add_option("--trace", w.trace, "write one JSON line per presented frame");
  run_word->add_option("--sound", w.sound,
                       "write what would be heard to this WAV file, in place of playing it");
  CLI::App* check_word = app.add_subcommand("check", "look for faults in config, languages, fonts and pages");
  add_panel(*check_word, w);
  check_word->add_flag("--json", w.json, "for programs");
  check_word->add_flag("--pages", w.pages,
                       "only print how many pages the articles have, and how full they are");
  CLI::App* tour_word = app.add_subcommand("tour", "write a picture of every screen, and tour.json");
  add_tour(*tour_word, w);
  add_locales(app, w.locales_words);
  CLI::App* pin_word =
      app.add_subcommand("set-pin", "set the staff PIN in kiosk.conf: asks twice, or reads two lines");
  CLI::App* layout_word = app.add_subcommand("layout", "set text in lines and print them as JSON");
  add_layout(*layout_word, w);
  CLI::App* usage_word = app.add_subcommand("usage", "print the totals of some days, where they are counted");
  add_usage(*usage_word, w);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kUsage;
  }
  if (check_word->parsed()) return check(w, platform);
  if (tour_word->parsed()) return tour(w, platform);
  if (layout_word->parsed()) return layout(w);
  if (pin_word->parsed())
    return run_set_pin(find_config(w.config, {}), secret_reader(STDIN_FILENO, std::cerr), std::cout,
                       std::cerr);
  if (usage_word->parsed()) return usage(w);
  if (w.locales_words.review->parsed()) return review(w);
  if (w.locales_words.locales->parsed()) return locales(w, platform);
  return run(w, platform);
}

}  // namespace kiosk
