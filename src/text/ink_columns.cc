#include "text/ink_columns.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

constexpr double kUnit = InkColumns::kWidth;
constexpr int kSteps = 12;  // chords of a curve: within a tenth of a pixel of it at a kiosk's largest type

struct Dot {
  double x = 0;
  double y = 0;
};

Dot dot_of(const FT_Vector& v) { return {static_cast<double>(v.x), static_cast<double>(v.y)}; }

/// Follows an outline and notes in each column it crosses how far it goes up and down.
class Tracer {
 public:
  Tracer(int left, int right) {
    made_.left = static_cast<int>(std::floor(left / kUnit) * kUnit);
    made_.columns.resize(static_cast<std::size_t>((right - made_.left) / InkColumns::kWidth + 1));
  }

  void move(Dot to) { at_ = to; }

  void line(Dot to) {
    Dot a = at_;
    Dot b = to;
    at_ = to;
    if (a.x > b.x) std::swap(a, b);
    const int first = column(a.x);
    const int last = column(b.x);
    for (int c = first; c <= last; ++c) {
      const double from = std::max(a.x, made_.left + c * kUnit);
      const double end = std::min(b.x, made_.left + (c + 1) * kUnit);
      note(c, height(a, b, from));
      note(c, height(a, b, end));
    }
    note(first, a.y);
    note(last, b.y);
  }

  void conic(Dot by, Dot to) {
    const Dot from = at_;
    for (int i = 1; i <= kSteps; ++i) {
      const double t = static_cast<double>(i) / kSteps;
      const double s = 1 - t;
      line({s * s * from.x + 2 * s * t * by.x + t * t * to.x,
            s * s * from.y + 2 * s * t * by.y + t * t * to.y});
    }
  }

  void cubic(Dot one, Dot two, Dot to) {
    const Dot from = at_;
    for (int i = 1; i <= kSteps; ++i) {
      const double t = static_cast<double>(i) / kSteps;
      const double s = 1 - t;
      const double a = s * s * s;
      const double b = 3 * s * s * t;
      const double c = 3 * s * t * t;
      const double d = t * t * t;
      line({a * from.x + b * one.x + c * two.x + d * to.x, a * from.y + b * one.y + c * two.y + d * to.y});
    }
  }

  InkColumns finish() { return std::move(made_); }

 private:
  int column(double x) const {
    const int c = static_cast<int>(std::floor((x - made_.left) / kUnit));
    return std::clamp(c, 0, static_cast<int>(made_.columns.size()) - 1);
  }

  static double height(Dot a, Dot b, double x) {
    return b.x - a.x < 1e-6 ? b.y : a.y + (b.y - a.y) * std::clamp((x - a.x) / (b.x - a.x), 0.0, 1.0);
  }

  /// Rounded outwards.
  void note(int at, double y) {
    constexpr double kLimit = INT16_MAX;
    InkColumns::Column& column = made_.columns[static_cast<std::size_t>(at)];
    const double sixteenths = std::clamp(y / 4, -kLimit, kLimit);
    column.bottom = std::min(column.bottom, static_cast<std::int16_t>(std::floor(sixteenths)));
    column.top = std::max(column.top, static_cast<std::int16_t>(std::ceil(sixteenths)));
  }

  InkColumns made_;
  Dot at_;
};

Tracer& tracer(void* user) { return *static_cast<Tracer*>(user); }

FT_Outline_Funcs strokes() {
  FT_Outline_Funcs f{};
  f.move_to = [](const FT_Vector* to, void* user) {
    tracer(user).move(dot_of(*to));
    return 0;
  };
  f.line_to = [](const FT_Vector* to, void* user) {
    tracer(user).line(dot_of(*to));
    return 0;
  };
  f.conic_to = [](const FT_Vector* by, const FT_Vector* to, void* user) {
    tracer(user).conic(dot_of(*by), dot_of(*to));
    return 0;
  };
  f.cubic_to = [](const FT_Vector* one, const FT_Vector* two, const FT_Vector* to, void* user) {
    tracer(user).cubic(dot_of(*one), dot_of(*two), dot_of(*to));
    return 0;
  };
  return f;
}

}  // namespace

InkColumns columns_of(const FT_Outline_& outline) {
  FT_Outline own = outline;  // FreeType asks for one that it might change
  FT_BBox box{};
  FT_Outline_Get_CBox(&own, &box);
  if (own.n_points == 0 || box.xMin >= box.xMax) return {};
  Tracer tracer(static_cast<int>(box.xMin), static_cast<int>(box.xMax));
  const FT_Outline_Funcs functions = strokes();
  FT_Outline_Decompose(&own, &functions, &tracer);
  return tracer.finish();
}

InkColumns columns_of_box(int left, int bottom, int right, int top) {
  if (left >= right || bottom >= top) return {};
  const auto x0 = static_cast<double>(left);
  const auto x1 = static_cast<double>(right);
  const auto y0 = static_cast<double>(bottom);
  const auto y1 = static_cast<double>(top);
  Tracer tracer(left, right);
  tracer.move({x0, y0});
  tracer.line({x1, y0});
  tracer.move({x0, y1});
  tracer.line({x1, y1});
  return tracer.finish();
}

}  // namespace kiosk
