#include "content/toml_leaves.h"

#include <kiosk_toml.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "base/toml_guard.h"

namespace kiosk {
namespace {

class Collector {
 public:
  Collector(TomlText& out, int first_line) : out_(out), shift_(first_line - 1) {}

  void table(const toml::table& values) {
    for (const auto& [key, value] : values) {
      path_.emplace_back(key.str());
      if (const auto* inner = value.as_table(); inner != nullptr && inner->empty())
        out_.empty.push_back({path_, TomlLeaf::Kind::other, "", {}, {}, place_of(key.source())});
      else if (inner != nullptr)
        table(*inner);
      else
        leaf(key, value);
      path_.pop_back();
    }
  }

 private:
  void leaf(const toml::key& key, const toml::node& value) {
    TomlLeaf leaf;
    leaf.path = path_;
    leaf.place = place_of(key.source());
    if (const auto text = value.value_exact<std::string>()) {
      leaf.kind = TomlLeaf::Kind::text;
      leaf.text = *text;
    } else if (const auto date = value.value_exact<toml::date>()) {
      char iso[32];
      std::snprintf(iso, sizeof iso, "%04u-%02u-%02u", unsigned{date->year}, unsigned{date->month},
                    unsigned{date->day});
      leaf.kind = TomlLeaf::Kind::date;
      leaf.text = iso;
    } else if (const auto truth = value.value_exact<bool>()) {
      leaf.kind = TomlLeaf::Kind::truth;
      leaf.text = *truth ? "true" : "false";
    } else if (const auto* list = value.as_array()) {
      if (!list->empty() && list->is_homogeneous<toml::table>())
        rows(*list, leaf);
      else
        items(*list, leaf);
    }
    out_.leaves.push_back(std::move(leaf));
  }

  Place place_of(const toml::source_region& source) const {
    return {static_cast<int>(source.begin.line) + shift_, static_cast<int>(source.begin.column)};
  }

  void rows(const toml::array& list, TomlLeaf& leaf) const {
    leaf.kind = TomlLeaf::Kind::rows;
    for (const auto& node : list) {
      TomlText row;
      Collector(row, shift_ + 1).table(*node.as_table());
      leaf.rows.push_back({std::move(row.leaves), place_of(node.source())});
    }
  }

  /// A list counts where it holds texts alone.
  static void items(const toml::array& list, TomlLeaf& leaf) {
    leaf.kind = TomlLeaf::Kind::list;
    for (const auto& node : list) {
      if (const auto text = node.value_exact<std::string>())
        leaf.items.push_back(*text);
      else
        leaf.kind = TomlLeaf::Kind::other;
    }
  }

  TomlText& out_;
  int shift_;
  std::vector<std::string> path_;
};

}  // namespace

TomlText read_toml(std::string_view text, int first_line) {
  TomlText out;
  if (const auto hazard = toml_hazard(text)) {
    out.error = "This is no TOML: " + std::string(hazard->sentence) + ".";
    out.error_place = {hazard->at.line + first_line - 1, hazard->at.column};
    return out;
  }
  const toml::parse_result parsed = parse_toml(text);
  if (!parsed) {
    const auto& at = parsed.error().source().begin;
    out.error = "This is no TOML: " + std::string(parsed.error().description()) + ".";
    out.error_place = {static_cast<int>(at.line) + first_line - 1, static_cast<int>(at.column)};
    return out;
  }
  Collector(out, first_line).table(parsed.table());
  // toml++ sorts keys by name; what counts is the writer's order.
  std::stable_sort(out.leaves.begin(), out.leaves.end(), [](const TomlLeaf& a, const TomlLeaf& b) {
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
  });
  return out;
}

}  // namespace kiosk
