#pragma once

#include <filesystem>
#include <string>

#include "port/store.h"

namespace kiosk {

/// A folder with one file per name, holding the value as it is. Names are of a-z and _ only; others read as
/// absent and are not written. The folder is made at the first write. Whatever else stands in place of a file
/// (a link, a pipe, a folder) is neither read nor written through; a link in place of the folder neither.
class FileStore : public Store {
 public:
  explicit FileStore(std::filesystem::path folder) : folder_(std::move(folder)) {}
  StoredValue read(const std::string& name) const override;
  std::string write(const std::string& name, const std::string& value) override;
  std::string place(const std::string& name) const override;

 private:
  std::filesystem::path folder_;
};

}  // namespace kiosk
