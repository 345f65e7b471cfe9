#include "content/reviewing.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/atomic_file.h"
#include "base/file.h"
#include "content/record_writer.h"
#include "content/seal.h"
#include "content/sealed_files.h"

namespace kiosk {
namespace {

/// A request's place cut in two: the file, and the text in it.
struct Target {
  std::string file, text;  ///< empty: all
};

Target target_of(const std::string& what) {
  if (what == kLocaleRecord) return {kMessagesFile, kLocaleRecord};
  const auto mark = what.find('#');
  if (mark == std::string::npos) return {what, ""};
  const std::string file = what.substr(0, mark);
  const std::string text = what.substr(mark + 1);
  return {file, file == kMessagesFile && text != kLocaleRecord ? kMessagesFile + "." + text : text};
}

bool has_control(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

class Writer {
 public:
  Writer(const Catalogue& catalogue, const ReviewRequest& request)
      : catalogue_(catalogue), request_(request) {}

  ReviewOutcome write() {
    check_names();
    if (!out_.refusals.empty()) return misused();
    Diagnostics faults;
    const Target target = target_of(request_.what);
    const auto files =
        sealed_files(catalogue_, request_.locale, {target.file, target.text, request_.names}, faults);
    if (!files || !catalogue_.usable) {
      refuse("There is no sound language \"" + request_.locale.str() + "\" below " +
             catalogue_.settings.locales.string() + ". See `clinic-kiosk check`.");
      return misused();
    }
    for (const auto& file : *files)
      if (target.file.empty() || target.file == file.name) take(file, target.text);
    if (!found_) {
      refuse("There is no text \"" + request_.what + "\" in " + request_.locale.str() +
             ". Name an article, article#part, messages, messages#group or locale.");
      return misused();
    }
    if (out_.refusals.empty()) write_files();
    return std::move(out_);
  }

 private:
  void refuse(const std::string& sentence) { out_.refusals.push_back(sentence); }
  ReviewOutcome misused() {
    out_.wrong_usage = true;
    return std::move(out_);
  }

  void check_names() {
    const Review& n = request_.names;
    const bool source = request_.locale == catalogue_.settings.source;
    const std::array<std::pair<const std::string*, const char*>, 4> names{
        {{&n.written_by, "--written-by"},
         {&n.translated_by, "--translated-by"},
         {&n.revised_by, "--revised-by"},
         {&n.checked_by, "--checked-by"}}};
    for (const auto& [name, option] : names) {
      if (has_control(*name) || broken_utf8(*name)) refuse(std::string(option) + " is no name in UTF-8.");
      if (!name->empty() && request_.unchanged)
        refuse(std::string(option) +
               " and --unchanged contradict each other: the one names who did something, "
               "the other says that nothing was done.");
    }
    if (source && !n.translated_by.empty()) refuse("The source is not translated. Use --written-by.");
    if (!source && !n.written_by.empty())
      refuse("A translation has --translated-by in place of --written-by.");
    if (names_machine(n.revised_by) || names_machine(n.checked_by))
      refuse("A machine neither revises nor checks: name the person.");
  }

  void take(const SealedFile& file, const std::string& only) {
    if (request_.what.empty() && !file.translated) return;
    NewRecords records;
    for (const auto& text : file.texts) {
      if (!only.empty() && text.record != only) continue;
      found_ = true;
      // Of a whole file what is not there is not meant.
      if (only.empty() && file.translated && text.claim.text == Presence::missing) continue;
      take(text, records);
    }
    if (file.records.state == Records::broken)
      refuse(file.file.string() + " cannot be read; mend it, or take it away to begin anew.");
    if (!records.empty()) files_.push_back({&file, std::move(records), only.empty()});
  }

  void take(const SealedText& text, NewRecords& records) {
    Renewal renewal = renew(text.claim, request_);
    if (!renewal.record)
      refuse("The " + text.where.what + " of " + text.where.address + " " + renewal.refusal);
    else
      records.emplace_back(text.record, std::move(*renewal.record));
  }

  void write_files() {
    for (const auto& [file, records, whole] : files_) {
      const std::string old = read_file(file->file).value_or("");
      const std::string text = with_records(old, records, whole ? Others::dropped : Others::kept);
      out_.records += static_cast<int>(records.size());
      if (text == old) continue;
      if (write_atomically(file->file, text))
        out_.written.push_back(file->file);
      else
        refuse(file->file.string() + " cannot be written; see the rights of its folder.");
    }
  }

  struct File {
    const SealedFile* file = nullptr;
    NewRecords records;
    bool whole = true;
  };

  const Catalogue& catalogue_;
  const ReviewRequest& request_;
  ReviewOutcome out_;
  std::vector<File> files_;
  bool found_ = false;
};

}  // namespace

ReviewOutcome write_reviews(const Catalogue& catalogue, const ReviewRequest& request) {
  return Writer(catalogue, request).write();
}

}  // namespace kiosk
