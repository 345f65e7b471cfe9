#pragma once

#include <toml++/toml.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"

namespace kiosk {

inline constexpr std::string_view kNumberTable = "emergency";
inline constexpr std::string_view kNumberKey = "emergency.number";

/// One key of kiosk.conf: how its value is read. A fault leaves the setting as it is.
struct KeyRule {
  std::string name;    ///< "display.theme"; one that ends in ".<tag>" stands for a key of each language
  std::string advice;  ///< what to do about a fault
  /// Sets the value; where it cannot, what is wrong: the rest of a sentence that begins with the key.
  std::function<std::string(const toml::node&, Config&)> read;
  std::string otherwise = "the built-in value is used";  ///< with a fault, where no earlier value is kept
};

/// Every key of kiosk.conf.
class KeyTable {
 public:
  KeyTable();

  /// The rule of a key; nothing where no key has that name.
  std::optional<KeyRule> find(const std::string& name) const;
  /// Whether `name` is one of the file's tables: "display".
  bool is_table(const std::string& name) const;
  /// The tables of the file, the emergency's too: "display", "speech.voices".
  std::vector<std::string> tables() const;
  /// The known key that `name` most likely means; empty where none is near.
  std::string nearest(const std::string& name) const;
  /// The table that `name` most likely means; empty where none is near.
  std::string nearest_table(const std::string& name) const;
  /// Whether the unknown `name` may stand for `key`, in whatever table.
  bool alike(const std::string& name, const std::string& key) const;
  const std::vector<KeyRule>& all() const { return keys_; }

 private:
  std::vector<KeyRule> keys_;
};

}  // namespace kiosk
