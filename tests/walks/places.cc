#include "walks/places.h"

#include <algorithm>
#include <functional>

namespace kiosk::walks {
namespace {

Panel panel_of(const Place& place) {
  return make_panel(place.upright ? Size{1080, 1920} : Size{1920, 1080}, 21.5, 600);
}

std::uint64_t digest(const std::string& text) { return std::hash<std::string>{}(text); }

/// What is drawn and nothing else.
std::uint64_t picture_of(const Scene& scene) {
  Scene drawn;
  drawn.commands = scene.commands;
  return digest(dump(drawn));
}

/// Whether it leads to the article's contents, the first page among them.
bool leads_to_contents(const Action& action) {
  const auto* go = std::get_if<GoTo>(&action);
  return std::holds_alternative<OpenArticle>(action) ||
         (go != nullptr && screen_of(go->position) == Screen::article);
}

/// Next leads a page on; but out of the text to its contents, and out of the last answer or the questions for
/// the clinic to the list of questions: a button of that name stands in its place.
bool turns(const Scene& scene, const std::optional<Action>& next) {
  const auto* go = next ? std::get_if<GoTo>(&*next) : nullptr;
  if (go == nullptr || (scene.screen != "article" && leads_to_contents(*next))) return false;
  const bool beside_text = scene.screen == "answer" || scene.screen == "ask";
  return !(beside_text && screen_of(go->position) == Screen::faq);
}

Sight sight_of(const Scene& scene, const State& state) {
  Sight sight;
  sight.whole = digest(dump(scene));
  sight.picture = picture_of(scene);
  sight.first = scene.screen == "article" && scene.page == 1;
  sight.next = scene.next;
  sight.back = scene.back;
  sight.next_turns = turns(scene, scene.next);
  for (const HitTarget& target : scene.targets) {
    if (!target.enabled || reduce(state, target.action) == state) continue;
    const bool goes = std::holds_alternative<GoTo>(target.action);
    if (goes) sight.links.push_back(target.action);
    const bool contents = leads_to_contents(target.action);
    sight.leads_on = sight.leads_on || goes || contents;
    if (contents && scene.screen != "article") sight.to_contents = target.action;
  }
  return sight;
}

/// All that a page shows of its text, for comparison.
std::string words_of(const Page& page) {
  std::string out;
  for (const Row& row : page.rows) {
    out += std::to_string(static_cast<int>(row.kind)) + row.figure + std::to_string(row.step) + "\n";
    for (const Cell& cell : row.cells)
      out += std::to_string(cell.first_line) + "-" + std::to_string(cell.end_line) + cell.text.string + "\n";
  }
  return out;
}

std::string looks_of(const State& state, bool upright) {
  const Visit& v = state.visit;
  return v.locale.str() + " " + std::to_string(static_cast<int>(v.text_size)) + " %" +
         (v.side_by_side ? ", side by side" : "") + (v.low_reach ? ", low reach" : "") +
         (upright ? ", upright" : "");
}

}  // namespace

std::string to_text(const Place& place) {
  const State& s = place.state;
  return looks_of(s, place.upright) + ", " + s.visit.theme + ": " + std::string(name_of(screen_of(s))) + " " +
         kiosk::to_text(s.visit.position) + (s.visit.read_in ? " of " + s.visit.read_in->str() : "");
}

const Sights::Open& Sights::open(const std::string& name, const BookKey& key) {
  Open& open = books_[name];
  if (open.book) return open;
  Diagnostics unheard;
  open.article = open_article(world_.catalogue, key.article, key.locale, unheard);
  if (key.second) open.second = open_article(world_.catalogue, key.article, *key.second, unheard);
  open.book = make_book(world_.resources(), *open.article, open.second.get(), key);
  compare_neighbours(name, *open.book);
  return open;
}

void Sights::compare_neighbours(const std::string& name, const Book& book) {
  for (const Book::Span& span : book.spans)
    for (int i = span.first + 1; i < span.first + span.count; ++i) {
      const auto n = static_cast<std::size_t>(i);
      if (words_of(book.pages[n]) == words_of(book.pages[n - 1]))
        equal_.push_back(name + ": " + kiosk::to_text(book.pages[n].first));
    }
}

const Sight& Sights::at(const Place& place) {
  const auto found = sights_.find(to_text(place));
  if (found != sights_.end()) return found->second;
  const Panel panel = panel_of(place);
  const BookKey key = book_key(place.state, panel);
  State looks = place.state;
  looks.visit.low_reach = key.low_reach;  // counts only where the panel is upright
  const Open& opened = open(looks_of(looks, place.upright), key);
  ++frames_;
  const Scene scene =
      compose(world_.resources(), place.state, panel, opened.article.get(), opened.book.get());
  return sights_[to_text(place)] = sight_of(scene, place.state);
}

}  // namespace kiosk::walks
