#include <regex>

#include "mutations/kinds.h"

namespace kiosk::mutations {
namespace {

using K = Line::Kind;

bool is_block(const Line& line) { return has_text(line) && line.kind != K::heading; }

/// A place of a line that `fits` and that no `seen` lets pass; the size of the list where there is none.
std::size_t pick(const std::vector<Line>& lines, Random& random,
                 const std::function<bool(std::size_t)>& fits) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (fits(i)) found.push_back(i);
  }
  return found.empty() ? lines.size() : one_of(found, random);
}

Kind of_lines(const std::string& name, FoundBy by,
              const std::function<std::string(std::vector<Line>&, Random&)>& change) {
  return {name, by, [change](const Files& files, const std::string& tag, Random& random) {
            return change_lines(files, tag, random, change);
          }};
}

std::string drop_block(std::vector<Line>& lines, Random& random) {
  const auto at =
      pick(lines, random, [&](std::size_t i) { return is_block(lines[i]) && lines[i].kind != K::header; });
  if (at == lines.size()) return "";
  const std::string part = lines[at].part;
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
  return part;
}

std::string double_block(std::vector<Line>& lines, Random& random) {
  const auto at =
      pick(lines, random, [&](std::size_t i) { return is_block(lines[i]) && lines[i].kind != K::header; });
  if (at == lines.size()) return "";
  const Line copy = lines[at];
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), {copy, Line{"", K::blank, copy.part}});
  if (copy.kind == K::row || copy.kind == K::item)
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  return copy.part;
}

/// Two lines of one kind and part change places.
std::string swap_lines(std::vector<Line>& lines, Random& random, K kind) {
  const auto one = pick(lines, random, [&](std::size_t i) { return lines[i].kind == kind; });
  if (one == lines.size()) return "";
  const auto two = pick(lines, random, [&](std::size_t i) {
    return i != one && lines[i].kind == kind && (kind == K::heading || lines[i].part == lines[one].part);
  });
  if (two == lines.size()) return "";
  if (kind != K::heading) {
    std::swap(lines[one].text, lines[two].text);
    return lines[one].part;
  }
  const auto words = [](const std::string& t) {
    return t.substr(t.find(' ') + 1, t.rfind(" {#") - t.find(' ') - 1);
  };
  const std::string a = words(lines[one].text);
  const std::string b = words(lines[two].text);
  lines[one].text.replace(lines[one].text.find(' ') + 1, a.size(), b);
  lines[two].text.replace(lines[two].text.find(' ') + 1, b.size(), a);
  return lines[one].part;
}

std::string drop_part(std::vector<Line>& lines, Random& random) {
  const auto at = pick(lines, random,
                       [&](std::size_t i) { return lines[i].kind == K::heading && lines[i].part != "faq"; });
  if (at == lines.size()) return "";
  const std::string part = lines[at].part;
  std::erase_if(lines, [&part](const Line& line) { return line.part == part; });
  return part;
}

Kind sentence(const std::string& name,
              const std::function<std::string(const std::string&, Random&)>& change) {
  return {name, FoundBy::rules, [change](const Files& files, const std::string& tag, Random& random) {
            const std::string review = tag + "/articles/dvt-to-pe.review.toml";
            return change_line(
                files, tag, random,
                [&](const Line& line) {
                  return (line.kind == K::paragraph || line.kind == K::figure) &&
                         sentences_in(line.text).size() > 1 && !is_seen(files, review, line.part);
                },
                change);
          }};
}

std::string drop_sentence(const std::string& line, Random& random) {
  auto spans = sentences_in(line);
  if (line.starts_with("![")) spans.erase(spans.begin());  // the bracket goes with the first
  spans.pop_back();                                        // and the anchor with the last
  if (spans.empty()) return line;
  const Span span = one_of(spans, random);
  return line.substr(0, span.from) + line.substr(span.from + span.length);
}

std::string double_sentence(const std::string& line, Random& random) {
  auto spans = sentences_in(line);
  if (line.starts_with("![")) spans.erase(spans.begin());
  spans.pop_back();
  if (spans.empty()) return line;
  const Span span = one_of(spans, random);
  return line.substr(0, span.from) + line.substr(span.from, span.length) + line.substr(span.from);
}

Kind in_row(const std::string& name, FoundBy by,
            const std::function<std::string(const std::string&, Random&)>& change) {
  return {name, by, [change](const Files& files, const std::string& tag, Random& random) {
            return change_line(
                files, tag, random, [](const Line& line) { return line.kind == K::row; }, change);
          }};
}

std::string empty_cell(const std::string& line, Random& random) {
  const Span cell = one_of(cells_in(line), random);
  const char* nothing[] = {"", "-", "...", "\u00A0"};
  return line.substr(0, cell.from) + nothing[random() % 4] + line.substr(cell.from + cell.length);
}

std::string swap_cells(const std::string& line, Random& random) {
  const auto cells = cells_in(line);
  const std::size_t i = random() % (cells.size() - 1);
  return exchanged(line, cells[i], cells[i + 1]);
}

Kind pattern(const std::string& name, const std::string& from, const std::string& to) {
  return {name, FoundBy::rules, [from, to](const Files& files, const std::string& tag, Random& random) {
            const std::regex what(from);
            return change_line(
                files, tag, random,
                [&](const Line& l) { return has_text(l) && std::regex_search(l.text, what); },
                [&](const std::string& line, Random&) {
                  return std::regex_replace(line, what, to, std::regex_constants::format_first_only);
                });
          }};
}

/// The words of two links change places.
std::string swap_targets(std::vector<Line>& lines, Random& random) {
  const auto has_link = [&](std::size_t i) {
    return lines[i].kind == K::item && lines[i].text.find("](#") != std::string::npos;
  };
  const auto one = pick(lines, random, has_link);
  const auto two = pick(lines, random, [&](std::size_t i) { return has_link(i) && i != one; });
  if (two == lines.size()) return "";
  const auto a = lines[one].text.find("](");
  const auto b = lines[two].text.find("](");
  const std::string link = lines[one].text.substr(a);
  lines[one].text.replace(a, std::string::npos, lines[two].text.substr(b));
  lines[two].text.replace(b, std::string::npos, link);
  return lines[one].part;
}

}  // namespace

std::vector<Kind> block_kinds() {
  using F = FoundBy;
  return {
      of_lines("block dropped", F::rules, drop_block),
      of_lines("block doubled", F::rules, double_block),
      of_lines("paragraphs exchanged", F::seal,
               [](auto& l, auto& r) { return swap_lines(l, r, K::paragraph); }),
      of_lines("rows exchanged", F::seal, [](auto& l, auto& r) { return swap_lines(l, r, K::row); }),
      of_lines("headings exchanged", F::seal, [](auto& l, auto& r) { return swap_lines(l, r, K::heading); }),
      of_lines("part dropped", F::rules, drop_part),
      of_lines("links exchanged", F::rules, swap_targets),
      sentence("sentence dropped", drop_sentence),
      sentence("sentence doubled", double_sentence),
      in_row("cell emptied", F::rules, empty_cell),
      in_row("cells exchanged", F::seal, swap_cells),
      pattern("link led elsewhere", "\\]\\(#[a-z-]+\\)", "](#about)"),
      pattern("anchor lost", " \\{#path-[a-z]+\\}", ""),
      pattern("id of a part mistyped", "^(##+ .*)\\{#([a-z])", "$1{#x$2"),
      pattern("number's token lost", "\\{emergency_number\\}", ""),
      pattern("number's token typed", "\\{emergency_number\\}", "999"),
      pattern("number's token misspelt", "\\{emergency_number\\}", "{emergency_nummer}"),
      pattern("figure exchanged", "figure:(leg-to-lung|above-below-knee)", "figure:knee"),
  };
}

}  // namespace kiosk::mutations
