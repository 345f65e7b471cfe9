#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "assets/font_table.h"
#include "base/diagnostics.h"
#include "locale/tag.h"
#include "text/font_content.h"
#include "text/font_files.h"
#include "text/layout.h"
#include "text/open_face.h"
#include "text/shape.h"
#include "text/typesetter.h"

namespace kiosk {

/// What itemising asks of the fonts. Fonts go by number; a number stays good as long as the source.
class FontSource {
 public:
  virtual ~FontSource() = default;
  /// The fonts for a script in a paragraph of `locale`, best first. Empty only where there is no font at all.
  virtual const std::vector<int>& cascade(std::uint32_t script, const LocaleTag& locale, bool bold) = 0;
  virtual bool covers(int font, char32_t c) = 0;
  /// Any font of this machine that has all of `characters`, which no font of the cascade has; negative: none.
  virtual int borrow(const std::u32string& /*characters*/) { return -1; }
  /// The font table's size correction.
  virtual double factor(int font) = 0;
  /// Its least pitch in em, where its own line box is not used; 0 where it is.
  virtual double pitch(int font) = 0;
  virtual std::shared_ptr<const FontFace> face(int font) = 0;
};

/// Fonts by the table, found by fontconfig, opened by FreeType and HarfBuzz when needed. Of the open ones the
/// latest few are kept, and the latest few sizes, whatever a day's readers went through.
class FontBook : public FontSource {
 public:
  explicit FontBook(const FontTable& table);
  ~FontBook() override;

  const std::vector<int>& cascade(std::uint32_t script, const LocaleTag& locale, bool bold) override;
  bool covers(int font, char32_t c) override;
  int borrow(const std::u32string& characters) override;
  double factor(int font) override;
  double pitch(int font) override;
  std::shared_ptr<const FontFace> face(int font) override;

  /// The first screen's, with a name in each language. One costs up to 1 MB; one of a large font, which has
  /// what it reads to itself, three, and counts for several.
  static constexpr std::size_t kFaces = 12;
  static constexpr std::size_t kLargeFace = 4;
  /// A page's and of those beside it. One costs up to 200 KB.
  static constexpr std::size_t kSizes = 32;

  /// Characters that are remembered of each font as not in it.
  static constexpr std::size_t kLacks = 1000;

  /// The face opened at a size, made the active one; null where there is no such font, it is broken or it has
  /// been lost since it was opened. It holds until the next call.
  SizedFace* open(SizedFont font);

  /// Large ones as they count.
  std::size_t open_faces() const;
  std::size_t open_sizes() const { return sizes_.size(); }

  /// The table's row for a script in a paragraph of `locale`; null where there is none.
  const FontRow* row(std::uint32_t script, const LocaleTag& locale) const;
  /// Tells of every family of the table that this machine lacks.
  void report_missing(Diagnostics& diagnostics);
  std::vector<MissingFamily> missing();
  /// Families that no row of the table names and that were used all the same, once each.
  const std::vector<BorrowedFamily>& borrowed() const { return borrowed_; }
  /// Looks anew for what was not to be had: fonts that were put back are found.
  void look_again();

 private:
  struct Entry {
    std::shared_ptr<FontFace> face;
    double factor = 1.0;
    double pitch = 0.0;
    std::unique_ptr<OpenFace> open;
    bool tried = false;  ///< open, or not to be had
    std::uint64_t used = 0;
    std::set<char32_t> lacks = {};  ///< asked for of late, and not in it
  };
  struct Sized {
    SizedFont font;
    std::unique_ptr<SizedFace> face;
  };
  struct Key {
    std::uint32_t script;
    LocaleTag locale;
    bool bold;
    auto operator<=>(const Key&) const = default;
  };

  const FontRow* row_of_family(const std::string& family) const;
  /// The face of a family, set as `row` says; null: as it is.
  void append(std::vector<int>& fonts, const std::string& family, const FontRow* row, const Key& key);
  int number(const FontFace& face, double factor, double pitch);
  /// The face as it speaks the language of a locale.
  FontFace spoken(FontFace face, const LocaleTag& locale);
  OpenFace* opened(int font);
  void open_entry(Entry& entry);
  /// How many faces it counts for.
  static std::size_t weight_of(const Entry& entry);
  /// The face and its sizes.
  void close(Entry& entry);
  /// Closes those used longest ago but for so many.
  void close_but(std::size_t count);
  std::shared_ptr<const FontContent> content_of(const std::string& file);

  FontTable table_;
  FontFiles files_;
  FreeTypeLibrary library_;
  std::vector<Entry> entries_;
  std::list<Sized> sizes_;  ///< the last used first
  std::uint64_t uses_ = 0;
  std::map<Key, std::vector<int>> cascades_;
  std::map<std::u32string, int> lent_;
  std::vector<BorrowedFamily> borrowed_;
  std::map<FontFace, std::vector<std::uint32_t>> systems_;
  std::map<std::string, std::shared_ptr<const FontContent>>
      contents_;  ///< one of each file, whatever it speaks
};

}  // namespace kiosk
