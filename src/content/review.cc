#include "content/review.h"

#include <sodium.h>
#include <unicode/uchar.h>

#include "base/file.h"
#include "content/toml_leaves.h"

namespace kiosk {
namespace {

std::string* field(Review& review, const std::string& key) {
  if (key == "source") return &review.source_digest;
  if (key == "translated_by") return &review.translated_by;
  if (key == "translated_on") return &review.translated_on;
  if (key == "revised_by") return &review.revised_by;
  if (key == "revised_on") return &review.revised_on;
  if (key == "checked_by") return &review.checked_by;
  if (key == "checked_on") return &review.checked_on;
  return nullptr;
}

bool* flag(ReviewRecord& record, const std::string& key) {
  if (key == "seen") return &record.seen;
  if (key == "same") return &record.same;
  return nullptr;
}

void take(const TomlLeaf& leaf, ReviewFile& out, Diagnostics& diagnostics) {
  std::string part;
  for (std::size_t i = 0; i + 1 < leaf.path.size(); ++i) part += (i > 0 ? "." : "") + leaf.path[i];
  const std::string& key = leaf.path.back();
  auto& record = out.records[part];
  if (record.place.line == 0) record.place = leaf.place;
  std::string* into = field(record.review, key);
  bool* set = flag(record, key);
  if (!part.empty() && set != nullptr) {
    *set = leaf.kind == TomlLeaf::Kind::flag && leaf.text == "true";
    if (leaf.kind != TomlLeaf::Kind::flag)
      diagnostics.error(out.file, leaf.place.line, leaf.place.column,
                        "The value of \"" + key + "\" is neither true nor false.",
                        "Write true, without quotes.");
  } else if (part.empty() || into == nullptr) {
    diagnostics.warning(out.file, leaf.place.line, leaf.place.column, "The key \"" + key + "\" is not known.",
                        "A part's record has source, translated_by, translated_on, revised_by, revised_on, "
                        "checked_by and checked_on; seen and same may stand in it.");
  } else if (leaf.kind != TomlLeaf::Kind::text && leaf.kind != TomlLeaf::Kind::date) {
    diagnostics.error(out.file, leaf.place.line, leaf.place.column,
                      "The value of \"" + key + "\" is neither a text nor a date.",
                      "Put it in double quotes.");
  } else {
    *into = trimmed(leaf.text);
  }
}

}  // namespace

ReviewFile read_review(const std::filesystem::path& path, Diagnostics& diagnostics) {
  ReviewFile out;
  out.file = path.string();
  const auto bytes = read_file(path);
  out.found = bytes.has_value();
  if (!bytes) return out;
  const std::string advice = "Mend it. Until then every text it is about counts as not reviewed.";
  if (const auto at = broken_utf8(*bytes)) {
    diagnostics.error(out.file, at->line, at->column, "The text is no UTF-8 from here on.", advice);
    return out;
  }
  const TomlText toml = read_toml(*bytes);
  if (!toml.error.empty())
    diagnostics.error(out.file, toml.error_place.line, toml.error_place.column, toml.error, advice);
  for (const auto& leaf : toml.leaves) take(leaf, out, diagnostics);
  out.records.erase("");
  return out;
}

Verdict judge(const ReviewFile& file, const std::string& part, const std::string& source_digest,
              const ContentSettings& settings) {
  Verdict verdict;
  const auto found = file.records.find(part);
  if (found != file.records.end()) verdict.review = found->second.review;
  const std::string& made_from = verdict.review.source_digest;
  verdict.review.current = made_from == source_digest;
  const bool outdated = !made_from.empty() && !verdict.review.current;
  const bool unreviewed = verdict.review.checked_by.empty();
  if (outdated && settings.outdated == ShowPolicy::hide) {
    verdict.show = false;
    verdict.notice = Notice::fallback_outdated;
  } else if (unreviewed && settings.unreviewed == ShowPolicy::hide) {
    verdict.show = false;
    verdict.notice = Notice::fallback_missing;
  } else if (outdated) {
    verdict.notice = Notice::outdated;
  } else if (unreviewed) {
    verdict.notice = Notice::unreviewed;
  }
  return verdict;
}

std::string digest(const std::string& text) {
  const std::u16string wide = to_utf16(trimmed(normalised(text)));
  std::u16string out;
  bool space = false;
  for (const char16_t c : wide) {
    if (u_isUWhiteSpace(c)) {
      space = true;
      continue;
    }
    if (space) out += u' ';
    space = false;
    out += c;
  }
  const std::string collapsed = to_utf8(out);
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(collapsed.data()), collapsed.size());
  char hex[2 * sizeof hash + 1];
  sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
  return std::string("sha256:") + hex;
}

}  // namespace kiosk
