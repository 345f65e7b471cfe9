#include "cli/specimen.h"

#include <algorithm>
#include <array>

#include "assets/specimens.h"
#include "text/set_text.h"
#include "text/text_style.h"

namespace kiosk {
namespace {

constexpr std::array<int, 4> kSizes = {100, 125, 150, 200};
constexpr double kMargin = 10;  // mm
constexpr double kGap = 6;

/// Stacks paragraphs down a sheet.
class Sheet {
 public:
  Sheet(const World& world, const Panel& panel, const ViewFilter& filter, const LocaleTag& locale)
      : world_(world), panel_(panel), theme_id_(parse_theme(filter.theme).value_or(ThemeId::light)) {
    scene_.screen = kSpecimenScreen;
    scene_.theme = theme_id_;
    scene_.locale = locale;
    scene_.size.w = panel.size.w;
    scene_.commands.push_back(DrawBox{{}, 0, colour(Token::paper), {}, 0, false});
    y_ = panel.px(kMargin);
  }

  void label(const std::string& text, double mm) {
    add(text, label_style(panel_.type_px(mm), world_.design.leading).bolded());
  }
  void body(const std::string& text, double mm, bool bold = false) {
    add(text, body_style(panel_.type_px(mm), world_.design.leading).bolded(bold));
  }
  Scene finish() {
    scene_.size.h = y_ + panel_.px(kMargin);
    std::get<DrawBox>(scene_.commands.front()).rect = {0, 0, scene_.size.w, scene_.size.h};
    return std::move(scene_);
  }

 private:
  Colour colour(Token token) const { return world_.design.theme(theme_id_)[token]; }

  void add(const std::string& text, const TextStyle& style) {
    Paragraph paragraph = paragraph_of(to_utf16(text), scene_.locale, style);
    paragraph.clearance = panel_.ink_clearance();
    const int width = panel_.size.w - 2 * panel_.px(kMargin);
    SetText set = set_text(paragraph, width, *world_.typesetter);
    const Point at{panel_.px(kMargin), y_};
    for (const Line& line : set.layout->lines) rule(at, line, width);
    y_ += set.layout->height + panel_.px(kGap);
    DrawText drawn;
    drawn.end_line = static_cast<int>(set.layout->lines.size());
    drawn.at = at;
    drawn.box = {at.x, at.y, width, set.layout->height};
    drawn.layout = std::move(set.layout);
    drawn.colour = colour(Token::ink);
    drawn.background = colour(Token::paper);
    drawn.string = std::move(set.string);
    drawn.locale = set.locale;
    drawn.px = set.px;
    scene_.commands.push_back(std::move(drawn));
  }

  /// The line's box, and its baseline stronger.
  void rule(Point at, const Line& line, int width) {
    for (const auto& [y, token] : {std::pair{line.top, Token::hair},
                                   {line.top + line.height, Token::hair},
                                   {line.baseline, Token::tint}})
      scene_.commands.push_back(DrawBox{{at.x, at.y + y, width, 1}, 0, colour(token), {}, 0, false});
  }

  const World& world_;
  const Panel& panel_;
  ThemeId theme_id_;
  Scene scene_;
  int y_ = 0;
};

Scene sheet_of(const World& world, const Panel& panel, const ViewFilter& filter, const Specimen& specimen,
               const LocaleTag& locale) {
  const TypeScale& type = world.design.type;
  Sheet sheet(world, panel, filter, locale);
  sheet.label(specimen.tag + " \u2066" + specimen.name + "\u2069", type.body);
  sheet.label(specimen.heading, type.heading_1);
  sheet.body(specimen.body, type.body);
  for (const int size : kSizes) {
    sheet.body(specimen.mixed, type.body * size / 100);
    sheet.body(specimen.tall, type.body * size / 100, size == kSizes[1]);
  }
  return sheet.finish();
}

}  // namespace

void for_each_specimen(const World& world, const Panel& panel, const ViewFilter& filter,
                       Diagnostics& diagnostics, const std::function<void(const View&)>& visit) {
  for (const Specimen& specimen :
       load_specimens(world.config.config.assets / "specimens.toml", diagnostics)) {
    const auto locale = LocaleTag::parse(specimen.tag);
    const auto& wanted = filter.locales;
    const bool named = locale && std::find(wanted.begin(), wanted.end(), *locale) != wanted.end();
    if (!locale || (!wanted.empty() && !named)) continue;
    visit({std::string(kSpecimenScreen) + "-" + specimen.tag, *locale,
           sheet_of(world, panel, filter, specimen, *locale)});
  }
}

}  // namespace kiosk
