#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "content/article.h"
#include "locale/messages.h"
#include "locale/tag.h"

namespace kiosk {

/// What the clinic set, as far as content needs it.
struct ContentSettings {
  std::filesystem::path locales;
  LocaleTag source;  ///< default: en
  LocaleTag site;
  std::vector<std::string> offered;  ///< tags in order; empty: all
  ShowPolicy unreviewed = ShowPolicy::notice;
  ShowPolicy outdated = ShowPolicy::hide;
  std::string emergency_number;                 ///< plain; empty where none is known
  std::vector<std::string> known_figures;       ///< empty: not checked
  FilePlace site_at;                            ///< where the clinic names its language; no file: nowhere
  std::map<std::string, FilePlace> offered_at;  ///< where it offers each
  /// A locale.toml of the source whose messages stand in for those that the source has lost; may be empty.
  std::string built_in_messages = {};
  std::vector<std::string> known_icons = {};  ///< empty: not checked
  /// Keys of the labels that each figure's numbers need; empty: not checked.
  std::map<std::string, std::vector<std::string>> figure_labels = {};
};

/// The words that an answer can begin with: "Yes", "No"; a language may have many.
struct AnswerWords {
  std::vector<std::string> yes, no;
};

/// One language, read at start.
struct Bundle {
  LocaleTag tag;
  std::string own_name, sort_name;
  std::map<std::string, std::string> names;  ///< its name in other locales
  Digits digits = Digits::latn;
  MessageCatalogue messages;
  std::filesystem::path folder;
  bool offered = true;                                ///< in the picker; false: read for its messages alone
  std::vector<LocaleTag> chain;                       ///< its fallback chain
  std::map<std::string, Provenance> provenance = {};  ///< by record: "messages.<group>", "locale"
  bool made = false;  ///< a pseudo-locale, made from the source: content/pseudo.h
  AnswerWords answers = {};
};

/// A message as shown, with the language it is in: the source's where the reader's is missing.
struct Message {
  std::string text;
  LocaleTag locale;
};

/// What staff choose with a ready-made notice: nothing, {minutes}, or another number, {n}.
enum class NoticeNumber { none, minutes, count };
struct ReadyNotice {
  std::string key;  ///< "late": the message bulletin.late
  NoticeNumber number = NoticeNumber::none;
};

/// Every language that can be offered, and every article's card. A value, read whole. `settings.site` is the
/// source where the site's own bundle cannot be shown.
struct Catalogue {
  ContentSettings settings;
  std::vector<Bundle> bundles;           ///< offered ones in the picker's order, the source always
  std::vector<std::string> article_ids;  ///< as the source has them, sorted
  std::vector<ReadyNotice> notices;      ///< the source's, in the order of its file
  bool usable = true;                    ///< false: no sound source bundle: safe screen

  const Bundle* find(const LocaleTag& tag) const;
  /// The message in the reader's language, or by the fallback chain. `{emergency_number}` is always supplied,
  /// isolated; with no number known it is the words of emergency.the_number. A key that no language has gives
  /// no text: nobody reads keys.
  Message message(const LocaleTag& locale, const std::string& key, const MessageArgs& args = {}) const;
  /// The name of `tag` for readers of `in`: from the bundle, else by ICU, else its own name.
  std::string name_in(const LocaleTag& tag, const LocaleTag& in) const;
  std::vector<ArticleCard> cards(const LocaleTag& locale) const;
  /// Of a group of messages ("emergency"), or of "locale": the language's name and digits. A group that the
  /// bundle lacks is missing, and shown from the source.
  Provenance provenance(const LocaleTag& locale, const std::string& group) const;

  std::map<std::string, std::map<std::string, ArticleCard>> card_table;  ///< by locale, by article id
};

/// Reads every bundle below settings.locales. One bad locale never takes another with it.
Catalogue load_catalogue(const ContentSettings& settings, Diagnostics& diagnostics);

/// Opens an article for a locale, falling back part by part as the table of faults in docs/bundle-format.md
/// says. Null only where the source has no such article or nothing of it is sound.
std::shared_ptr<const Article> open_article(const Catalogue& catalogue, const std::string& id,
                                            const LocaleTag& locale, Diagnostics& diagnostics);

/// SHA-256 of a part's text (NFC, LF, runs of white space collapsed), "sha256:<hex>".
std::string digest(const std::string& text);

}  // namespace kiosk
