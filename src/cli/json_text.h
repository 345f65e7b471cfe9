#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace kiosk {

/// A JSON text. Names of files may hold bytes that are no UTF-8, which JSON cannot: U+FFFD stands for them.
inline std::string json_text(const nlohmann::ordered_json& json, int indent = 1) {
  return json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace kiosk
