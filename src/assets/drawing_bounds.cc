#include "assets/drawing_bounds.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "base/limits.h"

namespace kiosk {
namespace {

constexpr int kPlainSegments = 1500;
constexpr double kPlainReach = 4.0;  // times the viewBox

/// What a drawing holds; `excess` is the first thing beyond the limits.
struct Census {
  int elements = 0, segments = 0, subpaths = 0;
  double largest = 0;  ///< number
  double view = 0;     ///< the longer side of the viewBox
  bool dashed = false;
  bool scaled = false;
  std::optional<DrawingExcess> excess;
};

/// The numbers of a text, whatever stands between them.
template <typename Visit>
void each_number(std::string_view text, const Visit& visit) {
  const std::string copy(text);  // strtod wants an end
  const char* at = copy.c_str();
  while (*at != '\0') {
    const bool begins = std::isdigit(static_cast<unsigned char>(*at)) != 0 || *at == '.' || *at == '-';
    char* end = nullptr;
    const double value = begins ? std::strtod(at, &end) : 0;
    if (!begins || end == at) {
      ++at;
      continue;
    }
    visit(value);
    at = end;
  }
}

/// How many numbers a path command takes for a segment.
int arity(char command) {
  switch (std::tolower(static_cast<unsigned char>(command))) {
    case 'm':
    case 'l':
    case 't':
      return 2;
    case 'h':
    case 'v':
      return 1;
    case 'c':
      return 6;
    case 's':
    case 'q':
      return 4;
    case 'a':
      return 7;
    default:
      return 0;
  }
}

class Counter {
 public:
  explicit Counter(std::string_view svg) : svg_(svg) {}

  Census count() {
    std::size_t at = 0;
    while (!out_.excess && (at = svg_.find('<', at)) != std::string_view::npos) at = markup(at);
    if (!out_.excess && out_.view <= 0)
      tell(0, "The drawing has no viewBox.", "Write viewBox=\"0 0 width height\" in its first element.");
    return std::move(out_);
  }

 private:
  void tell(std::size_t at, const std::string& sentence, const std::string& advice) {
    if (out_.excess) return;
    const auto end = svg_.begin() + static_cast<std::ptrdiff_t>(std::min(at, svg_.size()));
    out_.excess = DrawingExcess{1 + static_cast<int>(std::count(svg_.begin(), end, '\n')), sentence, advice};
  }

  std::size_t behind(std::size_t at, std::string_view what) const {
    const auto found = svg_.find(what, at);
    return found == std::string_view::npos ? svg_.size() : found + what.size();
  }

  /// A comment, an instruction, an end or an element; returns where the text goes on.
  std::size_t markup(std::size_t at) {
    const std::string_view rest = svg_.substr(at);
    if (rest.starts_with("<!--")) return behind(at + 4, "-->");
    if (rest.starts_with("<?")) return behind(at, "?>");
    if (rest.starts_with("<!")) return behind(at, ">");
    if (rest.starts_with("</")) {
      --depth_;
      return behind(at, ">");
    }
    return element(at);
  }

  std::size_t element(std::size_t at) {
    if (++out_.elements > limits::kElements)
      tell(at, "The drawing has more than " + std::to_string(limits::kElements) + " elements.",
           "Simplify it.");
    std::size_t i = at + 1;
    const auto name_end = std::min(svg_.find_first_of(" \t\r\n/>", i), svg_.size());
    const std::string_view name = svg_.substr(i, name_end - i);
    i = name_end;
    while (i < svg_.size() && svg_[i] != '>') i = attribute(i);
    const bool closed = i > 0 && i < svg_.size() && svg_[i - 1] == '/';
    if (!closed && ++depth_ > limits::kElementDepth)
      tell(at, "Elements stand more than " + std::to_string(limits::kElementDepth) + " deep in each other.",
           "Take groups away.");
    if (name == "style")
      style(svg_.substr(std::min(i, svg_.size()), behind(i, "</style") - std::min(i, svg_.size())), i);
    if (name == "circle" || name == "ellipse" || name == "rect" || name == "line") add_segments(at, 8, 1);
    return std::min(i + 1, svg_.size());
  }

  std::size_t attribute(std::size_t i) {
    const auto equals = svg_.find_first_of("=>", i);
    if (equals == std::string_view::npos) return svg_.size();
    if (svg_[equals] == '>') return equals;
    std::string_view name = svg_.substr(i, equals - i);
    const auto first = name.find_first_not_of(" \t\r\n/");
    name.remove_prefix(std::min(first, name.size()));
    while (!name.empty() && std::isspace(static_cast<unsigned char>(name.back())) != 0) name.remove_suffix(1);
    const auto open = svg_.find_first_of("\"'>", equals);
    if (open == std::string_view::npos) return svg_.size();
    if (svg_[open] == '>') return open;
    const auto close = svg_.find(svg_[open], open + 1);
    if (close == std::string_view::npos) return svg_.size();
    value(name, svg_.substr(open + 1, close - open - 1), open);
    return close + 1;
  }

  void value(std::string_view name, std::string_view text, std::size_t at) {
    if (name == "d") return path(text, at);
    if (name == "style") return style(text, at);
    if (name == "viewBox") return view_box(text, at);
    if (name == "stroke-dasharray") dashes(text, at);
    if (name == "transform" || name == "gradientTransform")
      out_.scaled = out_.scaled || text.find("scale") != std::string_view::npos ||
                    text.find("matrix") != std::string_view::npos ||
                    text.find("skew") != std::string_view::npos;
    int count = 0;
    static constexpr std::string_view kWords[] = {"id",    "class", "fill",       "stroke",
                                                  "xmlns", "href",  "font-family"};
    if (std::find(std::begin(kWords), std::end(kWords), name) != std::end(kWords)) return;
    each_number(text, [&](double v) {
      ++count;
      number(v, at);
    });
    if (name == "points") add_segments(at, count / 2, 1);
  }

  void number(double v, std::size_t at) {
    const bool sound = std::isfinite(v) && std::abs(v) <= limits::kLargestNumber;
    if (!sound)
      tell(at,
           "A number of the drawing is larger than " +
               std::to_string(static_cast<int>(limits::kLargestNumber)) + ".",
           "Draw within the viewBox.");
    else
      out_.largest = std::max(out_.largest, std::abs(v));
  }

  void path(std::string_view text, std::size_t at) {
    std::size_t i = 0;
    while (i < text.size() && !out_.excess) {
      const char command = text[i++];
      if (std::isalpha(static_cast<unsigned char>(command)) == 0) continue;
      std::size_t end = i;
      // An exponent is no command.
      while (end < text.size() &&
             (std::isalpha(static_cast<unsigned char>(text[end])) == 0 || text[end] == 'e'))
        ++end;
      int numbers = 0;
      each_number(text.substr(i, end - i), [&](double v) {
        ++numbers;
        number(v, at + i);
      });
      const int each = arity(command);
      const bool moves = command == 'M' || command == 'm';
      add_segments(at + i, each == 0 ? 1 : std::max(1, (numbers + each - 1) / each), moves ? 1 : 0);
      i = end;
    }
  }

  void add_segments(std::size_t at, int segments, int subpaths) {
    out_.segments += segments;
    out_.subpaths += subpaths;
    if (out_.segments > limits::kSegments)
      tell(at, "The drawing has more than " + std::to_string(limits::kSegments) + " path segments.",
           "Simplify its paths.");
    if (out_.subpaths > limits::kSubpaths)
      tell(at, "The drawing has more than " + std::to_string(limits::kSubpaths) + " subpaths.",
           "Simplify its paths.");
  }

  void view_box(std::string_view text, std::size_t at) {
    std::vector<double> numbers;
    each_number(text, [&](double v) {
      number(v, at);
      if (numbers.size() < 5) numbers.push_back(v);
    });
    if (numbers.size() == 4 && numbers[2] > 0 && numbers[3] > 0)
      out_.view = std::max(numbers[2], numbers[3]);
    else
      tell(at, "The viewBox has no width and height above 0.", "Write viewBox=\"0 0 width height\".");
  }

  /// Dashes named by the style of an element or of the whole drawing.
  void style(std::string_view text, std::size_t at) {
    constexpr std::string_view kDashes = "stroke-dasharray";
    each_number(text, [&](double v) { number(v, at); });
    for (auto i = text.find(kDashes); i != std::string_view::npos; i = text.find(kDashes, i + 1)) {
      const auto end = text.find_first_of(";}<", i);
      dashes(text.substr(i + kDashes.size(), std::min(end, text.size()) - i - kDashes.size()), at);
    }
  }

  void dashes(std::string_view text, std::size_t at) {
    double sum = 0;
    bool short_one = false;
    int count = 0;
    each_number(text, [&](double v) {
      short_one = short_one || (v != 0 && v < limits::kLeastDash);
      sum += v;
      ++count;
    });
    out_.dashed = out_.dashed || count > 0;
    if (count > 0 && sum > 0 && !short_one) return;
    if (count == 0 || (sum == 0 && !short_one)) return;  // "none", or a whole line
    tell(at, "A dash of the drawing is shorter than half a unit.", "Draw longer dashes, or a whole line.");
  }

  std::string_view svg_;
  int depth_ = 0;
  Census out_;
};

}  // namespace

std::optional<DrawingExcess> drawing_excess(std::string_view svg) {
  if (svg.size() > limits::kDrawingFile)
    return DrawingExcess{0, "The drawing is larger than 1 MB.", "Simplify it."};
  return Counter(svg).count().excess;
}

bool is_plain_drawing(std::string_view svg) {
  if (svg.size() > limits::kDrawingFile) return false;
  const Census census = Counter(svg).count();
  return !census.excess && !census.dashed && !census.scaled && census.segments <= kPlainSegments &&
         census.largest <= kPlainReach * census.view;
}

}  // namespace kiosk
