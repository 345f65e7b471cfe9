#include "content/record_writer.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "content/review.h"
#include "content/toml_leaves.h"

namespace kiosk {
namespace {

const std::string kTop =
    "# Who made each text, and from which English. Written by `clinic-kiosk locales review`: no digest is "
    "typed.";

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

void add(std::string& out, const char* key, const std::string& value) {
  if (!value.empty()) out += std::string(key) + " = " + quoted(value) + "\n";
}
void add_act(std::string& out, const std::string& act, const std::string& by, const std::string& on) {
  add(out, (act + "_by").c_str(), by);
  if (!on.empty()) out += act + "_on = " + (is_date(on) ? on : quoted(on)) + "\n";
}

std::string fields(const Review& r) {
  std::string out;
  add(out, "source", r.source_digest);
  add(out, "text", r.text_digest);
  add(out, "form", r.form_digest);
  add_act(out, "written", r.written_by, r.written_on);
  add_act(out, "translated", r.translated_by, r.translated_on);
  add_act(out, "revised", r.revised_by, r.revised_on);
  add_act(out, "checked", r.checked_by, r.checked_on);
  if (r.reordered) out += "reordered = true\n";
  if (r.seen) out += "seen = true\n";
  if (r.same) out += "same = true\n";
  return out;
}

/// A table of the file, with the comment that stands right above it.
struct Section {
  std::string record;  ///< empty: what stands before the first table
  std::string lead, header, body;
};

bool is_comment(const std::string& line) {
  const auto at = line.find_first_not_of(" \t");
  return at != std::string::npos && line[at] == '#';
}

/// The record that a table's header names; empty where the line is none.
std::string record_of(const std::string& line) {
  const auto at = line.find_first_not_of(" \t");
  if (at == std::string::npos || line[at] != '[') return "";
  const TomlText read = read_toml(line + "\nx = 1\n");
  std::string record;
  if (read.leaves.size() != 1) return record;
  const auto& path = read.leaves[0].path;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) record += (i > 0 ? "." : "") + path[i];
  return record;
}

/// Takes the comment lines off the end of a body.
std::string take_lead(std::string& body) {
  std::string lead;
  while (!body.empty()) {
    const auto from = body.size() < 2 ? std::string::npos : body.rfind('\n', body.size() - 2);
    const auto start = from == std::string::npos ? 0 : from + 1;
    const std::string line = body.substr(start);
    if (!is_comment(line)) break;
    lead.insert(0, line);
    body.erase(start);
  }
  return lead;
}

std::vector<Section> sections_of(const std::string& text) {
  std::vector<Section> out(1);
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::string record = record_of(line);
    if (record.empty()) {
      out.back().body += line + "\n";
      continue;
    }
    Section section{record, take_lead(out.back().body), line + "\n", ""};
    out.push_back(std::move(section));
  }
  return out;
}

std::string comments_in(const std::string& body) {
  std::string out;
  std::istringstream in(body);
  for (std::string line; std::getline(in, line);)
    if (is_comment(line)) out += line + "\n";
  return out;
}

std::string trimmed_end(std::string text) {
  text.erase(text.find_last_not_of(" \t\n") + 1);
  return text;
}

void append(std::string& out, const std::string& text) {
  const std::string block = trimmed_end(text);
  if (block.empty()) return;
  out += (out.empty() ? "" : "\n") + block + "\n";
}

std::string renewed(const Section& old, const std::string& record, const Review& review) {
  return old.lead + record_header(record) + "\n" + fields(review) + comments_in(old.body);
}

using Standing = std::optional<std::set<std::string>>;

/// Comments kept: the old file section by section.
class Weaver {
 public:
  Weaver(const std::string& old, const NewRecords& records) : sections_(sections_of(old)), records_(records) {
    append(out_, old.empty() ? kTop : sections_[0].lead + sections_[0].body);
  }

  /// One record of many stays where it is.
  std::string in_place() {
    for (std::size_t i = 1; i < sections_.size(); ++i) put(sections_[i]);
    for (const auto& [record, review] : records_)
      if (find(record) == nullptr) append(out_, renewed({}, record, review));
    return std::move(out_);
  }

  /// A whole file stands in the order of the texts.
  std::string whole(const std::set<std::string>& standing) {
    for (const auto& [record, review] : records_) {
      const Section* old = find(record);
      append(out_, renewed(old == nullptr ? Section{} : *old, record, review));
    }
    for (std::size_t i = 1; i < sections_.size(); ++i) {
      if (renewal(sections_[i]) == nullptr && standing.contains(sections_[i].record)) put(sections_[i]);
    }
    return std::move(out_);
  }

 private:
  const Section* find(const std::string& record) const {
    const auto found = std::find_if(sections_.begin() + 1, sections_.end(),
                                    [&record](const Section& s) { return s.record == record; });
    return found == sections_.end() ? nullptr : &*found;
  }

  const Review* renewal(const Section& section) const {
    const auto found = std::find_if(records_.begin(), records_.end(),
                                    [&](const auto& record) { return record.first == section.record; });
    return found == records_.end() ? nullptr : &found->second;
  }

  void put(const Section& section) {
    const Review* review = renewal(section);
    append(out_, review == nullptr ? section.lead + section.header + section.body
                                   : renewed(section, section.record, *review));
  }

  std::vector<Section> sections_;
  const NewRecords& records_;
  std::string out_;
};

}  // namespace

std::string record_header(const std::string& record) {
  const auto plain = [](const std::string& key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
             c == '_';
    });
  };
  const std::string group = "messages.";
  if (record.starts_with(group)) {
    const std::string name = record.substr(group.size());
    return "[messages." + (plain(name) ? name : quoted(name)) + "]";
  }
  return "[" + (plain(record) ? record : quoted(record)) + "]";
}

std::string with_records(const std::string& old, const NewRecords& records, const Standing& standing) {
  Diagnostics unheard;
  std::map<std::string, Review> wanted;
  for (const auto& [record, entry] : parse_review("", old, unheard).records)
    if (!standing || standing->contains(record)) wanted[record] = entry.review;
  for (const auto& [record, review] : records) wanted[record] = review;
  const auto same = [&wanted](const std::string& text) {
    Diagnostics none;
    std::map<std::string, Review> got;
    for (const auto& [record, entry] : parse_review("", text, none).records) got[record] = entry.review;
    return got == wanted;
  };
  Weaver weaver(old, records);
  std::string out = standing ? weaver.whole(*standing) : weaver.in_place();
  if (same(out)) return out;
  // Tables within tables, keys with dots: rare, and worth no more than the records themselves.
  out = kTop + "\n";
  NewRecords all = records;
  for (const auto& [record, review] : wanted) {
    const auto there = [&name = record](const auto& entry) { return entry.first == name; };
    if (std::none_of(records.begin(), records.end(), there)) all.emplace_back(record, review);
  }
  for (const auto& [record, review] : all) append(out, record_header(record) + "\n" + fields(review));
  return out;
}

}  // namespace kiosk
