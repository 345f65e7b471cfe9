#include "staff/sealed_value.h"

#include <sodium.h>

#include <system_error>

namespace kiosk {

namespace fs = std::filesystem;

std::string sha256(const std::string& text) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  char hex[2 * sizeof hash + 1];
  sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
  return hex;
}

std::string whole_path(const fs::path& file) {
  std::error_code error;
  const fs::path whole = fs::absolute(file, error);
  return (error ? file : whole).lexically_normal().string();
}

std::string sealed(const std::string& name, const std::string& path, const std::string& value) {
  const std::string body = "# of " + path + "\n" + value;
  return "# Kept by Clinic Kiosk. A change by hand makes it count for nothing.\n# sha256:" +
         sha256(name + "\n" + body) + "\n" + body;
}

std::optional<std::string> unsealed(const std::string& name, const std::string& path,
                                    const std::string& bytes) {
  const std::size_t above = sealed(name, path, "").size();
  if (bytes.size() < above) return std::nullopt;
  std::string value = bytes.substr(above);
  if (sealed(name, path, value) != bytes) return std::nullopt;
  return value;
}

}  // namespace kiosk
