#include "text/font_image.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>

#include "text/font_tables.h"

namespace kiosk {
namespace {

struct Destroy {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy>;
using Face = std::unique_ptr<hb_face_t, Destroy>;

constexpr std::array<hb_tag_t, 2> kTables = {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS};
constexpr unsigned kMostTags = 64;

/// A window of a font's bytes; big-endian numbers. Reads outside give 0, writes nothing.
class Bytes {
 public:
  Bytes(std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  std::uint16_t u16(std::size_t at) const {
    return at + 2 <= size_ ? static_cast<std::uint16_t>(data_[at] << 8 | data_[at + 1]) : 0;
  }
  std::uint32_t tag(std::size_t at) const { return std::uint32_t{u16(at)} << 16 | u16(at + 2); }
  void set_u16(std::size_t at, std::uint16_t value) {
    if (at + 2 > size_) return;
    data_[at] = static_cast<std::uint8_t>(value >> 8);
    data_[at + 1] = static_cast<std::uint8_t>(value & 0xff);
  }

 private:
  std::uint8_t* data_;
  std::size_t size_;
};

/// In each script of a GSUB or GPOS table that has the system, makes it the default one (OpenType, chapter 2:
/// ScriptList, Script table).
void make_default(Bytes table, hb_tag_t system) {
  constexpr std::size_t kScriptListOffset = 4;
  constexpr std::size_t kRecord = 6;
  const std::size_t list = table.u16(kScriptListOffset);
  for (std::size_t i = 0; list != 0 && i < table.u16(list); ++i) {
    const std::size_t script = list + table.u16(list + 2 + i * kRecord + 4);
    for (std::size_t k = 0; k < table.u16(script + 2); ++k) {
      const std::size_t record = script + 4 + k * kRecord;
      if (table.tag(record) == system) table.set_u16(script, table.u16(record + 4));
    }
  }
}

void speak(std::uint8_t* data, std::size_t length, int index, hb_tag_t system) {
  const Blob blob(hb_blob_create_or_fail(reinterpret_cast<const char*>(data), static_cast<unsigned>(length),
                                         HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  if (!blob) return;
  const Face face(hb_face_create(blob.get(), static_cast<unsigned>(index)));
  for (const hb_tag_t name : kTables) {
    const Blob table(hb_face_reference_table(face.get(), name));
    unsigned size = 0;
    const auto* start = reinterpret_cast<const std::uint8_t*>(hb_blob_get_data(table.get(), &size));
    // A table's blob is a window of the file's.
    if (start >= data && start + size <= data + length) make_default({data + (start - data), size}, system);
  }
}

/// What HarfBuzz asks for a face's tables.
struct Source {
  const FontTables& tables;
  int face;
};

hb_blob_t* read_table(hb_face_t* /*face*/, hb_tag_t tag, void* source) {
  const auto* from = static_cast<const Source*>(source);
  const std::vector<char> bytes = from->tables.table(from->face, tag);
  return hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr,
                        nullptr);
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

std::shared_ptr<const FontImage> FontImage::open(const FontFace& face) {
  const auto copy = face.copy ? face.copy : FontCopy::take(face.file);
  if (!copy) return nullptr;
  FontBytes bytes = copy->map();
  if (bytes.size() == 0) return nullptr;
  if (face.language != 0) speak(bytes.data(), bytes.size(), face.index, face.language);
  return std::shared_ptr<const FontImage>(new FontImage(std::move(bytes)));
}

std::span<const std::byte> FontImage::bytes() const {
  return {reinterpret_cast<const std::byte*>(bytes_.data()), bytes_.size()};
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
