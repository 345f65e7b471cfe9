#include "content/web_address.h"

#include <algorithm>

namespace kiosk {
namespace {

/// Longer, and the squares of the code get too small to be read from 500 mm.
constexpr std::size_t kLongest = 150;

AddressFault refused(const std::string& why) {
  return {true, "\"link\" is no address that a phone can open" + why + ".",
          "Write it as \"https://...\", in plain letters and at most " + std::to_string(kLongest) +
              " of them. Until then there is no code to take home."};
}

bool is_plain(char c) { return c > ' ' && c <= '~' && c != '\\' && c != '"' && c != '<' && c != '>'; }

bool is_host_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Labels of letters, digits and hyphens between single dots.
bool is_host(std::string_view host) {
  return !host.empty() && host.front() != '.' && host.front() != '-' && host.back() != '-' &&
         host.find("..") == std::string_view::npos && std::all_of(host.begin(), host.end(), is_host_letter);
}

bool is_port(std::string_view port) {
  return !port.empty() && port.size() <= 5 &&
         std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<AddressFault> address_fault(std::string_view address) {
  const bool secure = address.starts_with("https://");
  if (!secure && !address.starts_with("http://")) return refused("");
  if (address.size() > kLongest || !std::all_of(address.begin(), address.end(), is_plain)) return refused("");
  const std::string_view rest = address.substr(address.find("//") + 2);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  if (authority.find('@') != std::string_view::npos)
    return refused(": before the \"@\" stands a user, which looks like the site");
  const auto colon = authority.find(':');
  const std::string_view host = authority.substr(0, colon);
  if (!is_host(host) || (colon != std::string_view::npos && !is_port(authority.substr(colon + 1))))
    return refused(": \"" + std::string(authority) + "\" names no site");
  if (host.starts_with("xn--") || host.find(".xn--") != std::string_view::npos)
    return AddressFault{false, "The site of \"link\" is written in other letters than it shows (\"xn--\").",
                        "See on a phone that it leads where it should."};
  if (!secure)
    return AddressFault{false,
                        "\"link\" leads to a site without encryption, which others can change on its way.",
                        "Write https:// where the site has it."};
  return std::nullopt;
}

}  // namespace kiosk
