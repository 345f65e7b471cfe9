#include "content/review.h"

#include <sodium.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "base/encoding.h"
#include "base/file.h"
#include "base/limits.h"
#include "content/catalogue.h"
#include "content/signer.h"
#include "content/toml_leaves.h"

namespace kiosk {
namespace {

const std::string kBrokenAdvice = "Mend it. Until then nothing is known of the texts that it is about.";

std::string* field(Review& review, const std::string& key) {
  if (key == "source") return &review.source_digest;
  if (key == "text") return &review.text_digest;
  if (key == "form") return &review.form_digest;
  if (key == "written_by") return &review.written_by;
  if (key == "written_on") return &review.written_on;
  if (key == "translated_by") return &review.translated_by;
  if (key == "translated_on") return &review.translated_on;
  if (key == "revised_by") return &review.revised_by;
  if (key == "revised_on") return &review.revised_on;
  if (key == "checked_by") return &review.checked_by;
  if (key == "checked_on") return &review.checked_on;
  return nullptr;
}

bool* mark(Review& review, const std::string& key) {
  if (key == "reordered") return &review.reordered;
  if (key == "seen") return &review.seen;
  if (key == "same") return &review.same;
  return nullptr;
}

/// Whether the language that `path` is of has another review file: then it had this one too.
bool has_others(const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  const std::string words = "locale.review.toml";
  const bool of_words = path.filename() == words;
  const fs::path language = of_words ? path.parent_path() : path.parent_path().parent_path();
  std::error_code error;
  if (!of_words && fs::exists(fs::symlink_status(language / words, error))) return true;
  for (fs::directory_iterator at(language / "articles", error), end; !error && at != end; at.increment(error))
    if (at->path() != path && at->path().filename().string().ends_with(".review.toml")) return true;
  return false;
}

class Taker {
 public:
  Taker(ReviewFile& out, Diagnostics& diagnostics) : out_(out), diagnostics_(diagnostics) {}

  void take(const TomlLeaf& leaf) {
    std::string part;
    for (std::size_t i = 0; i + 1 < leaf.path.size(); ++i) part += (i > 0 ? "." : "") + leaf.path[i];
    const std::string& key = leaf.path.back();
    auto& record = out_.records[part];
    if (record.place.line == 0) record.place = leaf.place;
    bool* flag = mark(record.review, key);
    std::string* into = field(record.review, key);
    if (part.empty() || (into == nullptr && flag == nullptr)) return unknown(leaf);
    if (flag != nullptr) return take_mark(leaf, *flag);
    if (leaf.kind != TomlLeaf::Kind::text && leaf.kind != TomlLeaf::Kind::date)
      return error(leaf, "The value of \"" + key + "\" is neither a text nor a date.",
                   "Put it in double quotes.");
    *into = trimmed(leaf.text);
    if (key.ends_with("_by")) take_name(leaf, *into);
    if (key.ends_with("_on") && !into->empty() && !is_date(*into))
      error(leaf, "The value of \"" + key + "\" is no date.", "Write it as 2026-11-22.");
  }

 private:
  void unknown(const TomlLeaf& leaf) {
    diagnostics_.warning(out_.file, leaf.place.line, leaf.place.column,
                         "The key \"" + leaf.path.back() + "\" is not known.",
                         "A part's record has source, text, form, written_by, translated_by, revised_by, "
                         "checked_by, a date for each (written_on ...), reordered, seen and same. "
                         "`clinic-kiosk locales review` writes it.");
  }
  void error(const TomlLeaf& leaf, const std::string& sentence, const std::string& advice) {
    diagnostics_.error(out_.file, leaf.place.line, leaf.place.column, sentence, advice);
  }
  /// A name that nobody can read, or that shows another than it is, counts as none.
  void take_name(const TomlLeaf& leaf, std::string& name) {
    const std::string& key = leaf.path.back();
    if (const auto fault = name_fault(name)) {
      name.clear();
      return error(leaf, "The value of \"" + key + "\" is no name. " + fault->sentence,
                   fault->advice + " Until then it counts as none.");
    }
    const std::string word = machine_word(name);
    if (!word.empty() && (key == "revised_by" || key == "checked_by"))
      diagnostics_.warning(out_.file, leaf.place.line, leaf.place.column,
                           "The value of \"" + key + "\" names a machine (\"" + word +
                               "\"), which neither revises nor checks.",
                           "Name the person. Until then it counts as none.");
  }
  void take_mark(const TomlLeaf& leaf, bool& into) {
    into = leaf.kind == TomlLeaf::Kind::truth && leaf.text == "true";
    if (leaf.kind != TomlLeaf::Kind::truth)
      error(leaf, "The value of \"" + leaf.path.back() + "\" is neither true nor false.", "Write true.");
  }

  ReviewFile& out_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Review> ReviewFile::find(const std::string& part) const {
  const auto found = records.find(part);
  return found == records.end() ? std::nullopt : std::optional<Review>(found->second.review);
}

Place ReviewFile::place_of(const std::string& part) const {
  const auto found = records.find(part);
  return found == records.end() ? Place{} : found->second.place;
}

ReviewFile read_review(const std::filesystem::path& path, Diagnostics& diagnostics) {
  ReviewFile out;
  out.file = path.string();
  std::error_code error;
  const bool there = std::filesystem::exists(std::filesystem::symlink_status(path, error));
  const FileBytes found = read_bounded(path, limits::kReviewFile, Links::follow);
  if (found.fault != FileFault::none && !there) {
    if (has_others(path)) out.state = Records::lost;
    return out;
  }
  if (found.fault == FileFault::none) return parse_review(out.file, found.bytes, diagnostics);
  out.state = Records::broken;
  diagnostics.error(out.file, 0, 0, "The file " + to_text(found.fault, limits::kReviewFile) + ".",
                    kBrokenAdvice, FaultKind::unreadable);
  return out;
}

ReviewFile parse_review(const std::string& file, const std::string& bytes, Diagnostics& diagnostics) {
  ReviewFile out;
  out.file = file;
  out.state = Records::broken;
  if (const auto wrong = encoding_fault(bytes, "")) {
    diagnostics.error(out.file, wrong->line, wrong->column, wrong->sentence, kBrokenAdvice,
                      FaultKind::unreadable);
    return out;
  }
  const TomlText toml = read_toml(bytes);
  if (!toml.error.empty()) {
    diagnostics.error(out.file, toml.error_place.line, toml.error_place.column, toml.error, kBrokenAdvice,
                      FaultKind::unreadable);
    return out;
  }
  out.state = Records::read;
  Taker taker(out, diagnostics);
  for (const auto& leaf : toml.leaves) taker.take(leaf);
  out.records.erase("");
  return out;
}

bool is_date(const std::string& iso) {
  int year = 0;
  int month = 0;
  int day = 0;
  int read = 0;
  if (iso.size() != 10 || std::sscanf(iso.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &read) != 3 ||
      read != 10)
    return false;
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= kDays[month - 1] + (leap && month == 2 ? 1 : 0);
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
