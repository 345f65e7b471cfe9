#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <optional>

#include "sdl/run_cache.h"
#include "support/specimens.h"
#include "text/support.h"

namespace kiosk {
namespace {

constexpr double kClearance = 2.02;      // half a millimetre of a 21.5 inch panel of 1920x1080
constexpr double kFineClearance = 4.03;  // and of one of 3840x2160
constexpr std::uint8_t kSeen = 128;      // a pixel that is mostly ink
constexpr std::uint8_t kAny = 1;
constexpr double kPixel = 1.0;  // an edge may fill half a pixel on either side

/// A line as SDL draws it, from the layout's top left.
struct DrawnLine {
  Rect box;
  std::vector<std::uint8_t> coverage;

  std::uint8_t at(int x, int y) const {
    if (!box.contains(Point{x, y})) return 0;
    return coverage[static_cast<std::size_t>(y - box.y) * box.w + (x - box.x)];
  }
};

DrawnLine drawn(RunCache& cache, const Line& line) {
  DrawnLine made;
  made.box = line.ink.empty() ? Rect{} : line.ink.inset(-2);
  made.coverage.assign(static_cast<std::size_t>(made.box.w) * made.box.h, 0);
  for (const PlacedRun& run : line.runs) {
    const RunPicture& picture = cache.get(run, line.baseline);
    const Mask mask = picture.mask.whole();
    for (int y = 0; y < mask.h; ++y)
      for (int x = 0; x < mask.w; ++x) {
        const Point p{run.x + picture.offset.x + x, line.baseline + picture.offset.y + y};
        if (!made.box.contains(p)) continue;
        auto& pixel =
            made.coverage[static_cast<std::size_t>(p.y - made.box.y) * made.box.w + (p.x - made.box.x)];
        pixel = std::max(pixel, mask.at(x, y));
      }
  }
  return made;
}

/// How near the pixels of two lines come, edge to edge, the lower one moved up; `most` where farther.
double distance(const DrawnLine& upper, const DrawnLine& lower, int moved_up, std::uint8_t least,
                double most) {
  const int reach = static_cast<int>(std::ceil(most)) + 1;
  double nearest = most;
  for (int y = std::max(upper.box.y, lower.box.y - moved_up - reach); y < upper.box.bottom(); ++y)
    for (int x = upper.box.x; x < upper.box.right(); ++x) {
      if (upper.at(x, y) < least) continue;
      if (upper.at(x, y + 1) >= least && upper.at(x - 1, y) >= least && upper.at(x + 1, y) >= least) continue;
      for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx) {
          if (lower.at(x + dx, y + dy + moved_up) < least) continue;
          const double gap = std::hypot(std::max(0, std::abs(dx) - 1), std::max(0, std::abs(dy) - 1));
          nearest = std::min(nearest, gap);
        }
    }
  return nearest;
}

/// The least over all neighbours of a paragraph.
double distance(const std::vector<DrawnLine>& lines, int moved_up, std::uint8_t least, double most) {
  double nearest = most;
  for (std::size_t i = 1; i < lines.size(); ++i)
    nearest = std::min(nearest, distance(lines[i - 1], lines[i], moved_up, least, most));
  return nearest;
}

/// Running text of a language: the test's own, or of its article neither headings, tables nor lists.
std::vector<std::string> running_text(const std::string& tag) {
  const std::string root = KIOSK_SOURCE_DIR;
  auto lines = lines_of(root + "/tests/data/texts/" + tag + ".txt");
  if (lines.empty()) lines = lines_of(root + "/locales/" + tag + "/articles/dvt-to-pe.md");
  std::erase_if(lines, [](const std::string& line) {
    return line.size() < 40 || std::string("#|!-+[").find(line[0]) != std::string::npos;
  });
  return lines;
}

struct How {
  double px = 42;
  double clearance = kClearance;
  double width_em = 13;
  bool bold = false;
};

/// What is seen over all paragraphs of a text.
struct Seen {
  int words = 0;
  int paragraphs = 0;
  double pitch_em = 0;  ///< the sum
  double most_em = 0;
  double least = 100;  ///< px between ink of neighbouring lines
  double mean() const { return pitch_em / std::max(1, paragraphs); }
};

class LineDistance : public testing::Test {
 protected:
  /// Holds a paragraph against its pixels: no nearer than the clearance, and no farther than that asks for.
  void hold(const std::string& text, const std::string& tag, const How& how, Seen& seen) {
    Paragraph p = paragraph_of(text, tag, how.px);
    p.bold = how.bold;
    p.clearance = how.clearance;
    const ParagraphLayout layout = fonts_.set(p, static_cast<int>(how.px * how.width_em));
    if (layout.lines.size() < 2) return;
    std::vector<DrawnLine> lines;
    lines.reserve(layout.lines.size());
    for (const Line& line : layout.lines) lines.push_back(drawn(cache_, line));
    const std::string what = tag + " at " + std::to_string(how.px) + " in " + std::to_string(how.width_em) +
                             " em: " + text.substr(0, 80);
    const double most = how.clearance + 2;
    const double found = distance(lines, 0, kSeen, most);
    EXPECT_GE(found, how.clearance - kPixel) << what;
    const int least = fonts_.set(p, 1 << 20).pitch;  // of one line: leading and the fonts' boxes
    EXPECT_GE(layout.pitch, least) << what;
    if (layout.pitch > least) {
      const int up = std::min(2, layout.pitch - least);
      EXPECT_LT(distance(lines, up, kAny, most), how.clearance) << what << ": farther apart than need be";
    }
    seen.least = std::min(seen.least, found);
    seen.words += count_words(p.text, p.locale);
    ++seen.paragraphs;
    seen.pitch_em += layout.pitch / how.px;
    seen.most_em = std::max(seen.most_em, layout.pitch / how.px);
  }

  Seen hold_text(const std::string& tag, const How& how, int words) {
    Seen seen;
    for (const std::string& text : running_text(tag))
      if (seen.words < words) hold(text, tag, how, seen);
    return seen;
  }

  static void tell(const std::string& tag, const How& how, const Seen& seen) {
    std::cout << tag << (how.bold ? " bold" : "") << " " << how.px << " px, " << how.width_em
              << " em wide: " << seen.words << " words, pitch " << std::fixed << std::setprecision(2)
              << seen.mean() << " em (most " << seen.most_em << "), least distance " << seen.least << " px\n"
              << std::defaultfloat;
  }

  RealFonts fonts_;
  RunCache cache_;
};

TEST_F(LineDistance, AThousandWordsOfUrduKeepHalfAMillimetreAndNoMoreThanThatTakes) {
  for (const auto& [px, clearance] :
       {std::pair{42.0, kClearance}, {52.0, kClearance}, {84.0, kClearance}, {84.0, kFineClearance}})
    for (const double width : {8.0, 14.0, 26.0})
      for (const bool bold : {false, true}) {
        const How how{px, clearance, width, bold};
        const Seen seen = hold_text("ur", how, 1000);
        EXPECT_GE(seen.words, 1000);
        EXPECT_GE(seen.mean(), 1.9);
        tell("ur", how, seen);
      }
}

TEST_F(LineDistance, OtherScriptsKeepItToo) {
  for (const char* tag : {"km", "bo", "my", "vi", "hi", "ar", "fa", "th", "lo", "ta", "bn"})
    for (const bool bold : {false, true}) {
      const How how{42, kClearance, 12, bold};
      const Seen seen = hold_text(tag, how, 400);
      EXPECT_GE(seen.paragraphs, 3) << tag;
      tell(tag, how, seen);
    }
}

/// Headings and cells: short lines, little leading, the highest and deepest stacks of each language.
TEST_F(LineDistance, TheTallestWordsOfEachLanguageKeepItInNarrowColumns) {
  for (const Specimen& s : specimens())
    for (const double width : {4.0, 7.0})
      for (const bool bold : {false, true}) {
        Seen seen;
        std::string text = s.tall;
        for (const std::string& more : {s.tall, s.heading, s.tall}) text += " " + more;
        hold(text, s.tag, {42, kClearance, width, bold}, seen);
      }
}

}  // namespace
}  // namespace kiosk
