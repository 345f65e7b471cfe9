#include "pixel_checks.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "audit/audit.h"
#include "scene/drawn.h"

namespace kiosk {
namespace {

std::uint32_t rgb(Colour c) {
  return static_cast<std::uint32_t>(c.r) << 16 | static_cast<std::uint32_t>(c.g) << 8 | c.b;
}

Colour colour_of(std::uint32_t pixel) {
  return {static_cast<std::uint8_t>(pixel >> 16), static_cast<std::uint8_t>(pixel >> 8),
          static_cast<std::uint8_t>(pixel)};
}

std::string at_text(const Rect& r) {
  return " at " + std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.w) + "x" +
         std::to_string(r.h);
}

/// Whether a colour lies between two others, as anti-aliasing makes it.
bool between(std::uint32_t pixel, Colour ground, Colour ink) {
  const Colour p = colour_of(pixel);
  const int way[] = {ink.r - ground.r, ink.g - ground.g, ink.b - ground.b};
  const int gone[] = {p.r - ground.r, p.g - ground.g, p.b - ground.b};
  int dot = 0;
  int length = 0;
  for (int i = 0; i < 3; ++i) {
    dot += way[i] * gone[i];
    length += way[i] * way[i];
  }
  const double part = length == 0 ? 0 : std::clamp(static_cast<double>(dot) / length, 0.0, 1.0);
  for (int i = 0; i < 3; ++i)
    if (std::abs(gone[i] - part * way[i]) > 2) return false;
  return true;
}

std::unordered_map<std::uint32_t, int> histogram(const TestPicture& picture, const Rect& rect) {
  std::unordered_map<std::uint32_t, int> counts;
  for (int y = rect.y; y < rect.bottom(); ++y)
    for (int x = rect.x; x < rect.right(); ++x) ++counts[picture.at(x, y)];
  return counts;
}

Rect on_picture(const TestPicture& picture, const Rect& r) {
  const int x = std::max(0, r.x);
  const int y = std::max(0, r.y);
  return {x, y, std::min(picture.size.w, r.right()) - x, std::min(picture.size.h, r.bottom()) - y};
}

/// The banner's ground and what follows it, as long as that stays inside.
std::vector<DrawCommand> banner_commands(const Scene& scene) {
  std::vector<DrawCommand> own;
  for (const DrawCommand& command : scene.commands) {
    const auto* box = std::get_if<DrawBox>(&command);
    const bool ground = box != nullptr && box->rect == scene.banner && box->fill;
    if (own.empty() ? !ground : !scene.banner.contains(bounds_of(command))) {
      if (own.empty()) continue;
      break;
    }
    own.push_back(command);
  }
  return own;
}

/// The height of the rule that ends the banner in the themes where red is no edge.
int rule_height(const Scene& scene) {
  if (scene.theme == ThemeId::light) return 0;
  for (const DrawCommand& command : scene.commands) {
    const auto* box = std::get_if<DrawBox>(&command);
    if (box != nullptr && box->rect.w == scene.banner.w && box->rect.bottom() == scene.banner.bottom() &&
        !(box->rect == scene.banner))
      return box->rect.h;
  }
  return 0;
}

void check_red(const TestPicture& picture, const Rect& red, const Theme& theme, Faults& faults) {
  const std::uint32_t ground = rgb(theme[Token::emergency]);
  int edge = 0;
  for (int x = red.x; x < red.right(); ++x)
    edge += (picture.at(x, red.y) != ground) + (picture.at(x, red.bottom() - 1) != ground);
  for (int y = red.y; y < red.bottom(); ++y)
    edge += (picture.at(red.x, y) != ground) + (picture.at(red.right() - 1, y) != ground);
  if (edge > 0) faults.push_back(std::to_string(edge) + " pixels of the banner's edge are not its red.");
  int strange = 0;
  int reds = 0;
  for (const auto& [pixel, count] : histogram(picture, red)) {
    if (!between(pixel, theme[Token::emergency], theme[Token::on_emergency])) strange += count;
    if (pixel == ground) reds += count;
  }
  if (strange > 0)
    faults.push_back(std::to_string(strange) + " pixels of the banner are neither its red nor its white.");
  if (reds * 3 < red.w * red.h) faults.push_back("Less than a third of the banner is red.");
}

/// The white box round the number, and the number.
struct Number {
  Rect box, ink;
};

Number number_of(const Scene& scene) {
  const std::string isolated = "\u2066" + scene.banner_number + "\u2069";
  Number found;
  for (const DrawCommand& command : banner_commands(scene))
    if (const auto* text = std::get_if<DrawText>(&command); text != nullptr && text->string == isolated)
      found.ink = ink_of(*text);
  for (const DrawCommand& command : banner_commands(scene))
    if (const auto* box = std::get_if<DrawBox>(&command);
        box != nullptr && !(box->rect == scene.banner) && box->rect.contains(found.ink))
      found.box = box->rect;
  return found;
}

void check_number(const Scene& scene, const TestPicture& picture, const Theme& theme, Faults& faults) {
  const Number number = number_of(scene);
  if (number.ink.empty() || number.box.empty()) {
    faults.push_back("The banner has no number in a box.");
    return;
  }
  const std::uint32_t white = rgb(theme[Token::on_emergency]);
  const auto inside = histogram(picture, number.ink);
  const auto red = inside.find(rgb(theme[Token::emergency]));
  const int area = number.ink.w * number.ink.h;
  if (red == inside.end() || red->second * 5 < area) faults.push_back("The number is not in solid red.");
  // The strips round the ink: at the left the handset stands, so it is the other three.
  const Rect& b = number.box;
  const int corner = b.h / 4;
  for (const Rect& strip : {Rect{b.x + corner, b.y + 1, b.w - 2 * corner, 3},
                            Rect{b.x + corner, b.bottom() - 4, b.w - 2 * corner, 3},
                            Rect{b.right() - 4, b.y + corner, 3, b.h - 2 * corner}}) {
    const auto counts = histogram(picture, strip);
    if (counts.size() != 1 || counts.begin()->first != white)
      faults.push_back("The number's box is not white" + at_text(strip) + ".");
  }
}

/// WCAG 2.2 for a text's size; 24 CSS px are 8.47 mm of em as read at 600 mm.
double needed_contrast(const DrawText& text, const Panel& panel) {
  return text.px / panel.px_per_mm * 600.0 / panel.viewing_mm >= 8.47 ? 4.5 : 7.0;
}

void check_ground(const std::string& name, const DrawText& text, const Rect& ink, const TestPicture& bare,
                  Faults& faults) {
  const auto counts = histogram(bare, ink);
  const auto plain = counts.find(rgb(text.background));
  const int other = ink.w * ink.h - (plain == counts.end() ? 0 : plain->second);
  if (other > 0)
    faults.push_back(name + " stands on " + std::to_string(other) + " pixels that are not " +
                     to_hex(text.background) + ".");
}

void check_colours(const std::string& name, const DrawText& text, const Rect& ink, const TestPicture& picture,
                   double need, Faults& faults) {
  std::uint32_t ground = 0;
  int most = 0;
  int strange = 0;
  int solid = 0;
  for (const auto& [pixel, count] : histogram(picture, ink)) {
    if (!between(pixel, text.background, text.colour)) strange += count;
    if (pixel == rgb(text.colour)) {
      solid = count;
    } else if (count > most) {
      most = count;
      ground = pixel;
    }
  }
  if (ground != rgb(text.background))
    faults.push_back(name + " shows the ground " + to_hex(colour_of(ground)) + ", not " +
                     to_hex(text.background) + ".");
  if (solid == 0) faults.push_back(name + " does not show its colour " + to_hex(text.colour) + ".");
  if (contrast(colour_of(ground), text.colour) < need)
    faults.push_back(name + " has a contrast below " + std::to_string(need) + ".");
  if (strange > 0)
    faults.push_back(name + " shares its place with " + std::to_string(strange) + " other pixels.");
}

void blank(TestPicture& picture, const Rect& rect) {
  for (int y = rect.y; y < rect.bottom(); ++y)
    std::fill_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>(y) * picture.size.w + rect.x, rect.w,
                0U);
}

/// Where a command may leave a trace: the smooth edge of a line, but no letter out of its ink.
Rect own_rect(const DrawCommand& command) {
  return std::holds_alternative<DrawText>(command) ? rect_of(command) : bounds_of(command);
}

/// A ragged edge of ink may be fainter than a pixel's step.
constexpr int kFaintPx = 2;

void check_command(const Scene& scene, std::size_t index, const TestPicture& picture, bool seen, Easel& easel,
                   Faults& faults) {
  Scene without = scene;
  without.commands.erase(without.commands.begin() + static_cast<std::ptrdiff_t>(index));
  const DrawCommand& command = scene.commands[index];
  const Rect own = own_rect(command);
  const Rect where = difference(picture, easel.paint(without)).where;
  if (!own.contains(where))
    faults.push_back(name_of(command) + at_text(own) + " draws outside it:" + at_text(where) + ".");
  if (seen && !where.inset(-kFaintPx).contains(own))
    faults.push_back(name_of(command) + at_text(own) + " is cut or covered: only" + at_text(where) + ".");
}

}  // namespace

Faults banner_faults(const Scene& scene, const TestPicture& picture, const Theme& theme, Easel& easel) {
  Faults faults;
  const Rect& banner = scene.banner;
  if (banner.x != 0 || banner.y != 0 || banner.w != scene.size.w || banner.h <= 0)
    return {"The banner is not the whole top edge" + at_text(banner) + "."};
  const Rect red{0, 0, banner.w, banner.h - rule_height(scene)};
  check_red(picture, red, theme, faults);
  check_number(scene, picture, theme, faults);
  Scene alone = scene;
  alone.commands = banner_commands(scene);
  const TestPicture expected = easel.paint(alone);
  const auto rows = static_cast<std::ptrdiff_t>(banner.h) * banner.w;
  if (!std::equal(picture.pixels.begin(), picture.pixels.begin() + rows, expected.pixels.begin()))
    faults.push_back("The banner is not what it is alone.");
  return faults;
}

Scene without_texts(const Scene& scene) {
  Scene bare = scene;
  std::erase_if(bare.commands, [](const DrawCommand& c) { return std::holds_alternative<DrawText>(c); });
  return bare;
}

Faults contrast_faults(const Scene& scene, const TestPicture& picture, const TestPicture& bare,
                       const Panel& panel) {
  Faults faults;
  for (const DrawText* text : visible_texts(scene))
    for (const Rect& line : line_inks(*text)) {
      const Rect ink = on_picture(picture, line);
      const std::string name = "\"" + text->string + "\"" + at_text(ink);
      check_ground(name, *text, ink, bare, faults);
      check_colours(name, *text, ink, picture, needed_contrast(*text, panel), faults);
    }
  return faults;
}

Faults stray_ink_faults(const Scene& scene, const TestPicture& picture, const TestPicture& bare) {
  TestPicture with = picture;
  TestPicture without = bare;
  for (const DrawCommand& command : scene.commands)
    if (const auto* text = std::get_if<DrawText>(&command))
      for (const Rect& ink : line_inks(*text)) {
        blank(with, on_picture(picture, ink));
        blank(without, on_picture(picture, ink));
      }
  const PictureDifference stray = difference(with, without);
  if (stray.pixels == 0) return {};
  return {std::to_string(stray.pixels) + " pixels of text lie outside the predicted ink" +
          at_text(stray.where) + "."};
}

Faults box_faults(const Scene& scene, const TestPicture& picture, Easel& easel) {
  Faults faults;
  const auto texts = visible_texts(scene);
  for (std::size_t i = 0; i < scene.commands.size(); ++i) {
    const auto* text = std::get_if<DrawText>(&scene.commands[i]);
    const bool seen = std::find(texts.begin(), texts.end(), text) != texts.end();
    check_command(scene, i, picture, text != nullptr && seen, easel, faults);
  }
  return faults;
}

}  // namespace kiosk
