#include "staff/pin.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/secret.h"

namespace kiosk {
namespace {

/// A tenth of a second on a quick machine, under one on a slow box, where the kiosk must go on meanwhile.
constexpr unsigned long long kPasses = 3;
constexpr std::size_t kMemory = 32UL << 20;

/// Whether each digit is the one before and `step` more, past 9 to 0.
bool is_run(std::string_view pin, int step) {
  for (std::size_t i = 1; i < pin.size(); ++i)
    if ((pin[i] - pin[i - 1] - step + 20) % 10 != 0) return false;
  return true;
}

/// Whether a shorter beginning comes again and again: 121212, 123123.
bool repeats(std::string_view pin) {
  for (std::size_t period = 1; period * 2 <= pin.size(); ++period) {
    bool same = true;
    for (std::size_t i = period; i < pin.size(); ++i) same = same && pin[i] == pin[i - period];
    if (same) return true;
  }
  return false;
}

/// With each digit that stands several times in a row once: 112233 is 123.
std::string thinned(std::string_view pin) {
  std::string out(pin);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

std::string fault_of_pin(std::string_view pin) {
  const bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return "A PIN is digits and nothing else.";
  if (pin.size() < kFewestDigits || pin.size() > kMostDigits)
    return "A PIN has " + std::to_string(kFewestDigits) + " to " + std::to_string(kMostDigits) + " digits.";
  const std::string few = thinned(pin);
  for (const int step : {0, 1, -1})
    if (is_run(pin, step) || (few.size() > 2 && is_run(few, step)) || repeats(pin))
      return "A PIN such as 123456 or 000000 is the first that anyone tries.";
  return "";
}

std::string hash_pin(std::string_view pin) {
  if (sodium_init() < 0) return "";
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int failed = crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(), kPasses, kMemory,
                                           crypto_pwhash_ALG_ARGON2ID13);
  return failed != 0 ? "" : std::string(hash.data());
}

bool is_pin_of(const std::string& hash, std::string_view pin) {
  if (hash.empty() || hash.size() >= crypto_pwhash_STRBYTES || sodium_init() < 0) return false;
  return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace kiosk
