#include "text/font_image.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

struct Destroy {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using Face = std::unique_ptr<hb_face_t, Destroy>;

constexpr std::array<hb_tag_t, 2> kTables = {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS};
constexpr unsigned kMostTags = 64;
// OpenType registers some 180 scripts and 650 language systems. A table that says more is damaged; two counts
// of 65,535, one within the other, would take a minute.
constexpr unsigned kMostScripts = 512;
constexpr unsigned kMostSystems = 1024;

/// A table's big-endian numbers. Reads outside give 0.
class Numbers {
 public:
  explicit Numbers(const std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}
  bool holds(std::size_t at) const { return at + 2 <= bytes_.size(); }
  std::uint16_t u16(std::size_t at) const {
    return holds(at) ? static_cast<std::uint16_t>(bytes_[at] << 8 | bytes_[at + 1]) : std::uint16_t{0};
  }
  std::uint32_t tag(std::size_t at) const { return std::uint32_t{u16(at)} << 16 | u16(at + 2); }

 private:
  const std::vector<std::uint8_t>& bytes_;
};

/// Calls `set` with a place in a GSUB or GPOS table and the number that is to stand there, so that each
/// script which has the system has it as the default one (OpenType, chapter 2: ScriptList, Script table).
template <typename Set>
void make_default(const Numbers& table, hb_tag_t system, const Set& set) {
  constexpr std::size_t kScriptListOffset = 4;
  constexpr std::size_t kRecord = 6;
  const std::size_t list = table.u16(kScriptListOffset);
  if (list == 0 || table.u16(list) > kMostScripts) return;
  for (std::size_t i = 0; i < table.u16(list); ++i) {
    const std::size_t script = list + table.u16(list + 2 + i * kRecord + 4);
    if (table.u16(script + 2) > kMostSystems) continue;
    for (std::size_t k = 0; k < table.u16(script + 2); ++k) {
      const std::size_t record = script + 4 + k * kRecord;
      if (table.tag(record) == system && table.holds(script)) set(script, table.u16(record + 4));
    }
  }
}

/// What HarfBuzz asks for a face's tables.
struct Source {
  const FontTables& tables;
  int face;
};

hb_blob_t* read_table(hb_face_t* /*face*/, hb_tag_t tag, void* source) {
  const auto* from = static_cast<const Source*>(source);
  const auto bytes = from->tables.table(from->face, tag);
  return hb_blob_create(reinterpret_cast<const char*>(bytes.data()), static_cast<unsigned>(bytes.size()),
                        HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
}

void collect(hb_face_t* face, hb_tag_t table, std::vector<std::uint32_t>& systems) {
  unsigned scripts = hb_ot_layout_table_get_script_tags(face, table, 0, nullptr, nullptr);
  for (unsigned i = 0; i < scripts; ++i) {
    std::array<hb_tag_t, kMostTags> tags{};
    unsigned count = kMostTags;
    hb_ot_layout_script_get_language_tags(face, table, i, 0, &count, tags.data());
    for (unsigned k = 0; k < count; ++k)
      if (std::find(systems.begin(), systems.end(), tags[k]) == systems.end()) systems.push_back(tags[k]);
  }
}

}  // namespace

std::vector<FontImage::Patch> FontImage::patches_of(const FontFace& face, const FontTables& tables) {
  std::vector<Patch> patches;
  if (face.language == 0) return patches;
  for (const hb_tag_t name : kTables) {
    const std::size_t start = tables.start_of(face.index, name);
    const auto bytes = tables.table(face.index, name);
    make_default(Numbers(bytes), face.language, [&](std::size_t at, std::uint16_t value) {
      patches.push_back({start + at, value});
    });
  }
  return patches;
}

std::shared_ptr<const FontImage> FontImage::open(const FontFace& face) {
  auto content = face.content ? face.content : FontContent::take(face.file);
  if (!content || content->lost()) return nullptr;
  auto patches = patches_of(face, content->tables());
  if (!content->copied()) {
    // What the patches were read from is what is read from now on.
    if (!content->tables().unchanged()) return nullptr;
    return std::shared_ptr<const FontImage>(new FontImage(std::move(content), {}, std::move(patches)));
  }
  FontBytes bytes = content->map();
  if (bytes.size() == 0) return nullptr;
  for (const Patch& patch : patches) {
    bytes.data()[patch.at] = static_cast<std::uint8_t>(patch.value >> 8);
    bytes.data()[patch.at + 1] = static_cast<std::uint8_t>(patch.value & 0xff);
  }
  return std::shared_ptr<const FontImage>(new FontImage(std::move(content), std::move(bytes), {}));
}

std::span<const std::byte> FontImage::bytes() const {
  return {reinterpret_cast<const std::byte*>(bytes_.data()), bytes_.size()};
}

std::size_t FontImage::read(std::size_t at, std::uint8_t* into, std::size_t count) const {
  if (at >= size()) return 0;
  const std::size_t there = std::min(count, size() - at);
  if (bytes_.size() > 0) {
    std::copy_n(bytes_.data() + at, there, into);
    return there;
  }
  if (!content_->read(at, into, there)) return 0;
  const auto put = [&](std::size_t place, unsigned value) {
    if (place >= at && place < at + there) into[place - at] = static_cast<std::uint8_t>(value & 0xff);
  };
  for (const Patch& patch : patches_) {
    put(patch.at, patch.value >> 8U);
    put(patch.at + 1, patch.value);
  }
  return there;
}

std::vector<std::uint32_t> language_systems(const FontFace& face) {
  std::vector<std::uint32_t> systems;
  const FontTables tables(face.file);
  if (!tables.sound()) return systems;
  // Two tables of a file of twenty megabytes: those alone are read.
  const Source source{tables, face.index};
  const Face opened(hb_face_create_for_tables(read_table, const_cast<Source*>(&source), nullptr));
  for (const hb_tag_t table : kTables) collect(opened.get(), table, systems);
  return systems;
}

std::uint32_t system_of(const std::vector<std::uint32_t>& systems, const LocaleTag& locale) {
  std::array<hb_tag_t, HB_OT_MAX_TAGS_PER_LANGUAGE> tags{};
  unsigned count = HB_OT_MAX_TAGS_PER_LANGUAGE;
  hb_ot_tags_from_script_and_language(HB_SCRIPT_INVALID, hb_language_from_string(locale.str().c_str(), -1),
                                      nullptr, nullptr, &count, tags.data());
  for (unsigned i = 0; i < count; ++i)
    if (std::find(systems.begin(), systems.end(), tags[i]) != systems.end()) return tags[i];
  return 0;
}

}  // namespace kiosk
