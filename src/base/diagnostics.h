#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace kiosk {

enum class Severity { warning, error };

/// A place in a file, to be told with a fault. Line and column count from 1; 0 means the file as a whole.
struct FilePlace {
  std::string file;
  int line = 0;
  int column = 0;
};

/// One fault of an input. Line and column count from 1; 0 means the file as a whole.
struct Finding {
  Severity severity = Severity::error;
  std::string file;
  int line = 0;
  int column = 0;
  std::string sentence;  ///< what is wrong, as a plain sentence
  std::string advice;    ///< what to do about it
};

/// Every fault a loader met, not just the first; of one file a hundred, then one that says that there are
/// more. Loaders add; nobody throws across a room.
class Diagnostics {
 public:
  void add(Finding finding);
  void error(std::string file, int line, int column, std::string sentence, std::string advice);
  void warning(std::string file, int line, int column, std::string sentence, std::string advice);
  void error(const FilePlace& at, std::string sentence, std::string advice);
  void append(const Diagnostics& other);
  const std::vector<Finding>& findings() const { return findings_; }
  bool has_errors() const;

 private:
  struct OfFile {
    std::size_t count = 0;
    std::size_t last = 0;  ///< where the finding stands that says that there are more
  };

  std::vector<Finding> findings_;
  std::map<std::string, OfFile> files_;
};

/// "file:line:column: error: sentence Advice", the one form `check` and the log print.
std::string to_text(const Finding& finding);

}  // namespace kiosk
