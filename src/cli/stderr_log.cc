#include "cli/stderr_log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

namespace kiosk {
namespace {

/// systemd sets JOURNAL_STREAM to the device and inode of what it connected to the journal.
bool is_journal() {
  const char* named = std::getenv("JOURNAL_STREAM");
  struct stat standard {};
  if (named == nullptr || ::fstat(STDERR_FILENO, &standard) != 0) return false;
  return named == std::to_string(standard.st_dev) + ":" + std::to_string(standard.st_ino);
}

/// "<3>" and so on, by which the journal knows how grave a line is.
class Priority : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& out) override {
    const char digit = message.level == spdlog::level::err    ? '3'
                       : message.level == spdlog::level::warn ? '4'
                                                              : '5';
    const char text[] = {'<', digit, '>'};
    out.append(text, text + sizeof text);
  }
  std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<Priority>(); }
};

spdlog::level::level_enum level_of(LogLevel level) {
  switch (level) {
    case LogLevel::error:
      return spdlog::level::err;
    case LogLevel::warning:
      return spdlog::level::warn;
    case LogLevel::notice:
      break;
  }
  return spdlog::level::info;
}

class StderrLog : public Log {
 public:
  StderrLog() : logger_("clinic-kiosk", std::make_shared<spdlog::sinks::stderr_sink_st>()) {
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<Priority>('*').set_pattern(is_journal() ? "%*%v" : "%Y-%m-%d %H:%M:%S %v");
    logger_.set_formatter(std::move(formatter));
    logger_.flush_on(spdlog::level::info);
  }
  void write(LogLevel level, const std::string& line) override {
    std::string one = line;
    for (char& c : one)
      if (static_cast<unsigned char>(c) < ' ') c = '?';  // a file's name may hold the end of a line
    logger_.log(level_of(level), spdlog::string_view_t(one));
  }

 private:
  spdlog::logger logger_;
};

}  // namespace

std::unique_ptr<Log> make_stderr_log() { return std::make_unique<StderrLog>(); }

}  // namespace kiosk
