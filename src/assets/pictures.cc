#include "assets/pictures.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "assets/drawing_bounds.h"
#include "assets/toml_file.h"
#include "base/encoding.h"
#include "base/file.h"
#include "base/file_names.h"
#include "base/limits.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// The files of a folder with an extension, by name, so that faults come in the same order everywhere.
std::vector<fs::path> files_in(const fs::path& folder, const std::string& extension,
                               Diagnostics& diagnostics) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == extension) files.push_back(at->path());
  if (error)
    diagnostics.error(folder.string(), 0, 0, "The folder cannot be read.", "Restore it from the release.");
  std::sort(files.begin(), files.end());
  return files;
}

int line_of(const std::string& text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// The SVG with every "{name}" replaced; names that `replacement` does not know stay as they are.
std::string replaced(const std::string& svg,
                     const std::function<std::optional<std::string>(std::string_view)>& replacement) {
  std::string out;
  out.reserve(svg.size());
  std::size_t at = 0;
  while (at < svg.size()) {
    const std::size_t open = svg.find('{', at);
    const std::size_t close = open == std::string::npos ? open : svg.find('}', open);
    if (close == std::string::npos) break;
    const auto word = replacement(std::string_view(svg).substr(open + 1, close - open - 1));
    out.append(svg, at, open - at);
    out += word ? *word : svg.substr(open, close - open + 1);
    at = close + 1;
  }
  return out.append(svg, at, std::string::npos);
}

/// Whether what "clot-2" or "step-2" names is seen at a step; nothing for another name.
std::optional<bool> seen_at(std::string_view name, int step) {
  for (const std::string_view kind : {"clot-", "step-"}) {
    if (!name.starts_with(kind) || name.size() != kind.size() + 1) continue;
    const int number = name.back() - '0';
    if (number < 1 || number > 9) return std::nullopt;
    return number == step || (step == 0 && kind == "clot-");
  }
  return std::nullopt;
}

/// Whether a text is a drawing from its beginning to its end: a cut or empty file is none.
bool is_whole_drawing(const std::string& svg) {
  const std::size_t start = svg.find("<svg");
  return start != std::string::npos && svg.find("</svg>", start) != std::string::npos;
}

/// Tells the names in braces that are no colour token, as many as a person would read. Returns whether all
/// are.
bool check_tokens(const fs::path& file, const std::string& svg, Diagnostics& diagnostics) {
  constexpr std::size_t kLongestName = 40;
  constexpr int kEnough = 20;
  int faults = 0;
  for (std::size_t open = svg.find('{'); open != std::string::npos && faults < kEnough;
       open = svg.find('{', open + 1)) {
    const std::string behind = svg.substr(open + 1, kLongestName);
    const std::size_t close = behind.find_first_of("{}");
    const std::string name = behind.substr(0, close);
    const bool closed = close != std::string::npos && behind[close] == '}';
    if (closed && (parse_token(name) || seen_at(name, 0))) continue;
    ++faults;
    diagnostics.error(file.string(), line_of(svg, open), 0,
                      "\"{" + name + "}\" names no colour of the theme.",
                      "Use a name of assets/theme.toml, in braces.");
  }
  return faults == 0;
}

/// The text of a drawing that can be drawn; nothing, and why not told, where it cannot.
std::optional<std::string> read_drawing(const fs::path& file, Diagnostics& diagnostics) {
  FileBytes found = read_bounded(file, limits::kDrawingFile, Links::follow);
  const std::string advice = "Restore it from the release, or draw it anew.";
  const auto fault = [&](int line, const std::string& sentence, const std::string& what_to_do) {
    diagnostics.error(file.string(), line, 0, sentence, what_to_do);
    return std::nullopt;
  };
  if (found.fault != FileFault::none)
    return fault(0, "The drawing " + to_text(found.fault, limits::kDrawingFile) + ".",
                 rename_advice(file) + advice);
  if (const auto wrong = encoding_fault(found.bytes, ""))
    return fault(wrong->line, wrong->sentence, "Save the file as UTF-8.");
  if (!is_whole_drawing(found.bytes))
    return fault(0, "The file is no whole drawing: it is cut, empty or no SVG.", advice);
  if (const auto excess = drawing_excess(found.bytes))
    return fault(excess->line, excess->sentence, excess->advice);
  return std::move(found.bytes);
}

std::optional<std::array<double, 2>> pair_at(const toml::table& table, std::string_view key) {
  const toml::array* array = table[key].as_array();
  if (!array || array->size() != 2) return std::nullopt;
  const auto a = array->get(0)->value<double>();
  const auto b = array->get(1)->value<double>();
  if (!a || !b) return std::nullopt;
  return std::array<double, 2>{*a, *b};
}

/// The anchors of a figure; an unsound one is reported and left out.
std::vector<Anchor> read_anchors(const fs::path& file, const toml::table& root, Diagnostics& diagnostics) {
  std::vector<Anchor> anchors;
  const toml::array* list = root["anchor"].as_array();
  if (!list) return anchors;
  for (const toml::node& node : *list) {
    const toml::table* table = node.as_table();
    const auto label = table ? (*table)["label"].value<std::string>() : std::nullopt;
    const auto badge = table ? pair_at(*table, "badge") : std::nullopt;
    const auto point = table ? pair_at(*table, "point") : std::nullopt;
    if (label && badge && point)
      anchors.push_back({*label, (*badge)[0], (*badge)[1], (*point)[0], (*point)[1]});
    else
      diagnostics.error(file.string(), static_cast<int>(node.source().begin.line), 1,
                        "An anchor needs a label, a badge and a point.",
                        "Write label = \"name\", badge = [x, y], point = [x, y].");
  }
  return anchors;
}

std::optional<Figure> read_figure(const fs::path& file, Diagnostics& diagnostics) {
  const auto root = read_toml(file, "Restore it from the release.", diagnostics);
  if (!root) return std::nullopt;
  Figure figure;
  figure.id = file.stem().string();
  if ((*root)["id"].value<std::string>() != figure.id) {
    diagnostics.error(file.string(), 1, 1, "The id is not the file's name.",
                      "Write id = \"" + figure.id + "\".");
    return std::nullopt;
  }
  const auto size = pair_at(*root, "size");
  if (!size || (*size)[0] < 1 || (*size)[1] < 1) {
    diagnostics.error(file.string(), 1, 1, "The figure has no size.", "Write size = [width, height].");
    return std::nullopt;
  }
  figure.units = {static_cast<int>((*size)[0]), static_cast<int>((*size)[1])};
  figure.anchors = read_anchors(file, *root, diagnostics);
  fs::path drawing = file;
  drawing.replace_extension(".svg");
  auto svg = read_drawing(drawing, diagnostics);
  if (!svg || !check_tokens(drawing, *svg, diagnostics)) return std::nullopt;
  figure.svg = std::move(*svg);
  return figure;
}

void read_icon(const fs::path& file, Pictures& pictures, Diagnostics& diagnostics) {
  auto svg = read_drawing(file, diagnostics);
  if (svg && svg->find("{colour}") != std::string::npos)
    pictures.icons[file.stem().string()] = std::move(*svg);
  else if (svg)
    diagnostics.error(file.string(), 0, 0, "The icon has no {colour}.",
                      "Restore it from the release, or draw it in one colour, written {colour}.");
}

}  // namespace

Pictures load_pictures(const fs::path& assets, Diagnostics& diagnostics) {
  Pictures pictures;
  tell_strays(assets / "figures", {".toml", ".svg"}, Strays::other_case, diagnostics);
  tell_strays(assets / "icons", {".svg"}, Strays::other_case, diagnostics);
  for (const fs::path& file : files_in(assets / "figures", ".toml", diagnostics))
    if (auto figure = read_figure(file, diagnostics)) pictures.figures[figure->id] = std::move(*figure);
  for (const fs::path& file : files_in(assets / "icons", ".svg", diagnostics))
    read_icon(file, pictures, diagnostics);
  return pictures;
}

std::string coloured(const Figure& figure, const Theme& theme, int step) {
  return replaced(figure.svg, [&](std::string_view name) -> std::optional<std::string> {
    if (const auto seen = seen_at(name, step)) return std::string(*seen ? "1" : "0");
    const auto token = parse_token(name);
    return token ? std::optional(to_hex(theme[*token])) : std::nullopt;
  });
}

std::string coloured(const std::string& icon_svg, Colour colour) {
  return replaced(icon_svg, [&](std::string_view name) -> std::optional<std::string> {
    return name == "colour" ? std::optional(to_hex(colour)) : std::nullopt;
  });
}

}  // namespace kiosk
