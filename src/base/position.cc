#include "base/position.h"

namespace kiosk {

std::string to_text(const Position& p) {
  if (p.article.empty()) return "";
  std::string text = p.article + "/" + p.part;
  if (p.spot == Spot::heading) return text + "/heading";
  if (p.spot == Spot::start) return text;
  text += "/" + std::to_string(p.block);
  if (p.item > 0) text += "." + std::to_string(p.item);
  if (p.offset > 0) text += "+" + std::to_string(p.offset);
  return text;
}

}  // namespace kiosk
