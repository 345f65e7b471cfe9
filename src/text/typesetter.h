#pragma once

#include <memory>
#include <string>
#include <vector>

#include "assets/font_table.h"
#include "base/diagnostics.h"
#include "text/layout.h"
#include "text/paragraph.h"

namespace kiosk {

/// A family of this machine that the font table does not name, used since no other has a text's characters.
struct BorrowedFamily {
  std::string family;
  std::string script;      ///< ISO 15924, of
  char32_t character = 0;  ///< the first one that it set
};

/// Sets paragraphs. Pure but for caches: the same paragraph and width give the same layout.
class Typesetter {
 public:
  virtual ~Typesetter() = default;
  /// Sets `paragraph` in lines of at most `width` px. A word wider than the line is broken at clusters.
  /// Never null.
  virtual std::shared_ptr<const ParagraphLayout> set(const Paragraph& paragraph, int width) = 0;
  /// The row of the font table that sets a locale's own script; null where there is none.
  virtual const FontRow* font_for(const LocaleTag& /*locale*/) const { return nullptr; }
  /// Families that were used though the font table does not name them, so far.
  virtual std::vector<BorrowedFamily> borrowed() const { return {}; }
  /// Forgets what could not be set whole, and looks anew for fonts that were not to be had.
  virtual void look_again() {}
};

/// Sets every paragraph with one clearance between its lines, whatever it says itself: a page's texts cannot
/// forget the panel's. `inner` must outlive it.
class ClearTypesetter : public Typesetter {
 public:
  ClearTypesetter(Typesetter& inner, double clearance_px) : inner_(inner), clearance_(clearance_px) {}
  std::shared_ptr<const ParagraphLayout> set(const Paragraph& paragraph, int width) override;

 private:
  Typesetter& inner_;
  double clearance_;
};

/// Whether a typesetter keeps what it has set lately: screens ask for the same labels frame by frame, tables
/// for the same texts in many widths.
enum class Keeping { none, recent };

/// The real one: the four steps with ICU, HarfBuzz and FreeType. Families of the table that this machine
/// lacks are reported with the package that brings them.
std::unique_ptr<Typesetter> make_typesetter(const FontTable& table, Diagnostics& diagnostics,
                                            Keeping keeping = Keeping::none);

/// A family of the table that cannot be used here.
struct MissingFamily {
  FontRow row;              ///< where it first stands; its script is empty where it is a fallback only
  std::string broken = {};  ///< a file of it that is here and cannot be read, or is cut
};

/// Families of the table that are missing here or whose files are broken, once each, in the order of the
/// table.
std::vector<MissingFamily> missing_families(const FontTable& table);

/// Why, in a sentence, and the advice that names the package.
std::string sentence_of(const MissingFamily& family);
std::string advice_of(const MissingFamily& family);
std::string sentence_of(const BorrowedFamily& family);
std::string advice_of(const BorrowedFamily& family);

/// UTF-8 to UTF-16; broken bytes become U+FFFD.
std::u16string to_utf16(const std::string& utf8);
std::string to_utf8(const std::u16string& utf16);

/// The sentences of a text as ranges, by the locale's rules, without trailing white space.
std::vector<TextRange> sentences(const std::u16string& text, const LocaleTag& locale);

/// Words of a text, for reading times: ICU words; Han and Kana count two characters a word.
int count_words(const std::u16string& text, const LocaleTag& locale);

}  // namespace kiosk
