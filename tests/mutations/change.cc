#include "mutations/kinds.h"

namespace kiosk::mutations {

std::string article_of(const std::string& tag) { return tag + "/articles/dvt-to-pe.md"; }

bool has_text(const Line& line) { return line.kind != Line::Kind::blank && line.kind != Line::Kind::other; }

bool is_seen(const Files& files, const std::string& review, const std::string& part) {
  const auto found = files.find(review);
  if (found == files.end()) return false;
  const std::string& text = found->second;
  auto at = text.find("[" + part + "]\n");
  if (at == std::string::npos) at = text.find("[\"" + part + "\"]\n");
  if (at == std::string::npos) return false;
  const auto end = text.find("\n[", at);
  return text.substr(at, end == std::string::npos ? end : end - at).find("seen = true") != std::string::npos;
}

std::optional<Damage> change_line(const Files& files, const std::string& tag, Random& random,
                                  const std::function<bool(const Line&)>& fits,
                                  const std::function<std::string(const std::string&, Random&)>& change) {
  auto lines = lines_of(files.at(article_of(tag)));
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (fits(lines[i])) candidates.push_back(i);
  }
  if (candidates.empty()) return std::nullopt;
  const std::size_t at = one_of(candidates, random);
  const std::string before = lines[at].text;
  lines[at].text = change(before, random);
  if (lines[at].text == before) return std::nullopt;
  return Damage{article_of(tag) + ":" + std::to_string(at + 1) + ": \"" + before + "\" became \"" +
                    lines[at].text + "\"",
                tag,
                lines[at].part,
                {{article_of(tag), text_of(lines)}},
                false};
}

std::optional<Damage> change_lines(const Files& files, const std::string& tag, Random& random,
                                   const std::function<std::string(std::vector<Line>&, Random&)>& change) {
  const std::string& before = files.at(article_of(tag));
  auto lines = lines_of(before);
  const std::string part = change(lines, random);
  const std::string after = text_of(lines);
  if (part.empty() || after == before) return std::nullopt;
  return Damage{article_of(tag) + ", part " + part, tag, part, {{article_of(tag), after}}, false};
}

}  // namespace kiosk::mutations
