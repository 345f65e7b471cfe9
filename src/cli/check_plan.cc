#include "cli/check_plan.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr Size kConfigured{1920, 1080};  // kiosk.conf tells a panel's inches; these are its usual pixels

Size turned(Size size) { return {size.h, size.w}; }

/// The layouts of one text size and theme; those that a panel does not have are left out.
std::vector<ViewFilter> layouts(const Panel& panel, const ViewFilter& plain) {
  std::vector<ViewFilter> out(3, plain);
  out[1].side_by_side = true;
  out[2].focus = true;
  if (!panel.has_low_reach()) return out;
  out.insert(out.end(), 3, plain);
  for (std::size_t i = 3; i < out.size(); ++i) out[i].low_reach = true;
  out[4].focus = true;
  out[5].side_by_side = out[5].focus = true;
  return out;
}

/// All that is laid out alike stands together.
std::vector<ViewFilter> settings_of(const Panel& panel, ViewFilter plain) {
  std::vector<ViewFilter> out;
  for (const ThemeId theme : kThemes) {
    plain.theme = name_of(theme);
    const auto more = layouts(panel, plain);
    out.insert(out.end(), more.begin(), more.end());
  }
  return out;
}

/// In one theme, since colours change no place.
std::vector<ViewFilter> pseudo_settings(const Panel& panel, const CheckScope& scope, ViewFilter plain) {
  std::vector<ViewFilter> out;
  for (const TextSize size : scope.text_sizes) {
    plain.text_size = size;
    for (const bool side_by_side : {false, true}) {
      plain.side_by_side = side_by_side;
      out.push_back(plain);
      if (!panel.has_low_reach()) continue;
      out.push_back(plain);
      out.back().low_reach = true;
    }
  }
  return out;
}

std::vector<LocaleTag> tags_of(const Catalogue& catalogue) {
  std::vector<LocaleTag> tags;
  for (const Bundle& bundle : catalogue.bundles) tags.push_back(bundle.tag);
  return tags;
}

void plan_pseudo(const Catalogue& catalogue, const Bundle& bundle, const CheckScope& scope,
                 std::vector<CheckLook>& out) {
  ViewFilter plain;
  plain.catalogue = &catalogue;
  plain.locales = {bundle.tag};
  plain.voices = tags_of(catalogue);
  for (const Panel& panel : scope.panels)
    for (ViewFilter& setting : pseudo_settings(panel, scope, plain))
      out.push_back({CheckLook::Kind::pseudo, panel, std::move(setting)});
}

}  // namespace

std::vector<Panel> panels_to_check(const Config& config, const std::optional<Size>& size,
                                   double diagonal_in) {
  std::vector<Panel> out;
  const auto add = [&](Size pixels, double inches) {
    const Panel panel = panel_of(config, pixels, inches);
    if (std::find(out.begin(), out.end(), panel) == out.end()) out.push_back(panel);
  };
  const double configured = size ? 0 : diagonal_in;
  add(kConfigured, configured);
  add(turned(kConfigured), configured);
  if (size) add(*size, diagonal_in);
  return out;
}

std::vector<CheckLook> plan_check(const World& world, const Catalogue& with_pseudo, const CheckScope& scope) {
  std::vector<CheckLook> out;
  ViewFilter plain;
  plain.voices = tags_of(world.catalogue);
  for (const Bundle& bundle : world.catalogue.bundles) {
    if (!bundle.offered) continue;
    plain.locales = {bundle.tag};
    for (const Panel& panel : scope.panels) {
      plain.text_size = TextSize::normal;
      out.push_back({CheckLook::Kind::card, panel, plain});
      for (const TextSize size : scope.text_sizes) {
        plain.text_size = size;
        out.push_back({CheckLook::Kind::breaks, panel, plain});
        for (ViewFilter& setting : settings_of(panel, plain))
          out.push_back({CheckLook::Kind::frames, panel, std::move(setting)});
      }
    }
  }
  for (const Bundle& bundle : with_pseudo.bundles)
    if (bundle.made) plan_pseudo(with_pseudo, bundle, scope, out);
  return out;
}

std::string words_of(Size size) { return std::to_string(size.w) + "x" + std::to_string(size.h); }

std::string words_of(const CheckLook& look) {
  const ViewFilter& setting = look.filter;
  return std::to_string(static_cast<int>(setting.text_size)) + " %, " + setting.theme +
         (setting.low_reach ? ", low reach" : "") + (setting.side_by_side ? ", side by side" : "") +
         (setting.focus ? ", by keyboard" : "") + ", " + words_of(look.panel.size);
}

}  // namespace kiosk
