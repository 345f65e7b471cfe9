#include "cli/set_pin.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>

#include "base/atomic_file.h"
#include "base/descriptor.h"
#include "base/file.h"
#include "config/config.h"
#include "config/edit_value.h"
#include "config/pin_key.h"
#include "staff/pin.h"

namespace kiosk {
namespace {

/// A terminal that shows nothing of what is typed, as long as this stands. Ctrl+C is a letter then, so that
/// nothing leaves it mute.
class Mute {
 public:
  explicit Mute(int descriptor) : descriptor_(descriptor) {
    terminal_ = ::tcgetattr(descriptor, &usual_) == 0;
    if (!terminal_) return;
    termios mute = usual_;
    mute.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL | ISIG);
    ::tcsetattr(descriptor, TCSAFLUSH, &mute);
  }
  Mute(const Mute&) = delete;
  Mute& operator=(const Mute&) = delete;
  ~Mute() {
    if (terminal_) ::tcsetattr(descriptor_, TCSAFLUSH, &usual_);
  }
  bool is_terminal() const { return terminal_; }

 private:
  int descriptor_;
  termios usual_{};
  bool terminal_ = false;
};

constexpr char kCtrlC = 3;

/// The next byte; nothing at the end.
std::optional<char> next(int descriptor) {
  char letter = 0;
  ssize_t read = 0;
  do {
    read = ::read(descriptor, &letter, 1);
  } while (read < 0 && errno == EINTR);
  return read == 1 ? std::optional(letter) : std::nullopt;
}

/// A line without its end; too long, and what is left of it is let go.
bool read_line(int descriptor, Secret& line) {
  line.wipe();
  while (true) {
    const auto letter = next(descriptor);
    if (letter == kCtrlC) return false;
    if (!letter) return line.size() > 0;
    if (*letter == '\n') return true;
    if (*letter != '\r') line.add(*letter);
  }
}

/// The file with the hash in it, checked to its end before it takes the place of the old one.
class PinFile {
 public:
  explicit PinFile(std::filesystem::path file) : file_(std::move(file)) {}

  /// Why it could not be written, with what to do; empty where it was.
  std::string write(const std::string& hash, std::string_view pin) const {
    const FileBytes found = read_bounded(file_, kLargestConfig, Links::follow);
    if (found.fault != FileFault::none)
      return "it " + to_text(found.fault) + ". Name the file with --config.";
    const std::string old = all_bytes();
    const auto fresh = with_value(old, {kPinTable, kPinName}, hash);
    if (!fresh)
      return "it is no TOML, or the table [staff] cannot be added to. Run \"clinic-kiosk check\", and write "
             "[staff] and below it pin_hash = \"\".";
    if (fresh->size() > kLargestConfig) return "it would be too large.";
    const std::filesystem::path trial = file_.string() + ".pin";
    const bool tried = make_private(trial) && write_atomically(trial, *fresh) && holds(trial, hash, pin);
    std::error_code unheard;
    std::filesystem::remove(trial, unheard);
    if (!tried) return cannot();
    if (!write_atomically(file_, *fresh)) return cannot();
    if (holds(file_, hash, pin)) return "";
    write_atomically(file_, old);
    return "it does not say the PIN when it is read again.";
  }

 private:
  /// With a byte order mark, which reading leaves out.
  std::string all_bytes() const {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  /// Whoever may not read kiosk.conf is to read no trial of it either.
  static bool make_private(const std::filesystem::path& file) {
    ::unlink(file.c_str());
    return bool(Descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)));
  }
  static std::string cannot() {
    return "it cannot be written. Run this as a user who may write it and its folder, such as with sudo.";
  }
  static bool holds(const std::filesystem::path& file, const std::string& hash, std::string_view pin) {
    Diagnostics unheard;
    const std::string read = load_config(file, unheard).config.pin_hash;
    return read == hash && is_pin_of(read, pin);
  }

  std::filesystem::path file_;
};

}  // namespace

SecretReader secret_reader(int descriptor, std::ostream& prompts) {
  return [descriptor, &prompts](const char* prompt, Secret& line) {
    const Mute mute(descriptor);
    if (mute.is_terminal()) prompts << prompt << std::flush;
    const bool read = read_line(descriptor, line);
    if (mute.is_terminal()) prompts << "\n" << std::flush;
    return read;
  };
}

int run_set_pin(const std::filesystem::path& config_file, const SecretReader& read, std::ostream& out,
                std::ostream& err) {
  std::error_code unheard;
  if (!std::filesystem::is_regular_file(config_file, unheard)) {
    err << "error: " << config_file.string()
        << " is no file. Name the file with --config. Nothing is changed.\n";
    return 1;
  }
  out << "The PIN of the kiosk with " << std::filesystem::absolute(config_file, unheard).string() << ":\n"
      << std::flush;
  Secret pin;
  Secret again;
  if (!read("The new staff PIN, 6 to 12 digits: ", pin)) {
    err << "error: No PIN was typed. Nothing is changed.\n";
    return 1;
  }
  if (const std::string fault = fault_of_pin(pin.view()); !fault.empty()) {
    err << "error: " << fault << " Nothing is changed.\n";
    return 1;
  }
  if (!read("The same PIN again: ", again) || pin.view() != again.view()) {
    err << "error: The two are not the same. Nothing is changed.\n";
    return 1;
  }
  const std::string hash = hash_pin(pin.view());
  const std::string fault =
      hash.empty() ? "there is too little memory." : PinFile(config_file).write(hash, pin.view());
  if (!fault.empty()) {
    err << "error: The PIN is not set in " << config_file.string() << ": " << fault << "\n";
    return 1;
  }
  out << "The staff PIN is set in " << config_file.string()
      << ", and was tried. Start the kiosk anew, such as with: systemctl reload clinic-kiosk\n";
  return 0;
}

}  // namespace kiosk
