#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "port/store.h"

namespace kiosk {

/// The state folder: one file per name, holding the value as it is. Names are of a-z and _ only; others read
/// as absent and are not written. The folder is made at the first write.
class FileStore : public Store {
 public:
  explicit FileStore(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::optional<std::string> read(const std::string& name) const override;
  bool write(const std::string& name, const std::string& value) override;

 private:
  std::filesystem::path folder_;
};

}  // namespace kiosk
