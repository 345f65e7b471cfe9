#include "content/record_writer.h"

#include <algorithm>
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

/// Comments kept: the old file section by section.
std::string woven(const std::string& old, const NewRecords& records, Others others) {
  const std::vector<Section> sections = sections_of(old);
  std::string out;
  append(out, old.empty() ? kTop : sections[0].lead + sections[0].body);
  const auto renewal = [&records](const Section& section) {
    return std::find_if(records.begin(), records.end(),
                        [&](const auto& record) { return record.first == section.record; });
  };
  // A whole file stands in the order of the texts; one record of many stays where it is.
  if (others == Others::kept) {
    for (std::size_t i = 1; i < sections.size(); ++i) {
      const auto found = renewal(sections[i]);
      append(out, found == records.end() ? sections[i].lead + sections[i].header + sections[i].body
                                         : renewed(sections[i], found->first, found->second));
    }
  }
  for (const auto& [record, review] : records) {
    const auto found = std::find_if(sections.begin() + 1, sections.end(),
                                    [&name = record](const Section& s) { return s.record == name; });
    if (found == sections.end())
      append(out, renewed({}, record, review));
    else if (others == Others::dropped)
      append(out, renewed(*found, record, review));
  }
  return out;
}

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

std::string with_records(const std::string& old, const NewRecords& records, Others others) {
  Diagnostics unheard;
  std::map<std::string, Review> wanted;
  if (others == Others::kept) {
    for (const auto& [record, entry] : parse_review("", old, unheard).records) wanted[record] = entry.review;
  }
  for (const auto& [record, review] : records) wanted[record] = review;
  const auto same = [&wanted](const std::string& text) {
    Diagnostics none;
    std::map<std::string, Review> got;
    for (const auto& [record, entry] : parse_review("", text, none).records) got[record] = entry.review;
    return got == wanted;
  };
  std::string out = woven(old, records, others);
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
