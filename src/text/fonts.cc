#include "text/fonts.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>

#include "text/scripts.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

std::vector<MissingFamily> missing_of(const FontTable& table, FontFiles& files) {
  std::vector<MissingFamily> missing;
  std::set<std::string> seen;
  const auto look = [&](const FontRow& row) {
    if (!seen.insert(row.family).second) return;
    const FamilyFiles& found = files.find(row.family);
    if (!found.regular || !found.broken.empty()) missing.push_back({row, found.broken});
  };
  for (const FontRow& row : table.rows)
    if (!row.on_demand) look(row);
  for (const std::string& family : table.fallback) look({"", "", family, "", 1.0, 0.0});
  return missing;
}

}  // namespace

FontBook::FontBook(const FontTable& table) : table_(table) {}
FontBook::~FontBook() = default;

const FontRow* FontBook::row(std::uint32_t script, const LocaleTag& locale) const {
  const std::string key = table_script(script, locale);
  const FontRow* whole = table_.find(key, locale.str());
  return whole && !whole->language.empty() ? whole : table_.find(key, locale.language());
}

const FontRow* FontBook::row_of_family(const std::string& family) const {
  const auto found = std::find_if(table_.rows.begin(), table_.rows.end(),
                                  [&](const FontRow& row) { return row.family == family; });
  return found == table_.rows.end() ? nullptr : &*found;
}

int FontBook::number(const FontFace& face, double factor, double pitch) {
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (*entries_[i].face == face && entries_[i].factor == factor && entries_[i].pitch == pitch)
      return static_cast<int>(i);
  entries_.push_back({std::make_shared<FontFace>(face), factor, pitch, nullptr, false});
  return static_cast<int>(entries_.size()) - 1;
}

FontFace FontBook::spoken(FontFace face, const LocaleTag& locale) {
  const auto [at, is_new] = systems_.try_emplace(face);
  if (is_new) at->second = language_systems(face);
  face.language = system_of(at->second, locale);
  return face;
}

void FontBook::append(std::vector<int>& fonts, const std::string& family, const FontRow* row,
                      const Key& key) {
  const FamilyFiles& files = files_.find(family);
  // Behind the bold one the regular: a file that has gone since costs the weight, not the words.
  for (const auto& face : {key.bold ? files.bold : std::nullopt, files.regular}) {
    if (!face) continue;
    const int font = number(spoken(*face, key.locale), row ? row->factor : 1.0, row ? row->pitch : 0.0);
    if (std::find(fonts.begin(), fonts.end(), font) == fonts.end()) fonts.push_back(font);
  }
}

const std::vector<int>& FontBook::cascade(std::uint32_t script, const LocaleTag& locale, bool bold) {
  const auto [at, is_new] = cascades_.try_emplace(Key{script, locale, bold});
  std::vector<int>& fonts = at->second;
  if (!is_new) return fonts;
  for (const FontRow* choice : {row(script, locale), row(own_script(locale), locale)})
    if (choice) append(fonts, choice->family, choice, at->first);
  for (const std::string& family : table_.fallback) append(fonts, family, row_of_family(family), at->first);
  if (fonts.empty())
    if (const auto& any = files_.last_resort()) fonts.push_back(number(*any, 1.0, 0.0));
  return fonts;
}

OpenFace* FontBook::opened(int font) {
  if (font < 0 || static_cast<std::size_t>(font) >= entries_.size()) return nullptr;
  Entry& entry = entries_[static_cast<std::size_t>(font)];
  entry.used = ++uses_;
  if (!entry.tried) open_entry(entry);
  if (entry.open && entry.open->lost()) close(entry);
  return entry.open.get();
}

void FontBook::open_entry(Entry& entry) {
  entry.tried = true;
  entry.face->content = content_of(entry.face->file);
  close_but(kFaces - weight_of(entry));
  if (entry.face->content) entry.open = OpenFace::open(library_, *entry.face);
}

std::size_t FontBook::weight_of(const Entry& entry) {
  return entry.face->content && !entry.face->content->copied() ? kLargeFace : 1;
}

std::size_t FontBook::open_faces() const {
  std::size_t sum = 0;
  for (const Entry& entry : entries_)
    if (entry.open) sum += weight_of(entry);
  return sum;
}

void FontBook::close_but(std::size_t count) {
  const auto is_open = [](const Entry& entry) { return entry.open != nullptr; };
  while (open_faces() > count) {
    const auto oldest =
        std::min_element(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
          return std::pair(!is_open(a), a.used) < std::pair(!is_open(b), b.used);
        });
    close(*oldest);
    oldest->tried = false;
  }
}

void FontBook::close(Entry& entry) {
  const auto number = static_cast<int>(&entry - entries_.data());
  sizes_.remove_if([number](const Sized& size) { return size.font.font == number; });
  entry.open.reset();
}

std::shared_ptr<const FontContent> FontBook::content_of(const std::string& file) {
  auto& content = contents_[file];
  if (!content) content = FontContent::take(file);
  return content;
}

int FontBook::borrow(const std::u32string& characters) {
  const auto [at, is_new] = lent_.try_emplace(characters, -1);
  if (!is_new) return at->second;
  const auto found = files_.covering(characters);
  if (!found) return -1;
  at->second = number(found->face, 1.0, 0.0);
  const auto known = [&](const BorrowedFamily& other) { return other.family == found->family; };
  if (std::none_of(borrowed_.begin(), borrowed_.end(), known))
    borrowed_.push_back({found->family, script_of_character(characters.front()), characters.front()});
  return at->second;
}

void FontBook::look_again() {
  files_.forget();
  lent_.clear();
  cascades_.clear();
  systems_.clear();
  std::erase_if(contents_, [](const auto& known) { return !known.second || known.second->lost(); });
  for (Entry& entry : entries_) {
    if (entry.open && entry.open->lost()) close(entry);
    entry.tried = entry.open != nullptr;
    entry.lacks.clear();
  }
}

bool FontBook::covers(int font, char32_t c) {
  if (font < 0 || static_cast<std::size_t>(font) >= entries_.size()) return false;
  // Asked again it need not be opened: a language whose font is gone asks every font for each of its letters.
  if (entries_[static_cast<std::size_t>(font)].lacks.contains(c)) return false;
  const OpenFace* face = opened(font);
  if (face == nullptr) return false;
  if (face->covers(c)) return true;
  std::set<char32_t>& lacks = entries_[static_cast<std::size_t>(font)].lacks;
  if (lacks.size() >= kLacks) lacks.clear();
  lacks.insert(c);
  return false;
}

double FontBook::factor(int font) {
  return font < 0 ? 1.0 : entries_.at(static_cast<std::size_t>(font)).factor;
}

double FontBook::pitch(int font) {
  return font < 0 ? 0.0 : entries_.at(static_cast<std::size_t>(font)).pitch;
}

std::shared_ptr<const FontFace> FontBook::face(int font) {
  return font < 0 ? nullptr : entries_.at(static_cast<std::size_t>(font)).face;
}

SizedFace* FontBook::open(SizedFont font) {
  OpenFace* face = opened(font.font);
  if (!face) return nullptr;
  const auto known =
      std::find_if(sizes_.begin(), sizes_.end(), [font](const Sized& size) { return size.font == font; });
  if (known != sizes_.end()) {
    sizes_.splice(sizes_.begin(), sizes_, known);
    known->face->activate();
    return known->face.get();
  }
  auto made = face->at(font.px);
  if (!made) return nullptr;
  sizes_.push_front({font, std::move(made)});
  if (sizes_.size() > kSizes) sizes_.pop_back();
  return sizes_.front().face.get();
}

std::vector<MissingFamily> FontBook::missing() { return missing_of(table_, files_); }

void FontBook::report_missing(Diagnostics& diagnostics) {
  for (const MissingFamily& family : missing())
    diagnostics.error("fonts.toml", 0, 0, sentence_of(family), advice_of(family));
}

std::vector<MissingFamily> missing_families(const FontTable& table) {
  FontFiles files;
  return missing_of(table, files);
}

std::string sentence_of(const BorrowedFamily& family) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(family.character));
  return "The font family \"" + family.family + "\" sets " + code + " and others of script " + family.script +
         ", which no family of the font table has.";
}

std::string advice_of(const BorrowedFamily& family) {
  return "Look at the texts, and name the family that is to set them in fonts.toml, for script " +
         family.script + ".";
}

std::string sentence_of(const MissingFamily& family) {
  const std::string used = family.row.script.empty() ? "as a fallback" : "for script " + family.row.script;
  const std::string name = "The font family \"" + family.row.family + "\" (" + used + ")";
  if (family.broken.empty()) return name + " is not on this machine.";
  return name + " has a file that cannot be read or is no whole font: " + family.broken + ".";
}

std::string advice_of(const MissingFamily& family) {
  const std::string word = family.broken.empty() ? "Install" : "Install again";
  if (!family.row.package.empty()) return word + " the package " + family.row.package + ".";
  return word + (family.broken.empty() ? " it." : " the package that it is from.");
}

}  // namespace kiosk
