#include "page/record.h"

#include <algorithm>
#include <utility>

#include "page/cells.h"
#include "page/prose.h"

namespace kiosk {
namespace {

/// What stands above a text that is shown in its own language.
const char* marked_key(const Provenance& p) {
  switch (p.of_shown) {
    case Cause::changed:
      return "notice.changed";
    case Cause::outdated:
      return "notice.outdated";
    case Cause::unchecked:
      return p.maker == Maker::machine ? "notice.machine" : "notice.unreviewed";
    case Cause::checked:
      return nullptr;
    default:
      return "notice.unrecorded";
  }
}

/// What stands above the source's text in the place of the reader's.
const char* replaced_key(Cause own) {
  switch (own) {
    case Cause::changed:
      return "notice.changed_hidden";
    case Cause::outdated:
      return "notice.outdated_hidden";
    case Cause::unchecked:
      return "notice.unreviewed_hidden";
    case Cause::unrecorded:
    case Cause::lost:
      return "notice.unrecorded_hidden";
    default:
      return "notice.missing";
  }
}

bool is_grave(Cause cause) { return cause == Cause::changed || cause == Cause::lost; }

/// A name with its date, or the latest of several.
struct Act {
  Maker maker = Maker::unknown;
  std::string name, date;
};

void add_act(std::vector<Act>& acts, const Act& act) {
  const auto same = [&act](const Act& a) { return a.maker == act.maker && a.name == act.name; };
  const auto found = std::find_if(acts.begin(), acts.end(), same);
  if (found == acts.end())
    acts.push_back(act);
  else
    found->date = std::max(found->date, act.date);
}

/// Who did what to the article: revised and checked count parts, since what is true of some parts only is not
/// true of the text.
struct Acts {
  std::vector<Act> made, revised, checked;
  int parts = 0, parts_revised = 0, parts_checked = 0;

  void add(const Provenance& p) {
    const Review& r = p.review;
    ++parts;
    const bool named = p.maker == Maker::person || p.maker == Maker::machine;
    add_act(made, {p.maker, p.maker == Maker::person ? r.translated_by : "", named ? r.translated_on : ""});
    if (!r.revised_by.empty()) {
      ++parts_revised;
      add_act(revised, {Maker::person, r.revised_by, r.revised_on});
    }
    if (p.of_shown == Cause::checked) {
      ++parts_checked;
      add_act(checked, {Maker::person, r.checked_by, r.checked_on});
    }
  }
};

Acts acts_of(const Article& article) {
  Acts acts;
  for (const Part& part : article.parts) acts.add(part.provenance);
  acts.add(article.front_provenance);
  return acts;
}

/// The record of an article in sentences of the reader's language.
class RecordLines {
 public:
  RecordLines(const PageMaker& m, const Part& about) : m_(m), reader_(m.article.locale) {
    const Acts acts = acts_of(m.article);
    add("about.language", {{"language", m.catalogue.name_in(about.locale, reader_)}});
    for (const Act& act : acts.made) made(act);
    if (acts.parts_revised == acts.parts) {
      for (const Act& act : acts.revised)
        add("about.revised", {{"name", act.name}, {"date", date(act.date)}});
    }
    checked(acts);
    version(about);
    const std::string& next = m.article.next_review;
    if (!next.empty()) add("about.next_review", {{"date", date(next)}});
  }

  std::vector<Message> lines;

 private:
  void add(const char* key, const MessageArgs& args = {}) {
    lines.push_back(m_.catalogue.message(reader_, key, args));
  }

  std::string date(const std::string& iso) const {
    const Bundle* bundle = m_.catalogue.find(reader_);
    return bundle != nullptr ? bundle->messages.date(iso) : iso;
  }

  void made(const Act& act) {
    switch (act.maker) {
      case Maker::original:
        return add("about.original");
      case Maker::machine:
        return add("about.translated_machine", {{"date", date(act.date)}});
      case Maker::person:
        return add("about.translated", {{"name", act.name}, {"date", date(act.date)}});
      case Maker::unknown:
        return add("notice.unrecorded");
    }
  }

  void checked(const Acts& acts) {
    if (acts.parts_checked == 0) return add("about.not_checked");
    if (acts.parts_checked < acts.parts)
      return add("about.partly_checked", {{"number", acts.parts_checked}, {"count", acts.parts}});
    for (const Act& act : acts.checked) add("about.checked", {{"name", act.name}, {"date", date(act.date)}});
  }

  void version(const Part& about) {
    constexpr std::size_t kPrefix = 7;  // "sha256:"
    constexpr std::size_t kShown = 8;
    const bool source = about.provenance.maker == Maker::original;
    const Review& r = about.provenance.review;
    const std::string& digest = source ? r.text_digest : r.source_digest;
    if (digest.size() <= kPrefix + kShown || is_grave(about.provenance.of_shown)) return;
    add(source ? "about.own_version" : "about.version", {{"version", digest.substr(kPrefix, kShown)}});
  }

  const PageMaker& m_;
  const LocaleTag& reader_;
};

}  // namespace

const char* notice_key(const Provenance& p) {
  if (p.showing == Showing::plain) return nullptr;
  // What is wrong with the words that one reads comes before why they are English.
  if (p.showing == Showing::replaced && !is_grave(p.of_shown)) return replaced_key(p.own);
  return marked_key(p);
}

const Provenance& told_of(const Provenance& first, const Provenance& second) {
  return !is_grave(first.of_shown) && is_grave(second.of_shown) ? second : first;
}

PageChoice record_choice(const PageMaker& m, const Part& part, int room) {
  // The record stands behind the last block; its lines are its items, a page may start with any.
  Position at = m.at(part, static_cast<int>(part.blocks.size()));
  const auto prose = [&](RowKind kind, const Message& words, const CellText& how, int gap) {
    Prose made;
    made.kind = kind;
    made.at = at;
    made.text.text = to_utf16(words.text);
    made.locale = words.locale;
    made.how = how;
    made.width = m.style.box.w;
    made.gap = gap;
    return prose_item(m, std::move(made), room);
  };
  CellText head = heading_text(m.style);
  head.px = m.style.subheading();
  head.breaking = Breaking::body;
  const Message title = m.catalogue.message(m.article.locale, "about.heading");
  PageItem heading = prose(RowKind::heading, title, head, m.style.paragraph_gap() * 2);
  heading.after = Cost::of(Rank::alone);
  CellText how = cell_text(m.style, m.style.body(), false, Ink::body);
  how.breaking = Breaking::body;
  const std::vector<Message> lines = RecordLines(m, part).lines;
  PageItems apart = {heading};
  Message all{"", lines.front().locale};
  for (const Message& line : lines) {
    ++at.item;
    apart.push_back(prose(RowKind::paragraph, line, how, m.style.paragraph_gap() / 2));
    all.text += (all.text.empty() ? "" : " \u00b7 ") + line.text;
  }
  PageChoice choice;
  choice.ways.push_back(std::move(apart));
  const bool one_language =
      std::all_of(lines.begin(), lines.end(), [&](const Message& line) { return line.locale == all.locale; });
  if (!one_language) return choice;
  at.item = 1;
  add_way(choice,
          {std::move(heading), prose(RowKind::paragraph, all, body_text(m.style), m.style.paragraph_gap())});
  return choice;
}

}  // namespace kiosk
