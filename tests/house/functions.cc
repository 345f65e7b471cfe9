#include "house/functions.h"

#include <array>
#include <cctype>
#include <string_view>

namespace kiosk::house {
namespace {

/// True for the marks within a number such as 1'000; false for the first one of u'a'.
bool separates_digits(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 &&
         (std::isalnum(static_cast<unsigned char>(text[start - 1])) || text[start - 1] == '\'')) {
    --start;
  }
  return start < at && std::isdigit(static_cast<unsigned char>(text[start]));
}

/// Where the comment or literal that starts at `at` ends; `at` itself where none starts there.
std::size_t end_of_blank(std::string_view text, std::size_t at) {
  const auto past = [&](std::string_view mark, std::size_t from) {
    const auto found = text.find(mark, from);
    return found == std::string_view::npos ? text.size() : found + mark.size();
  };
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
  if (rest.starts_with("/*")) return past("*/", at + 2);
  if (rest.starts_with("R\"")) {
    const auto open = std::min(text.find('(', at), text.size() - 1);
    return past(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
  }
  if (rest.front() != '"' && rest.front() != '\'') return at;
  if (rest.front() == '\'' && separates_digits(text, at)) return at;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != rest.front() && text[end] != '\n')
    end += text[end] == '\\' ? 2 : 1;
  return std::min(end + 1, text.size());
}

/// The file as one text with directives, comments and literals blanked, lines kept.
std::string blanked(const SourceFile& file) {
  std::string text;
  for (const std::string& line : file.lines) text += (line.starts_with('#') ? "" : line) + "\n";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_blank(text, at);
    for (std::size_t i = at; i < end; ++i) text[i] = text[i] == '\n' ? '\n' : ' ';
    at = std::max(end, at + 1);
  }
  return text;
}

enum class Block { scope, function, other };

bool ends_as_value(std::string_view head) {
  while (!head.empty() && head.back() == ' ') head.remove_suffix(1);
  return head.ends_with('=') || head.ends_with(',') || head.ends_with('(') || head.ends_with("return");
}

bool names_scope(const std::string& head) {
  constexpr std::array kWords = {"namespace", "class ", "struct ", "union ", "enum ", "extern "};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](const char* word) { return head.find(word) != std::string::npos; });
}

/// What a "{" opens, told by the words since the last ";", "{" or "}".
Block opened_by(const std::string& head, Block around) {
  if (around != Block::scope) return Block::other;
  const bool call = head.find('(') != std::string::npos;
  if (!call) return names_scope(head) || head.empty() ? Block::scope : Block::other;
  // clang-format sets a body's brace off by a space and a value's brace hard against its name.
  return head.back() == ' ' && !ends_as_value(head) ? Block::function : Block::other;
}

class Scanner {
 public:
  void read(const std::string& text) {
    for (const char c : text) step(c);
  }
  const std::vector<FunctionBody>& found() const { return found_; }

 private:
  struct Open {
    Block block;
    int line;
    std::string head;
  };

  void step(char c) {
    if (c == '{') {
      open_.push_back({opened_by(head_, around()), line_, head_});
      head_.clear();
    } else if (c == '}') {
      close();
    } else if (c == ';') {
      head_.clear();
    } else {
      head_ += c == '\n' ? ' ' : c;
    }
    if (c == '\n') ++line_;
  }

  void close() {
    if (open_.empty()) return;
    const Open last = open_.back();
    open_.pop_back();
    if (last.block == Block::function) found_.push_back({last.line, line_ - last.line + 1});
    // A value's braces are part of what goes on after them, as in a constructor's initialisers.
    head_ = last.block == Block::other && around() == Block::scope ? last.head : "";
  }

  Block around() const { return open_.empty() ? Block::scope : open_.back().block; }

  std::vector<Open> open_;
  std::vector<FunctionBody> found_;
  std::string head_;
  int line_ = 1;
};

}  // namespace

std::vector<FunctionBody> functions_of(const SourceFile& file) {
  Scanner scanner;
  scanner.read(blanked(file));
  return scanner.found();
}

}  // namespace kiosk::house
