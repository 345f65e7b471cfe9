#include "cli/layout.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <vector>

#include "assets/font_table.h"
#include "base/diagnostics.h"
#include "cli/json_text.h"
#include "locale/tag.h"
#include "text/scripts.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kGood = 0;
constexpr int kFaults = 1;
constexpr int kWrongUse = 2;

/// For each UTF-16 offset of a text, how many code points stand before it.
std::vector<int> code_points_before(const std::u16string& text) {
  std::vector<int> before(text.size() + 1, 0);
  int count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    before[i] = count;
    const bool leads = text[i] >= 0xD800 && text[i] < 0xDC00 && i + 1 < text.size() &&
                       text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000;
    if (!leads) ++count;
  }
  before[text.size()] = count;
  return before;
}

/// Writes the lines of one paragraph.
class Writer {
 public:
  Writer(int paragraph, const std::u16string& text, std::ostream& out)
      : paragraph_(paragraph), before_(code_points_before(text)), out_(out) {}

  void write(const Line& line) {
    Json runs = Json::array();
    for (const PlacedRun& run : line.runs) runs.push_back(of(run));
    const Json object = {{"paragraph", paragraph_},   {"start", at(line.range.start)},
                         {"end", at(line.range.end)}, {"width", line.width},
                         {"baseline", line.baseline}, {"runs", runs}};
    out_ << json_text(object, -1) << '\n';
  }

 private:
  int at(int unit) const { return before_[static_cast<std::size_t>(unit)]; }

  Json of(const PlacedRun& run) const {
    Json glyphs = Json::array();
    for (const Glyph& glyph : run.glyphs)
      glyphs.push_back({{"id", glyph.id},
                        {"cluster", at(glyph.cluster)},
                        {"advance", glyph.advance},
                        {"x_offset", glyph.x_offset},
                        {"y_offset", glyph.y_offset}});
    return {{"start", at(run.range.start)},
            {"end", at(run.range.end)},
            {"font", run.font->file},
            {"face", run.font->index},
            {"script", script_name(run.script)},
            {"level", run.level},
            {"x", run.x},
            {"glyphs", glyphs}};
  }

  int paragraph_;
  std::vector<int> before_;
  std::ostream& out_;
};

std::optional<Paragraph> plain_paragraph(const LayoutOptions& options, std::ostream& err) {
  const auto locale = LocaleTag::parse(options.locale);
  if (!locale) err << "layout: \"" << options.locale << "\" is no language tag.\n";
  if (options.width <= 0) err << "layout: the width must be above 0.\n";
  if (!(options.size > 0)) err << "layout: the size must be above 0.\n";
  if (!locale || options.width <= 0 || !(options.size > 0)) return std::nullopt;
  Paragraph paragraph;
  paragraph.locale = *locale;
  paragraph.px = options.size;
  paragraph.size_correction = false;
  paragraph.breaking = options.breaking == LayoutBreaking::greedy ? Breaking::greedy : Breaking::body;
  return paragraph;
}

}  // namespace

int run_layout(const LayoutOptions& options, std::istream& in, std::ostream& out, std::ostream& err) {
  auto paragraph = plain_paragraph(options, err);
  if (!paragraph) return kWrongUse;
  Diagnostics diagnostics;
  const FontTable table = load_font_table(options.font_table, diagnostics);
  const auto typesetter = make_typesetter(table, diagnostics);
  for (const Finding& finding : diagnostics.findings()) err << to_text(finding) << '\n';
  std::string input;
  for (int number = 0; std::getline(in, input); ++number) {
    if (!input.empty() && input.back() == '\r') input.pop_back();
    paragraph->text = to_utf16(input);
    const auto layout = typesetter->set(*paragraph, options.width);
    Writer writer(number, paragraph->text, out);
    for (const Line& line : layout->lines) writer.write(line);
  }
  return diagnostics.has_errors() ? kFaults : kGood;
}

}  // namespace kiosk
