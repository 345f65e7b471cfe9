#include "content/reviewing.h"

#include <array>
#include <utility>

#include "base/atomic_file.h"
#include "base/file.h"
#include "base/limits.h"
#include "content/record_writer.h"
#include "content/refused.h"
#include "content/seal.h"
#include "content/sealed_files.h"
#include "content/signer.h"

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

/// "clots#", "#way" and "#": not even what is meant by all of it.
bool is_half(const std::string& what) {
  const auto mark = what.find('#');
  return mark != std::string::npos &&
         (is_invisible(what.substr(0, mark)) || is_invisible(what.substr(mark + 1)));
}

bool says_something(const ReviewRequest& request) {
  Review names = request.names;
  names.written_on = names.translated_on = names.revised_on = names.checked_on = "";
  return request.unchanged || names != Review{};
}

class Writer {
 public:
  Writer(const Catalogue& catalogue, const ReviewRequest& request)
      : catalogue_(catalogue), request_(request) {}

  ReviewOutcome write() {
    check_request();
    check_names();
    if (!out_.refusals.empty()) return misused();
    const Target target = target_of(request_.what);
    const auto files =
        sealed_files(catalogue_, request_.locale,
                     GrantedMarks{target.file, target.text, request_.names, request_.unchanged}, faults_);
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

  void check_request() {
    if (is_half(request_.what) || (!request_.what.empty() && is_invisible(request_.what)))
      refuse("\"" + request_.what +
             "\" names no text: a name stands on either side of \"#\". Name an article, article#part, "
             "messages, messages#group or locale; nothing at all means everything.");
    if (!says_something(request_))
      refuse(std::string("Nothing is said of the texts. Name who made, revised or checked them (") +
             (is_source() ? "--written-by" : "--translated-by") +
             ", --revised-by, --checked-by), or say --unchanged, --reordered, --seen or --same.");
  }

  bool is_source() const { return request_.locale == catalogue_.settings.source; }

  void check_names() {
    const Review& n = request_.names;
    const std::array<std::pair<const std::string*, const char*>, 4> names{
        {{&n.written_by, "--written-by"},
         {&n.translated_by, "--translated-by"},
         {&n.revised_by, "--revised-by"},
         {&n.checked_by, "--checked-by"}}};
    for (const auto& [name, option] : names) {
      if (name->empty()) continue;
      if (const auto fault = name_fault(*name))
        refuse(std::string(option) + " gives no name. " + fault->sentence + " " + fault->advice);
      if (request_.unchanged)
        refuse(std::string(option) +
               " and --unchanged contradict each other: the one names who did something, "
               "the other says that nothing was done.");
    }
    if (is_source() && !n.translated_by.empty()) refuse("The source is not translated. Use --written-by.");
    if (!is_source() && !n.written_by.empty())
      refuse("A translation has --translated-by in place of --written-by.");
    refuse_machine("--revised-by", n.revised_by);
    refuse_machine("--checked-by", n.checked_by);
  }

  void refuse_machine(const std::string& option, const std::string& name) {
    const std::string word = machine_word(name);
    if (!word.empty())
      refuse(option + " names a machine (\"" + word +
             "\"). A machine neither revises nor checks: name the person.");
  }

  void take(const SealedFile& file, const std::string& only) {
    if (request_.what.empty() && !file.translated) return;
    if (file.records.state == Records::broken) {
      found_ = true;
      return refuse(file.file.string() + " cannot be read" + reason(file.file.string()) +
                    " Mend it, or take it away to begin anew.");
    }
    NewRecords records;
    for (const auto& text : file.texts) {
      if (!only.empty() && text.record != only) continue;
      found_ = true;
      // Of a whole file what is not there is not meant.
      if (only.empty() && file.translated && text.claim.text == Presence::missing) continue;
      take(text, records);
    }
    if (!records.empty()) files_.push_back({&file, std::move(records), only.empty()});
  }

  /// Why a file cannot be read, and where in it.
  std::string reason(const std::string& file) const {
    for (const auto& finding : faults_.findings()) {
      if (finding.file == file && finding.line > 0)
        return " from line " + std::to_string(finding.line) + " on. " + finding.sentence;
    }
    return ".";
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
      const std::string old = read_bounded(file->file, limits::kReviewFile, Links::follow).bytes;
      const std::string text =
          whole ? with_records(old, records, file->standing) : with_records(old, records);
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
  Diagnostics faults_;
  std::vector<File> files_;
  bool found_ = false;
};

}  // namespace

ReviewOutcome write_reviews(const Catalogue& catalogue, const ReviewRequest& request) {
  return Writer(catalogue, request).write();
}

}  // namespace kiosk
