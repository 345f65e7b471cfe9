// toml++ compiled once: as a header alone it costs every file that includes it several seconds.
#define TOML_IMPLEMENTATION
#include "kiosk_toml.h"

namespace kiosk {
namespace {

struct TomlIsWrong {};

}  // namespace

void toml_is_wrong() { throw TomlIsWrong{}; }

toml::parse_result parse_toml(std::string_view text) {
  try {
    return toml::parse(text);
  } catch (const TomlIsWrong&) {
    return toml::parse_result(toml::parse_error("it cannot be understood", toml::source_region{}));
  }
}

}  // namespace kiosk
