#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

#include "base/secret.h"

namespace kiosk {

/// Reads a line into a secret, asking for it by `prompt` where a person is asked. False where there is none,
/// or it was given up.
using SecretReader = std::function<bool(const char* prompt, Secret& line)>;

/// From an open file: a terminal is asked on `prompts`, and shows nothing of what is typed.
SecretReader secret_reader(int descriptor, std::ostream& prompts);

/// Asks for a staff PIN twice, writes its hash into kiosk.conf, and says that it is done once the file was
/// read back and the PIN is that of the hash. With a fault the file stays as it was. Returns 0, or 1 with a
/// fault.
int run_set_pin(const std::filesystem::path& config_file, const SecretReader& read, std::ostream& out,
                std::ostream& err);

}  // namespace kiosk
