#include <cmath>
#include <string>

#include "scene/scene.h"

namespace kiosk {
namespace {

std::string text_of(const Rect& r) {
  return std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.w) + "x" +
         std::to_string(r.h);
}

std::string text_of(Point p) { return std::to_string(p.x) + "," + std::to_string(p.y); }

/// "#rrggbb", with "/alpha" where it is not opaque.
std::string text_of(Colour c) { return to_hex(c) + (c.a == 255 ? "" : "/" + std::to_string(c.a)); }

/// In quotes, on one line, with nothing unseen left unseen: direction marks are written out.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string three = text.substr(i, 3);
    if (three == "\u2066" || three == "\u2067" || three == "\u2068" || three == "\u2069") {
      out += "\\u206" + std::to_string(6 + (three[2] - '\xa6'));
      i += 2;
    } else if (text[i] == '\n') {
      out += "\\n";
    } else if (text[i] == '"' || text[i] == '\\') {
      out += std::string("\\") + text[i];
    } else {
      out += text[i];
    }
  }
  return out + "\"";
}

/// Thousandths, so that no locale and no rounding of the library changes a golden.
std::string thousandths(double part) { return std::to_string(std::lround(part * 1000)); }

struct CommandWriter {
  std::string operator()(const DrawBox& box) const {
    std::string out = "box " + text_of(box.rect);
    if (box.radius > 0) out += " radius " + std::to_string(box.radius);
    if (box.fill) out += " fill " + text_of(*box.fill);
    if (box.border) out += " border " + std::to_string(box.border_px) + " " + text_of(*box.border);
    return out + (box.dashed ? " dashed" : "");
  }
  std::string operator()(const DrawRing& ring) const {
    return "ring " + text_of(ring.rect) + " thickness " + std::to_string(ring.thickness) + " part " +
           thousandths(ring.part) + " " + text_of(ring.colour);
  }
  std::string operator()(const DrawLine& line) const {
    return "line " + text_of(line.from) + " to " + text_of(line.to) + " thickness " +
           std::to_string(line.thickness) + " " + text_of(line.colour);
  }
  std::string operator()(const DrawIcon& icon) const {
    return "icon " + icon.name + " " + text_of(icon.rect) + " " + text_of(icon.colour) +
           (icon.mirrored ? " mirrored" : "");
  }
  std::string operator()(const DrawFigure& figure) const {
    return "figure " + figure.id + " " + text_of(figure.rect) + " " + std::string(name_of(figure.theme)) +
           (figure.step > 0 ? " step " + std::to_string(figure.step) : "");
  }
  std::string operator()(const DrawText& text) const {
    std::string out = "text " + quoted(text.string) + " " + text.locale.str() + " " +
                      std::to_string(text.px) + "px at " + text_of(text.at) + " box " + text_of(text.box) +
                      " " + text_of(text.colour) + " on " + text_of(text.background) + " " + lines(text);
    return out + (text.staff_aid ? " staff-aid" : "");
  }
  std::string operator()(const DrawScrim& scrim) const {
    return "scrim " + text_of(scrim.rect) + " " + text_of(scrim.colour) + " " +
           std::to_string(scrim.percent) + "%";
  }

 private:
  static std::string lines(const DrawText& text) {
    if (!text.layout) return "no layout";
    const int count = static_cast<int>(text.layout->lines.size());
    std::string out = "lines " + std::to_string(text.first_line) + "-" + std::to_string(text.end_line) +
                      " of " + std::to_string(count);
    if (text.layout->missing_glyphs > 0) out += " missing " + std::to_string(text.layout->missing_glyphs);
    return out + (text.layout->overflows ? " overflows" : "");
  }
};

std::string text_of(const HitTarget& target) {
  std::string out = "target " + text_of(target.rect) + " [" + to_text(target.action) + "] " +
                    quoted(target.label) + " " + target.locale.str();
  if (!target.enabled) out += " disabled";
  if (target.selected) out += " selected";
  if (!target.focusable) out += " no-focus";
  return out;
}

std::string text_of(const Reading& reading) {
  std::string out = "reading " + quoted(reading.sentence) + " " + reading.locale.str();
  for (const Rect& rect : reading.rects) out += " " + text_of(rect);
  return out;
}

std::string head(const Scene& scene) {
  std::string out = "scene " + scene.screen + " " + std::to_string(scene.size.w) + "x" +
                    std::to_string(scene.size.h) + " " + std::string(name_of(scene.theme)) + " " +
                    scene.locale.str() + "\n";
  out += "at " + (scene.article.empty() ? "no article" : to_text(scene.position));
  if (!scene.article.empty()) out += " article " + scene.article;
  if (!scene.part.empty()) out += " part " + scene.part;
  if (scene.pages > 0) out += " page " + std::to_string(scene.page) + " of " + std::to_string(scene.pages);
  out += " words " + std::to_string(scene.words) + "\n";
  return out + "banner " + text_of(scene.banner) + " number " + quoted(scene.banner_number) + "\n";
}

std::string ways(const Scene& scene) {
  std::string out;
  if (scene.next) out += "next [" + to_text(*scene.next) + "]\n";
  if (scene.back) out += "back [" + to_text(*scene.back) + "]\n";
  if (scene.less) out += "less [" + to_text(*scene.less) + "]\n";
  if (scene.more) out += "more [" + to_text(*scene.more) + "]\n";
  if (scene.escape) out += "escape [" + to_text(*scene.escape) + "]\n";
  return out;
}

}  // namespace

std::string dump(const Scene& scene) {
  std::string out = head(scene);
  for (const DrawCommand& command : scene.commands) out += std::visit(CommandWriter{}, command) + "\n";
  for (const HitTarget& target : scene.targets) out += text_of(target) + "\n";
  out += ways(scene);
  for (const Reading& reading : scene.readings) out += text_of(reading) + "\n";
  for (const std::string& string : scene.cut) out += "cut " + quoted(string) + "\n";
  return out;
}

}  // namespace kiosk
