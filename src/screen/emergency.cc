#include "screen/emergency.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "screen/care_bar.h"

namespace kiosk {
namespace {

/// Sizes of the card's words, in body sizes at 100 %.
constexpr std::array<double, 9> kSteps = {2.0, 1.85, 1.7, 1.55, 1.4, 1.24, 1.16, 1.08, 1.0};
constexpr double kLeastSymptoms = 0.85;  // below the smallest supported panel
constexpr std::array<double, 9> kNumbersMm = {58, 52, 46, 40, 36, 32, 28, 24, 20};
/// Width of the white card against the red one's; upright there is but one way.
constexpr std::array<double, 7> kShares = {1.0, 1.25, 1.5, 0.8, 1.75, 0.65, 0.5};
/// Above the 100 % size the number is at least so much larger than the words: it must lead.
constexpr double kNumberLeads = 2.0;
constexpr int kBannersShare = 4;  // at most a quarter of the panel
constexpr double kBarPadMm = 3.5;
constexpr double kTightBarPadMm = 1.2;

struct Step {
  double actions = 1, symptoms = 1;
};

/// From the size that the reader chose down to 100 %.
std::vector<Step> steps(const Stage& s) {
  const double body = s.type_px(s.resources().design.type.body);
  const double largest = std::max(s.lead_px(), s.body_px()) / body;
  std::vector<Step> out;
  for (const double step : kSteps)
    if (step <= largest + 0.01) out.push_back({step, step});
  out.push_back({1.0, kLeastSymptoms});
  return out;
}

bool roomy(const CareLook& look) { return look.air == CareAir::roomy; }

int margin(const Stage& s, const CareLook& look) { return roomy(look) ? s.margin() : s.margin() / 2; }

int apart(const Stage& s, const CareLook& look) {
  const CareSpace& care = s.resources().design.care;
  return s.px(roomy(look) ? care.apart : care.tight_apart);
}

/// Where the card and its buttons stand below the banner.
struct Places {
  Rect card, bar;
  int hair = 0;  ///< y of the line above the buttons
};

Places places(const Stage& s, const CarePlan& plan, Rect below, const Piece& bar) {
  const int side = margin(s, plan.look);
  const int width = below.w - 2 * side;
  const int pad = s.px(roomy(plan.look) ? kBarPadMm : kTightBarPadMm);
  const int foot = std::max(pad, s.ring_reach());
  const int height = bar.height(width);
  Places p;
  p.bar = {side, below.bottom() - foot - height, width, height};
  p.hair = p.bar.y - pad;
  const int top = below.y + apart(s, plan.look);
  p.card = {side, top, width, p.hair - apart(s, plan.look) - top};
  return p;
}

Piece bar_of(Stage& s, const CarePlan& plan, int page, int pages) {
  return care_bar(s, s.panel().size.w - 2 * margin(s, plan.look),
                  {!roomy(plan.look), plan.look.ways, page, pages});
}

/// Both cards: side by side, or one above the other on a panel that stands upright.
Piece whole(const Stage& s, const CareWords& words, const CarePlan& plan) {
  const int gap = apart(s, plan.look);
  if (s.panel().portrait())
    return stack({{words.actions(), 0, Grows::piece}, {words.symptoms(), gap, Grows::piece}});
  return row({{words.actions(), 1}, {words.symptoms(), plan.symptoms_share}}, gap);
}

bool fits(Stage& s, const CarePlan& plan, Rect card) {
  const CareWords words(s, plan.look);
  return whole(s, words, plan).fits({card.w, card.h});
}

Rect card_room(Stage& s, const CarePlan& plan) {
  const int banner = measure_banner(s, plan.banner);
  const Size size = s.panel().size;
  return places(s, plan, {0, banner, size.w, size.h - banner}, bar_of(s, plan, 0, 1)).card;
}

/// The number as large as the room allows that the words leave.
void grow_number(Stage& s, CarePlan& plan, Rect card) {
  for (const double mm : kNumbersMm) {
    CarePlan larger = plan;
    larger.look.number_px = s.type_px(mm);
    if (larger.look.number_px <= plan.look.number_px) return;
    if (!fits(s, larger, card)) continue;
    plan = larger;
    return;
  }
}

/// How much gives way besides type, in this order.
struct Giving {
  CareAir air = CareAir::roomy;
  BannerKind banner = BannerKind::reader;
};
constexpr std::array<Giving, 4> kGivings = {{{CareAir::roomy, BannerKind::reader},
                                             {CareAir::tight, BannerKind::reader},
                                             {CareAir::tight, BannerKind::question},
                                             {CareAir::joined, BannerKind::question}}};

/// A plan but for its sizes and shares, and the room that it leaves for the card.
struct Way {
  CarePlan plan;
  Rect card;
};

std::vector<Way> ways_of(Stage& s, CareWays kept) {
  std::vector<Way> ways;
  for (const Giving& giving : kGivings) {
    // A banner that takes more than its share gives its instruction away.
    if (giving.banner == BannerKind::reader &&
        measure_banner(s, giving.banner) * kBannersShare > s.panel().size.h)
      continue;
    Way way;
    way.plan.look.air = giving.air;
    way.plan.banner = giving.banner;
    way.plan.look.ways = kept;
    // 14 mm on the glass, whatever the distance.
    way.plan.look.number_px = s.panel().px(s.resources().design.care.least_number);
    way.card = card_room(s, way.plan);
    ways.push_back(way);
  }
  return ways;
}

/// The way at one size of type, with the first share of the width that fits.
std::optional<CarePlan> fitting(Stage& s, const Way& way, const Step& step, bool cuts) {
  const double body = s.type_px(s.resources().design.type.body);
  CarePlan plan = way.plan;
  plan.look.cuts = cuts;
  plan.look.px = step.actions * body;
  plan.look.symptom_px = step.symptoms * body;
  if (step.actions > 1) plan.look.number_px = std::max(plan.look.number_px, kNumberLeads * plan.look.px);
  const std::size_t shares = s.panel().portrait() ? 1 : kShares.size();
  for (std::size_t i = 0; i < shares; ++i) {
    plan.symptoms_share = kShares[i];
    if (fits(s, plan, way.card)) return plan;
  }
  return std::nullopt;
}

/// Pages of the parted card: each card on one where it holds it, else piece by piece.
std::vector<Piece> pages_of(const CareWords& words, Size room) {
  std::vector<Piece> cards = {words.actions(), words.symptoms()};
  const bool hold = std::all_of(cards.begin(), cards.end(), [&](const Piece& p) { return p.fits(room); });
  return hold ? cards : words.parted();
}

/// The first of the sizes and ways that fits.
std::optional<CarePlan> first_plan(Stage& s, const std::vector<Way>& ways, const std::vector<Step>& sizes,
                                   bool cuts) {
  for (const Step& step : sizes) {
    // What the last way does not hold none does.
    if (!fitting(s, ways.back(), step, cuts)) continue;
    for (const Way& way : ways) {
      auto plan = fitting(s, way, step, cuts);
      if (!plan) continue;
      grow_number(s, *plan, way.card);
      return plan;
    }
  }
  return std::nullopt;
}

/// The plan at the stage's own text size.
CarePlan plan_at(Stage& s) {
  const std::vector<Step> sizes = steps(s);
  // Before the symptoms are set smaller than at 100 %, the bar gives up first one button, then two.
  for (const CareWays kept : {CareWays::all, CareWays::unfinished})
    if (const auto plan = first_plan(s, ways_of(s, kept), {sizes.begin(), sizes.end() - 1}, false))
      return *plan;
  const std::vector<Way> ways = ways_of(s, CareWays::fewest);
  if (const auto plan = first_plan(s, ways, sizes, false)) return *plan;
  // A word that is wider than its card is cut before the card is parted.
  if (const auto plan = first_plan(s, ways, {sizes.end() - 2, sizes.end()}, true)) return *plan;
  const double body = s.type_px(s.resources().design.type.body);
  CarePlan plan = ways.back().plan;
  plan.look.cuts = true;
  plan.look.px = body;
  plan.look.symptom_px = body * kLeastSymptoms;
  plan.parted = true;
  return plan;
}

/// The card's page, also with a panel over it.
int care_page(const State& state) {
  const auto card = std::find_if(state.layers.begin(), state.layers.end(),
                                 [](const Layer& layer) { return layer.overlay == Overlay::emergency; });
  return card == state.layers.end() ? 0 : card->page;
}

}  // namespace

CarePlan plan_care(Stage& s) {
  CarePlan plan = plan_at(s);
  if (plan.parted) return plan;
  // At a larger text size the words leave the number less: it is no larger here than it can be there.
  for (const TextSize size : {TextSize::large, TextSize::larger, TextSize::largest}) {
    if (size <= s.state().visit.text_size) continue;
    State state = s.state();
    state.visit.text_size = size;
    Stage larger(s.resources(), state, s.panel());
    plan.look.number_px = std::min(plan.look.number_px, plan_at(larger).look.number_px);
  }
  return plan;
}

void draw_emergency(Stage& s, const CarePlan& plan, Rect below) {
  const CareWords words(s, plan.look);
  const int page = care_page(s.state());
  std::vector<Piece> pages = {whole(s, words, plan)};
  if (plan.parted) {
    const Rect room = places(s, plan, below, bar_of(s, plan, page, page + 2)).card;
    pages = pages_of(words, {room.w, room.h});
  }
  const int count = static_cast<int>(pages.size());
  const int shown = std::clamp(page, 0, count - 1);
  const Piece bar = bar_of(s, plan, shown, count);
  const Places p = places(s, plan, below, bar);
  pages[static_cast<std::size_t>(shown)].place(p.card);
  s.set_chrome(true);
  // Where room is short a focus ring needs its place.
  if (roomy(plan.look))
    s.box({0, p.hair, below.w, std::max(2, s.px(s.space().thin_rule))}, s.colour(Token::hair));
  bar.place(p.bar);
  s.set_chrome(false);
  s.scene.page = shown + 1;
  s.scene.pages = count;
  s.scene.back = shown > 0 ? Action(OpenEmergency{shown - 1}) : Action(CloseEmergency{});
  if (shown + 1 < count) s.scene.next = Action(OpenEmergency{shown + 1});
  s.scene.escape = s.reads_page() ? Action(StopListening{}) : Action(CloseEmergency{});
}

}  // namespace kiosk
