#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace kiosk {

enum class Severity { warning, error };

/// What kind of thing is wrong, for those who cannot mend it: staff read it in their own words.
enum class FaultKind {
  other,
  outdated,    ///< a text is older than its English
  unreviewed,  ///< nothing says who made or read it
  seal,        ///< it was changed since somebody approved it
  text,        ///< there is a mistake in it
  unreadable,  ///< a file is damaged, gone or may not be read
  font,        ///< letters cannot be shown
  setting,     ///< of kiosk.conf, or what staff chose
  disk,        ///< nothing can be kept
  screen,      ///< a screen cannot be shown whole
  sound,       ///< nothing is heard
  pin,         ///< wrong ones were typed
};

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
  FaultKind kind = FaultKind::other;
};

/// Every fault a loader met, not just the first; of one file a hundred, then one that says that there are
/// more. Loaders add; nobody throws across a room.
class Diagnostics {
 public:
  void add(Finding finding);
  void error(std::string file, int line, int column, std::string sentence, std::string advice,
             FaultKind kind = FaultKind::other);
  void warning(std::string file, int line, int column, std::string sentence, std::string advice,
               FaultKind kind = FaultKind::other);
  void error(const FilePlace& at, std::string sentence, std::string advice,
             FaultKind kind = FaultKind::other);
  void append(const Diagnostics& other);
  /// Findings that have no kind yet are of this one.
  void assume(FaultKind kind);
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
