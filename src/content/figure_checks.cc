#include "content/figure_checks.h"

#include <algorithm>

#include "content/bundle_file.h"

namespace kiosk {
namespace {

using Labels = std::map<std::string, std::vector<FigureLabel>>;

const std::string kInWords = " Until then what the picture shows stands there in words.";

/// Keys of the figure's numbers that no label has, as they stand in a sentence.
std::vector<std::string> unlabelled(const Labels& labels, const std::string& figure,
                                    const ContentSettings& settings) {
  std::vector<std::string> out;
  const auto wanted = settings.figure_labels.find(figure);
  if (wanted == settings.figure_labels.end()) return out;
  const auto found = labels.find(figure);
  for (const auto& key : wanted->second) {
    const auto has = [&key](const FigureLabel& label) { return label.key == key; };
    if (found == labels.end() || std::none_of(found->second.begin(), found->second.end(), has))
      out.push_back(key);
  }
  return out;
}

void check_figure(const RawArticle& source, const RawBlock& block, const ContentSettings& settings,
                  Diagnostics& diagnostics) {
  const std::string& figure = block.block.figure;
  const auto missing = unlabelled(source.front.labels, figure, settings);
  if (missing.empty()) return;
  std::string keys;
  for (const auto& key : missing) keys += (keys.empty() ? "\"" : ", \"") + key + "\"";
  const bool none = !source.front.labels.contains(figure);
  report(diagnostics, {Severity::error, source.file, block.place.line, block.place.column,
                       none ? "The figure \"" + figure + "\" has no labels."
                            : "Numbers of the figure \"" + figure + "\" have no label: " + keys + ".",
                       "Write " + (none ? keys : std::string("them")) + " under [figures." + figure +
                           "] of the front matter, each with its name." + kInWords});
}

bool is_nameless(const FigureLabel& label) { return label.name.empty(); }

void tell_nameless(const RawFront& front, const std::string& file, Diagnostics& diagnostics) {
  for (const auto& [figure, labels] : front.labels) {
    for (const auto& label : labels) {
      if (!is_nameless(label)) continue;
      const Place place = front.label_places.at(figure).at(label.key);
      report(diagnostics, {Severity::error, file, place.line, place.column,
                           "The label \"" + label.key + "\" of figure " + figure + " has no name.",
                           "Write one." + kInWords});
    }
  }
}

}  // namespace

bool has_nameless_label(const RawFront& front) {
  return std::any_of(front.labels.begin(), front.labels.end(), [](const auto& figure) {
    return std::any_of(figure.second.begin(), figure.second.end(), is_nameless);
  });
}

void check_source_labels(const RawArticle& source, const ContentSettings& settings,
                         Diagnostics& diagnostics) {
  tell_nameless(source.front, source.file, diagnostics);
  for (const auto& part : source.parts) {
    for (const auto& block : part.blocks)
      if (block.block.kind == BlockKind::figure) check_figure(source, block, settings, diagnostics);
  }
}

bool has_whole_labels(const Labels& labels, const std::string& figure, const ContentSettings& settings) {
  if (!unlabelled(labels, figure, settings).empty()) return false;
  const auto found = labels.find(figure);
  return found == labels.end() || std::none_of(found->second.begin(), found->second.end(), is_nameless);
}

}  // namespace kiosk
