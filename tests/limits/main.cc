// Spoils each kind of file in each way, starts the kiosk's own loading and reading on it in a process of its
// own, and tells what it cost over the sound files: a table in Markdown.
//   limits [--lenient]      with it only an end by a signal, a hang or 20 s are faults: for slow builds
// Status 1 where a file costs more than 1 s of processor time, 100 MB, or 100 ms of a turn of the loop.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "app/screen_composer.h"
#include "app/site.h"
#include "cli/world.h"
#include "limits/faults.h"
#include "sdl/offscreen.h"
#include "staff/kept_settings.h"
#include "support/temp_folder.h"

namespace kiosk::limits_test {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kHangs = 60;  // s

/// What a run cost, and what was told of the file.
struct Cost {
  double cpu = 0;   ///< s
  double mb = 0;    ///< most memory
  double turn = 0;  ///< ms of the longest turn
  int status = 0;
  char told[160] = "";
};

double seconds(const timeval& t) {
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
}

/// Processor time of this process and of those it has waited for.
double cpu_now() {
  rusage own{}, children{};
  ::getrusage(RUSAGE_SELF, &own);
  ::getrusage(RUSAGE_CHILDREN, &children);
  return seconds(own.ru_utime) + seconds(own.ru_stime) + seconds(children.ru_utime) +
         seconds(children.ru_stime);
}

/// An installation of two languages that stands by itself.
void install(const fs::path& root) {
  const fs::path source = KIOSK_SOURCE_DIR;
  fs::remove_all(root);
  fs::create_directories(root / "locales");
  fs::copy_file(source / "kiosk.conf", root / "kiosk.conf");
  fs::copy(source / "assets", root / "assets", fs::copy_options::recursive);
  for (const char* tag : {"en", "pl"})
    fs::copy(source / "locales" / tag, root / "locales" / tag, fs::copy_options::recursive);
  const World world = load_world(root / "kiosk.conf", root / "state");
  Diagnostics unheard;
  keep_settings(world, unheard);
}

fs::path place_of(const FileKind& kind, const fs::path& root) {
  std::string name = kind.file.string();
  const auto mark = name.find('%');
  if (mark == std::string::npos) return root / name;
  const fs::path kept = kept_folder(root / "state", root / "kiosk.conf");
  return kept / fs::path(name).filename();
}

/// A frame with a drawing in it, as large as any.
Scene with_drawing(Scene scene) {
  DrawFigure figure;
  figure.id = "leg-to-lung";
  figure.theme = ThemeId::light;
  figure.rect = {0, 0, 700, 1000};
  scene.commands.push_back(figure);
  return scene;
}

/// The loop's turns: the article is opened in Polish, shown, and its rest laid out.
double longest_turn(const World& world) {
  const auto canvas = make_offscreen({1920, 1080}, world.pictures, world.design);
  ScreenComposer composer(world.resources());
  const Panel panel = panel_of(world.config.config, {1920, 1080}, 0);
  State state = initial_state(site_defaults(world.config.config, world.catalogue));
  double longest = 0;
  const auto turn = [&](const auto& work) {
    const double start = cpu_now();
    work();
    longest = std::max(longest, (cpu_now() - start) * 1000);
  };
  const auto show = [&] { turn([&] { canvas->present(composer.compose(state, panel)); }); };
  show();
  turn([&] { canvas->present(with_drawing(composer.compose(state, panel))); });
  if (!world.catalogue.usable) return longest;
  state = reduce(state, ChooseLocale{*LocaleTag::parse("pl")});
  show();
  if (world.catalogue.article_ids.empty()) return longest;
  state = reduce(state, OpenArticle{world.catalogue.article_ids.front()});
  show();
  for (bool done = false; !done;) turn([&] { done = composer.prepare(state, panel); });
  for (const char* part : {"path", "p0", "p20"}) {
    state = reduce(state, GoTo{{world.catalogue.article_ids.front(), part}});
    show();
  }
  return longest;
}

Cost run(const fs::path& root, const std::string& name) {
  Cost cost;
  const World world = load_world(root / "kiosk.conf", root / "state");
  Diagnostics told = world.diagnostics;
  for (const std::string& id : world.catalogue.article_ids)
    open_article(world.catalogue, id, *LocaleTag::parse("pl"), told);
  cost.turn = longest_turn(world);
  for (const Finding& finding : told.findings()) {
    if (finding.file.find(name) == std::string::npos) continue;
    std::snprintf(cost.told, sizeof cost.told, "%s", finding.sentence.c_str());
    break;
  }
  rusage own{}, children{};
  ::getrusage(RUSAGE_SELF, &own);
  ::getrusage(RUSAGE_CHILDREN, &children);
  cost.cpu =
      seconds(own.ru_utime) + seconds(own.ru_stime) + seconds(children.ru_utime) + seconds(children.ru_stime);
  cost.mb = static_cast<double>(own.ru_maxrss) * 1024 / 1e6;
  return cost;
}

/// The same in a process of its own, which ends with it.
Cost measured(const fs::path& root, const std::string& name) {
  int ends[2];
  if (::pipe(ends) != 0) std::exit(2);
  const pid_t child = ::fork();
  if (child == 0) {
    ::alarm(kHangs);
    const Cost cost = run(root, name);
    if (::write(ends[1], &cost, sizeof cost) < 0) ::_exit(2);
    ::_exit(0);
  }
  ::close(ends[1]);
  Cost cost;
  const bool whole = ::read(ends[0], &cost, sizeof cost) == static_cast<ssize_t>(sizeof cost);
  ::close(ends[0]);
  ::waitpid(child, &cost.status, 0);
  if (!whole && cost.status == 0) cost.status = 1;
  return cost;
}

bool is_fault(const Cost& cost, const Cost& rest, bool lenient) {
  if (cost.status != 0) return true;
  const double cpu = cost.cpu - rest.cpu;
  if (lenient) return cpu > 20;
  return cpu > 1 || cost.mb - rest.mb > 100 || cost.turn > 100;
}

void print(const std::string& file, const std::string& fault, const Cost& cost, const Cost& rest, bool bad) {
  const std::string said = cost.status != 0 ? "ended the program" : cost.told[0] != '\0' ? cost.told : "read";
  std::printf("| %s | %s | %s | %.2f | %.0f | %.0f |%s\n", file.c_str(), fault.c_str(), said.c_str(),
              std::max(0.0, cost.cpu - rest.cpu), std::max(0.0, cost.mb - rest.mb), cost.turn,
              bad ? " too much |" : "");
  std::fflush(stdout);
}

int run_all(bool lenient) {
  const TempFolder folder;
  const fs::path root = folder.path() / "kiosk";
  install(root);
  const Cost rest = measured(root, "nothing");
  std::printf(
      "| file | fault | told | CPU, s | memory, MB | longest turn, ms |\n| --- | --- | --- | --- | --- | --- "
      "|\n");
  print("all", "none: the whole cost", rest, {}, rest.status != 0);
  int faults = rest.status != 0 ? 1 : 0;
  for (const FileKind& kind : every_kind())
    for (const Fault& fault : kind.faults) {
      install(root);
      const fs::path file = place_of(kind, root);
      fault.of(file);
      const Cost cost = measured(root, file.filename().string());
      const bool bad = is_fault(cost, rest, lenient);
      print(kind.name, fault.name, cost, rest, bad);
      faults += bad ? 1 : 0;
    }
  return faults;
}

}  // namespace
}  // namespace kiosk::limits_test

int main(int argc, char** argv) {
  const bool lenient = argc > 1 && std::strcmp(argv[1], "--lenient") == 0;
  const int faults = kiosk::limits_test::run_all(lenient);
  std::fprintf(stderr, "%d faults.\n", faults);
  return faults == 0 ? 0 : 1;
}
