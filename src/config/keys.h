#pragma once

#include <kiosk_toml.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"

namespace kiosk {

inline constexpr std::string_view kNumberTable = "emergency";
inline constexpr std::string_view kNumberKey = "emergency.number";

/// Something that is passed over of a value that counts.
struct Remark {
  toml::source_position at;
  std::string sentence;
  std::string advice;
};

/// One key of kiosk.conf: how its value is read. A fault leaves the setting as it is.
struct KeyRule {
  std::string name;    ///< "display.theme"; one that ends in ">" stands for one of each language or key
  std::string advice;  ///< what to do about a fault
  /// Sets the value; where it cannot, what is wrong: the rest of a sentence that begins with the key.
  std::function<std::string(const toml::node&, Config&)> read;
  std::string otherwise = "the built-in value is used";  ///< with a fault, where no earlier value is kept
  /// The right value nearest to a wrong one, as it is to be written; empty where none is. May be empty
  /// itself.
  std::function<std::string(const toml::node&)> near = {};
  std::function<std::vector<Remark>(const toml::node&)> remarks = {};  ///< of a sound value; may be empty
  /// Of a faulty list what is sound, which holds where no earlier value is kept; may be empty.
  std::function<toml::array(const toml::array&)> sound_part = {};
};

/// Every key of kiosk.conf.
class KeyTable {
 public:
  /// `tags`: the languages that are there, to name the nearest to one that is not.
  explicit KeyTable(std::vector<std::string> tags = {});

  /// The rule of a key; nothing where no key has that name.
  std::optional<KeyRule> find(const std::string& name) const;
  /// Whether `name` is one of the file's tables: "display".
  bool is_table(const std::string& name) const;
  /// The tables of the file, the emergency's too: "display", "speech.voices".
  std::vector<std::string> tables() const;
  /// The known key that `name` most likely means: one of its own table, or one of just its name in another;
  /// in [emergency] always the number. Empty where none is near.
  std::string nearest(const std::string& name) const;
  /// The table that `name` most likely means; empty where none is near.
  std::string nearest_table(const std::string& name) const;
  /// Whether the unknown `name` may stand for `key`, in whatever table.
  bool alike(const std::string& name, const std::string& key) const;
  const std::vector<KeyRule>& all() const { return keys_; }

 private:
  std::vector<std::string> tags_;
  std::vector<KeyRule> keys_;
};

}  // namespace kiosk
