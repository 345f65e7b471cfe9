#pragma once

#include <map>
#include <string>

#include "port/store.h"

namespace kiosk {

/// A store in memory that counts its writes and fails as a disk does, where a test wants it to.
class FaultyStore : public Store {
 public:
  StoredValue read(const std::string& name) const override {
    if (!read_fault.empty()) return {{}, read_fault};
    const auto found = values.find(name);
    if (found == values.end()) return {};
    return {found->second, ""};
  }
  std::string write(const std::string& name, const std::string& value) override {
    ++writes;
    if (writes > good_writes) return write_fault;
    values[name] = value;
    return "";
  }
  std::string place(const std::string& name) const override { return "store/" + name; }

  std::map<std::string, std::string> values;
  std::string read_fault;  ///< "cannot be read": no value can be
  std::string write_fault = "cannot be written: the disk is full";
  int good_writes = 1 << 20;  ///< so many succeed, the others fail
  int writes = 0;
};

}  // namespace kiosk
