#include "content/bundle_file.h"

#include <algorithm>
#include <utility>

#include "base/encoding.h"
#include "base/file.h"
#include "base/file_names.h"
#include "base/limits.h"
#include "content/left_marks.h"
#include "content/long_word.h"
#include "content/refused.h"
#include "content/toml_leaves.h"
#include "locale/nearest.h"

namespace kiosk {
namespace {

constexpr int kLongestMessage = 40;  // lines

const std::string kLeftOut = "Until then this language is left out.";

class Reader {
 public:
  Reader(RawBundle& bundle, std::string_view bytes, Diagnostics& diagnostics)
      : bundle_(bundle), bytes_(bytes), diagnostics_(diagnostics) {}

  void take(const TomlLeaf& leaf) {
    const std::string& first = leaf.path.front();
    if (first == "messages" && leaf.path.size() == 3) return message(leaf);
    if (first == "names" && leaf.path.size() == 2) return text(leaf, bundle_.names[leaf.path[1]]);
    if (leaf.path.size() == 1 && first == "tag") return text(leaf, tag_);
    if (leaf.path.size() == 1 && first == "own_name") return text(leaf, bundle_.own_name);
    if (leaf.path.size() == 1 && first == "sort_name") return text(leaf, bundle_.sort_name);
    if (leaf.path.size() == 1 && first == "digits") return digits(leaf);
    if (leaf.path.size() == 1 && (first == "same" || first == "reordered"))
      return keys(leaf, first == "same" ? bundle_.same : bundle_.reordered);
    if (leaf.path.size() == 2 && first == "answers" && leaf.path[1] == "yes")
      return words(leaf, bundle_.answers.yes);
    if (leaf.path.size() == 2 && first == "answers" && leaf.path[1] == "no")
      return words(leaf, bundle_.answers.no);
    diagnostics_.warning(
        bundle_.file, leaf.place.line, leaf.place.column, "The key \"" + dotted(leaf) + "\" is not known.",
        "Messages stand as key = \"text\" under [messages.<group>]; see docs/bundle-format.md.");
  }

  const std::string& tag() const { return tag_; }

 private:
  static std::string dotted(const TomlLeaf& leaf) {
    std::string out;
    for (const auto& key : leaf.path) out += (out.empty() ? "" : ".") + key;
    return out;
  }

  void fault(const TomlLeaf& leaf, const std::string& sentence, const std::string& advice) {
    diagnostics_.error(bundle_.file, leaf.place.line, leaf.place.column, sentence, advice);
  }

  std::optional<RefusedPiece> refused(const TomlLeaf& leaf) const {
    if (leaf.kind != TomlLeaf::Kind::text) return std::nullopt;
    if (leaf.text.size() > limits::kMessageBytes)
      return RefusedPiece{"",
                          "The text is longer than " + std::to_string(limits::kMessageBytes / 1024) + " KB.",
                          "Shorten it."};
    return refused_in(leaf.text, bundle_.tag);
  }

  void text(const TomlLeaf& leaf, std::string& into) {
    const auto refused = this->refused(leaf);
    if (refused) {
      const Place at = place_in(bytes_, leaf.place, refused->piece, kLongestMessage);
      diagnostics_.error(bundle_.file, at.line, at.column, "\"" + dotted(leaf) + "\": " + refused->sentence,
                         refused->advice);
    } else if (leaf.kind == TomlLeaf::Kind::text)
      into = normalised(leaf.text);
    else
      fault(leaf, "The value of \"" + dotted(leaf) + "\" is no text.", "Put it in double quotes.");
  }

  void digits(const TomlLeaf& leaf) {
    if (leaf.kind == TomlLeaf::Kind::text && leaf.text == "latn")
      bundle_.digits = Digits::latn;
    else if (leaf.kind == TomlLeaf::Kind::text && leaf.text == "native")
      bundle_.digits = Digits::native;
    else
      fault(leaf, "The digits are neither \"latn\" nor \"native\".", "Until then \"latn\" is used.");
  }

  void words(const TomlLeaf& leaf, std::vector<std::string>& into) {
    if (leaf.kind != TomlLeaf::Kind::list)
      return fault(leaf, "The value of \"" + dotted(leaf) + "\" is no list of texts.",
                   "Write [\"...\", \"...\"].");
    if (leaf.items.size() > limits::kListItems)
      return fault(
          leaf,
          "The list \"" + dotted(leaf) + "\" has more than " + std::to_string(limits::kListItems) + " items.",
          "Shorten it.");
    for (const auto& item : leaf.items) {
      if (!long_word(item)) into.push_back(normalised(item));
    }
  }

  void keys(const TomlLeaf& leaf, std::set<std::string>& into) {
    std::vector<std::string> listed;
    words(leaf, listed);
    into.insert(listed.begin(), listed.end());
  }

  void message(const TomlLeaf& leaf) {
    RawMessage message{"", leaf.place, {}};
    if (leaf.kind != TomlLeaf::Kind::text) return text(leaf, message.pattern);
    if (const auto refused = this->refused(leaf)) {
      message.place = place_in(bytes_, leaf.place, refused->piece, kLongestMessage);
      message.refused = refused->sentence;
      message.remedy = refused->advice;
    }
    if (leaf.text.size() <= limits::kMessageBytes && !long_word(leaf.text)) {
      message.pattern = normalised(leaf.text);
      const auto mark = mark_in_plain(to_utf16(message.pattern));
      if (mark && message.refused.empty()) {
        message.refused = mark->sentence;
        message.remedy = mark->advice;
      }
      message.parts = read_pattern(message.pattern);
    }
    bundle_.messages[leaf.path[1] + "." + leaf.path[2]] = std::move(message);
  }

  RawBundle& bundle_;
  std::string_view bytes_;
  Diagnostics& diagnostics_;
  std::string tag_;
};

std::optional<TomlText> sound_toml(const std::string& file, const FileBytes& found,
                                   Diagnostics& diagnostics) {
  if (found.fault != FileFault::none) {
    const std::string rename = rename_advice(file);
    const std::string advice = found.fault == FileFault::too_large ? "Shorten it. "
                               : rename.empty()                    ? "Put it there, or mend its rights. "
                                                                   : rename;
    diagnostics.error(file, 0, 0, "The file " + to_text(found.fault, limits::kLocaleFile) + ".",
                      advice + kLeftOut, FaultKind::unreadable);
    return std::nullopt;
  }
  const std::string& bytes = found.bytes;
  const std::string folder = std::filesystem::path(file).parent_path().filename().string();
  if (const auto wrong = encoding_fault(bytes, folder)) {
    diagnostics.error(file, wrong->line, wrong->column, wrong->sentence,
                      "Save the file as UTF-8. " + kLeftOut, FaultKind::unreadable);
    return std::nullopt;
  }
  TomlText toml = read_toml(bytes);
  if (toml.error.empty()) return toml;
  diagnostics.error(file, toml.error_place.line, toml.error_place.column, toml.error,
                    "Mend the line. " + kLeftOut, FaultKind::unreadable);
  return std::nullopt;
}

/// What to call a folder that has another name than its language, or than its file says.
void tell_tag(const std::string& file, const std::string& name, const std::string& written,
              Diagnostics& diagnostics) {
  const auto tag = canonical_tag(name);
  const std::string canonical = tag ? tag->str() : "";
  if (canonical == name)
    return diagnostics.error(file, 0, 0,
                             "The tag \"" + written + "\" differs from the folder's name \"" + name + "\".",
                             "Write tag = \"" + name + "\", if that is the language. " + kLeftOut);
  const std::string sentence = "The folder's name \"" + name + "\" is no language tag in canonical form.";
  if (canonical.empty())
    return diagnostics.error(file, 0, 0, sentence,
                             "Call it by a BCP 47 tag, such as pl or zh-Hans. " + kLeftOut);
  diagnostics.error(file, 0, 0, sentence,
                    "Call it " + canonical + ", and write tag = \"" + canonical + "\". " + kLeftOut);
}

}  // namespace

std::optional<RawBundle> read_bundle(const std::filesystem::path& folder, Diagnostics& diagnostics) {
  RawBundle bundle;
  bundle.folder = folder;
  bundle.file = (folder / "locale.toml").string();
  const FileBytes found = read_bounded(bundle.file, limits::kLocaleFile, Links::follow);
  const auto toml = sound_toml(bundle.file, found, diagnostics);
  if (!toml) return std::nullopt;
  const std::string name = folder.filename().string();
  const auto tag = LocaleTag::parse(name);
  bundle.tag = tag.value_or(LocaleTag());
  Reader reader(bundle, found.bytes, diagnostics);
  for (const auto& leaf : toml->leaves) reader.take(leaf);
  if (!tag || reader.tag() != name) {
    tell_tag(bundle.file, name, reader.tag(), diagnostics);
    return std::nullopt;
  }
  if (bundle.own_name.empty())
    diagnostics.warning(bundle.file, 0, 0, "The language has no own_name.",
                        "Write its name as its readers do.");
  if (bundle.own_name.empty()) bundle.own_name = display_name(bundle.tag, bundle.tag);
  if (bundle.own_name.empty()) bundle.own_name = name;
  if (bundle.sort_name.empty()) bundle.sort_name = bundle.own_name;
  return bundle;
}

std::map<std::string, RawMessage> built_in_messages(const std::string& toml, const LocaleTag& tag) {
  Diagnostics unheard;
  RawBundle bundle;
  bundle.tag = tag;
  const TomlText text = read_toml(toml);
  Reader reader(bundle, toml, unheard);
  for (const auto& leaf : text.leaves) reader.take(leaf);
  return std::move(bundle.messages);
}

void report(Diagnostics& diagnostics, Finding finding) {
  const std::string text = to_text(finding);
  const auto& all = diagnostics.findings();
  if (std::none_of(all.begin(), all.end(), [&text](const Finding& f) { return to_text(f) == text; }))
    diagnostics.add(std::move(finding));
}

}  // namespace kiosk
