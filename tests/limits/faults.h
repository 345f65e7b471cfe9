#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosk::limits_test {

/// A way to spoil a file.
struct Fault {
  std::string name;
  std::function<void(const std::filesystem::path&)> of;
};

/// A file of the small installation, and what is done to it.
struct FileKind {
  std::string name;
  std::filesystem::path file;  ///< from the installation's folder
  std::vector<Fault> faults;
};

/// Every kind of file with every fault of it. Each holds its file open for nobody: they are written anew.
std::vector<FileKind> every_kind();

}  // namespace kiosk::limits_test
