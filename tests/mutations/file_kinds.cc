#include <regex>

#include "mutations/kinds.h"

namespace kiosk::mutations {
namespace {

std::string article_record(const std::string& tag) { return tag + "/articles/dvt-to-pe.review.toml"; }
std::string message_record(const std::string& tag) { return tag + "/locale.review.toml"; }

/// One of these files of the language that is there.
std::string one_file(const Files& files, Random& random, const std::vector<std::string>& names) {
  const std::string name = one_of(names, random);
  return files.contains(name) ? name : "";
}

using Change = std::function<std::string(const std::string&, Random&)>;
using Names = std::function<std::vector<std::string>(const std::string& tag)>;

Kind of_file(const std::string& name, FoundBy by, const Names& names, const Change& change) {
  return {
      name, by,
      [names, change](const Files& files, const std::string& tag, Random& random) -> std::optional<Damage> {
        const std::string file = one_file(files, random, names(tag));
        if (file.empty()) return std::nullopt;
        const std::string after = change(files.at(file), random);
        if (after == files.at(file)) return std::nullopt;
        return Damage{file, tag, "", {{file, after}}, false};
      }};
}

Kind deleted(const std::string& name, FoundBy by, const Names& names) {
  return {name, by,
          [names](const Files& files, const std::string& tag, Random& random) -> std::optional<Damage> {
            const std::string file = one_file(files, random, names(tag));
            if (file.empty()) return std::nullopt;
            return Damage{file + " deleted", tag, "", {{file, ""}}, true};
          }};
}

std::vector<std::string> texts(const std::string& tag) { return {article_of(tag), tag + "/locale.toml"}; }
std::vector<std::string> records(const std::string& tag) {
  return {article_record(tag), message_record(tag)};
}

/// Cut so that at least one part or message is gone.
std::string cut(const std::string& text, Random& random) {
  return text.substr(0, text.size() / 10 + random() % (text.size() * 8 / 10));
}

std::string broken_byte(const std::string& text, Random& random) {
  const char bytes[] = {'\xFF', '\xC3', '\x80', '\xED'};
  std::string out = text;
  std::size_t at = random() % out.size();
  while (at > 0 && (static_cast<unsigned char>(out[at]) & 0x80U) != 0) --at;
  out.insert(at, 1, bytes[random() % 4]);
  return out;
}

std::string other_digest(const std::string& text, Random& random) {
  std::vector<std::size_t> places;
  for (auto at = text.find("sha256:"); at != std::string::npos; at = text.find("sha256:", at + 1))
    places.push_back(at);
  if (places.empty()) return text;
  std::string out = text;
  char& hex = out[one_of(places, random) + 7 + random() % 64];
  hex = hex == '0' ? '1' : '0';
  return out;
}

std::string without_line(const std::string& text, Random& random, const std::regex& what) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::sregex_iterator it(text.begin(), text.end(), what), none; it != none; ++it)
    found.emplace_back(it->position(), it->length());
  if (found.empty()) return text;
  const auto [at, length] = one_of(found, random);
  return text.substr(0, at) + text.substr(at + length);
}

Change line_lost(const char* what) {
  return [what](const std::string& text, Random& random) {
    return without_line(text, random, std::regex(what));
  };
}

}  // namespace

std::vector<Kind> file_kinds() {
  using F = FoundBy;
  return {
      of_file("file: cut", F::rules, texts, cut),
      of_file("file: broken byte", F::rules, texts, broken_byte),
      deleted("file: deleted", F::rules, texts),
      of_file("record: digest changed", F::seal, records, other_digest),
      of_file("record: source lost", F::seal, records, line_lost("source = \"[^\n]*\n")),
      of_file("record: table lost", F::seal, records, line_lost("\\[[^\n]*\\]\n([a-z_]+ = [^\n]*\n)+")),
      of_file("record: cut", F::seal, records, cut),
      of_file("record: broken byte", F::seal, records, broken_byte),
      deleted("record: deleted", F::seal, records),
  };
}

}  // namespace kiosk::mutations
