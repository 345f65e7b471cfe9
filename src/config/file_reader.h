#pragma once

#include <filesystem>
#include <list>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "config/values.h"

namespace kiosk {

/// What a kiosk.conf says.
struct FileValues {
  Values sound;
  std::list<toml::array> made;       ///< lists among them of which a part was sound
  std::set<std::string> unsound;     ///< known keys whose values are none
  std::vector<std::string> unknown;  ///< keys and tables that are not known
  std::set<std::string> tables;      ///< the tables that stand there as tables; "" for the top
  int number_line = 0;               ///< where the emergency's table stands; 0: nowhere
  std::string old_state_folder;      ///< [state] folder of earlier versions, as it is written
};

/// Walks a file's tables, hands each value to the key that wants it, and tells what is wrong. `kept` is what
/// stands in where a value is unsound.
class FileReader {
 public:
  FileReader(const KeyTable& keys, const Values& kept, std::string file, Diagnostics& diagnostics)
      : keys_(keys), kept_(kept), file_(std::move(file)), diagnostics_(diagnostics) {}

  FileValues read(const toml::table& text);

 private:
  void walk(const toml::table& table, const std::string& name);
  void take(const std::string& name, const toml::node& value, const toml::source_position& at);
  void no_table(const std::string& name, const toml::source_position& at);
  void unknown(const std::string& name, const toml::node& value, const toml::source_position& at);
  void old_state(const toml::node& value, const toml::source_position& at);
  void tell(Severity severity, const toml::source_position& at, std::string sentence, std::string advice);

  const KeyTable& keys_;
  const Values& kept_;
  const std::string file_;
  Diagnostics& diagnostics_;
  FileValues out_;
};

/// A name from a file as it may be printed: no control characters, and of bounded length.
std::string printable(const std::string& name);

}  // namespace kiosk
