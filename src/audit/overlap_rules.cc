#include <algorithm>
#include <cmath>
#include <numbers>

#include "audit/rules.h"

namespace kiosk {
namespace {

constexpr int kStrokePoints = 64;  // of a ring or a line, where it is looked for beneath a text

/// Two texts set in one keep their distance by their outlines, and boxes round them may meet; but only as
/// they were set, and each of their lines once.
bool as_set(const DrawText& a, const DrawText& b) {
  if (a.layout != b.layout || a.first_line >= a.end_line || b.first_line >= b.end_line) return false;
  const auto& lines = a.layout->lines;
  const int apart =
      lines[static_cast<std::size_t>(b.first_line)].top - lines[static_cast<std::size_t>(a.first_line)].top;
  const bool once = a.end_line <= b.first_line || b.end_line <= a.first_line;
  return once && a.at.x == b.at.x && b.at.y - a.at.y == apart;
}

void check_text_over_text(AuditRun& run) {
  for (std::size_t i = 0; i < run.texts.size(); ++i) {
    const Rect a = ink_of(*run.texts[i]);
    for (std::size_t k = i + 1; k < run.texts.size(); ++k) {
      const Rect b = ink_of(*run.texts[k]);
      if (!a.intersects(b) || as_set(*run.texts[i], *run.texts[k])) continue;
      run.add("overlap", quoted(*run.texts[i]) + " and " + quoted(*run.texts[k]) + " overlap: " + to_text(a) +
                             ", " + to_text(b) + ".");
    }
  }
}

constexpr double kBadgeMm = 16;

/// A disc on a picture, with its number, is part of the picture, though it may reach a little over its edge;
/// so is the mark round that number while it is spoken.
bool is_badge(const AuditRun& run, const Thing& t, const Rect& figure) {
  if (t.box == nullptr) return false;
  if (t.box->radius * 2 >= t.rect.w && t.rect.w == t.rect.h) return true;
  return figure.contains(t.rect) && std::max(t.rect.w, t.rect.h) <= run.panel.px(kBadgeMm);
}

bool covers(const Thing& upper) {
  return upper.box == nullptr ? upper.text == nullptr : upper.box->fill.has_value();
}

/// Nothing filled, no picture and no icon may be drawn over a text or an icon.
void check_covered(AuditRun& run) {
  for (const Thing& lower : run.things) {
    const bool icon = lower.kind == Thing::Kind::icon;
    if (lower.text == nullptr && !icon) continue;
    const bool over = std::any_of(run.things.begin(), run.things.end(), [&](const Thing& upper) {
      return upper.command > lower.command && covers(upper) && upper.rect.intersects(lower.rect);
    });
    const std::string what = icon ? "An icon at " + to_text(lower.rect) : quoted(*lower.text);
    if (over) run.add("overlap", what + " is covered by what is drawn later.");
  }
}

bool stands_on_badge(const AuditRun& run, const Thing& text, const Thing& figure) {
  return std::any_of(run.things.begin(), run.things.end(), [&](const Thing& t) {
    return is_badge(run, t, figure.rect) && t.box->fill && t.command > figure.command &&
           t.command < text.command && t.rect.contains(text.rect);
  });
}

/// Pictures have their room for themselves.
void check_pictures(AuditRun& run) {
  for (const Thing& figure : run.things) {
    if (figure.kind != Thing::Kind::figure) continue;
    for (const Thing& other : run.things) {
      if (&other == &figure || !other.shows || !other.rect.intersects(figure.rect) ||
          is_badge(run, other, figure.rect))
        continue;
      if (other.box != nullptr && other.rect.contains(figure.rect)) continue;
      if (other.text != nullptr && stands_on_badge(run, other, figure)) continue;
      if (other.kind == Thing::Kind::figure && other.command < figure.command) continue;  // told once
      run.add("overlap", "A picture and " + name_of(run.scene.commands[other.command]) +
                             " overlap: " + to_text(figure.rect) + ", " + to_text(other.rect) + ".");
    }
  }
}

void check_icons(AuditRun& run) {
  for (const Thing& icon : run.things) {
    if (icon.kind != Thing::Kind::icon) continue;
    for (const Thing& other : run.things) {
      const bool other_icon = other.kind == Thing::Kind::icon && other.command > icon.command;
      if ((other.text != nullptr || other_icon) && other.rect.intersects(icon.rect))
        run.add("overlap", "An icon and " + name_of(run.scene.commands[other.command]) +
                               " overlap: " + to_text(icon.rect) + ", " + to_text(other.rect) + ".");
    }
  }
}

/// Points along what a ring or a line draws; none for anything else.
std::vector<Point> stroke_of(const DrawCommand& command) {
  std::vector<Point> points;
  const auto add = [&](double x, double y) {
    points.push_back({static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y))});
  };
  const auto* ring = std::get_if<DrawRing>(&command);
  const auto* line = std::get_if<DrawLine>(&command);
  for (int i = 0; (ring != nullptr || line != nullptr) && i <= kStrokePoints; ++i) {
    const double part = static_cast<double>(i) / kStrokePoints;
    if (line != nullptr) {
      add(line->from.x + part * (line->to.x - line->from.x),
          line->from.y + part * (line->to.y - line->from.y));
    } else {
      const double radius = (ring->rect.w - ring->thickness) / 2.0;
      const double angle = 2 * std::numbers::pi * part;
      add(ring->rect.x + ring->rect.w / 2.0 + radius * std::sin(angle),
          ring->rect.y + ring->rect.h / 2.0 - radius * std::cos(angle));
    }
  }
  return points;
}

/// A line beneath a box is hidden by it: only one above the text's ground counts.
void check_strokes(AuditRun& run) {
  for (std::size_t i = 0; i < run.scene.commands.size(); ++i) {
    const std::vector<Point> points = stroke_of(run.scene.commands[i]);
    if (points.empty()) continue;
    for (const Thing& text : run.things) {
      if (text.text == nullptr) continue;
      const bool hidden =
          text.command > i && std::any_of(run.things.begin(), run.things.end(), [&](const Thing& t) {
            return t.box != nullptr && t.box->fill && t.command > i && t.rect.contains(text.rect);
          });
      const bool crossed =
          std::any_of(points.begin(), points.end(), [&](const Point& p) { return text.rect.contains(p); });
      if (crossed && !hidden) run.add("overlap", quoted(*text.text) + " is crossed by a line.");
    }
  }
}

}  // namespace

void check_overlaps(AuditRun& run) {
  check_text_over_text(run);
  check_covered(run);
  check_pictures(run);
  check_icons(run);
  check_strokes(run);
}

}  // namespace kiosk
