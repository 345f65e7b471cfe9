#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "port/log.h"

namespace kiosk {

/// A log that keeps its lines.
class KeptLog : public Log {
 public:
  void write(LogLevel level, const std::string& line) override {
    levels.push_back(level);
    lines.push_back(line);
  }
  std::string text() const {
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
  }
  std::size_t count(const std::string& part) const {
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
      return line.find(part) != std::string::npos;
    }));
  }

  std::vector<LogLevel> levels;
  std::vector<std::string> lines;
};

/// A log in which each line must be one that the test expects: fails where another was written.
class StrictLog : public KeptLog {
 public:
  StrictLog() = default;
  StrictLog(const StrictLog&) = delete;
  StrictLog& operator=(const StrictLog&) = delete;
  ~StrictLog() override {
    for (const std::string& line : lines) {
      const bool known = std::any_of(expected_.begin(), expected_.end(), [&](const std::string& part) {
        return line.find(part) != std::string::npos;
      });
      EXPECT_TRUE(known) << "unexpected in the log: " << line;
    }
  }
  /// Lines with these words are right.
  void expects(std::string part) { expected_.push_back(std::move(part)); }

 private:
  std::vector<std::string> expected_;
};

}  // namespace kiosk
