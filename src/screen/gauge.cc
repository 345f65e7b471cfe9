#include "screen/gauge.h"

#include <algorithm>
#include <utility>

namespace kiosk {
Setting setting_of(const State& state, const Panel& panel) {
  return {state.visit.locale,    state.site.locale,          state.visit.text_size,
          state.visit.low_reach, !state.site.voices.empty(), panel};
}

Gauge::Gauge(const Resources& resources, Setting setting)
    : resources_(resources), setting_(std::move(setting)) {
  const SetText sample = set(message("reading.next"), line_style(100, leading()), 1 << 16);
  if (sample.is_tall()) label_limit_ = 1.0;
}

double Gauge::label_px() const { return low() ? base_px() : base_px() * std::min(scale(), label_limit_); }
double Gauge::body_px() const { return base_px() * scale(); }
double Gauge::heading_px() const {
  return type_px(resources_.design.type.heading_1) * std::min(scale(), 1.25);
}
double Gauge::lead_px() const { return type_px(resources_.design.type.heading_2) * std::min(scale(), 1.25); }

Message Gauge::message(const std::string& key, const MessageArgs& args) const {
  return message_in(locale(), key, args);
}

Message Gauge::message_in(const LocaleTag& tag, const std::string& key, const MessageArgs& args) const {
  return resources_.catalogue.message(tag, key, args);
}

Message Gauge::language_name(const LocaleTag& tag) const {
  return {resources_.catalogue.name_in(tag, site()), site()};
}

SetText Gauge::set(const Message& message, const TextStyle& style, int width) const {
  RichText text;
  text.text = to_utf16(message.text);
  return set_rich(text, message.locale, style, width);
}

SetText Gauge::set_rich(const RichText& text, const LocaleTag& tag, const TextStyle& style, int width) const {
  Paragraph p = paragraph_of(text.text, tag, style);
  p.strong = text.strong;
  p.clearance = panel().ink_clearance();
  return set_text(p, width, resources_.typesetter);
}

int Gauge::label_width(const Message& message, const TextStyle& style) const {
  constexpr int kNoLimit = 1 << 20;
  const auto width = [&](std::size_t from, std::size_t end) {
    return set({message.text.substr(from, end - from), message.locale}, style, kNoLimit).width() + 1;
  };
  const std::size_t all = message.text.size();
  int least = width(0, all);
  for (std::size_t at = message.text.find(' '); at != std::string::npos; at = message.text.find(' ', at + 1))
    least = std::min(least, std::max(width(0, at), width(at + 1, all)));
  return least;
}

}  // namespace kiosk
