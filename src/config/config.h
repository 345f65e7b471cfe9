#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "config/opening_times.h"

namespace kiosk {

enum class WhoMaySwitch { everyone, staff };
enum class TextPolicy { hide, notice };

/// How one language is spoken: by that voice of the program, or by a command of its own. With neither, it is
/// not.
struct VoiceSetting {
  std::string name;
  std::vector<std::string> command;  ///< reads text from standard input, writes WAV to standard output
  bool operator==(const VoiceSetting&) const = default;
};

struct SpeechSettings {
  bool enabled = true;
  std::string program = "espeak-ng";           ///< takes espeak-ng's options
  std::map<std::string, VoiceSetting> voices;  ///< by tag; other languages have the program's own voice
  int volume = 40;  ///< that a visit starts with, per cent: low, for speech tells the room what one reads
  /// Whether anything is to be heard at this site.
  bool on() const { return enabled && volume > 0; }
  bool operator==(const SpeechSettings&) const = default;
};

/// kiosk.conf as a value. The defaults stand for every key that is absent.
struct Config {
  std::string clinic_name;
  std::filesystem::path locales = "locales";  ///< resolved against the file's folder
  std::filesystem::path assets = "assets";
  std::string site_locale = "en";
  std::vector<std::string> offered;  ///< in order; empty: every bundle, by script and name
  WhoMaySwitch who_may_switch = WhoMaySwitch::everyone;
  std::string pin_hash;  ///< of the staff PIN, an argon2id string; empty: none is set

  std::string emergency_number;  ///< empty: none is known, the screen says to tell staff
  double diagonal_in = 21.5;
  double viewing_mm = 600;
  std::string theme = "light";
  int text_size = 100;  ///< 100, 125, 150 or 200 %
  bool low_reach = false;
  bool reduced_motion = false;
  int repeat_reject_ms = 200;  ///< a second touch of the same place within it is a tremor

  int idle_seconds = 90;  ///< least time before the warning
  int warning_seconds = 30;
  OpeningTimes hours;  ///< a day that is absent in the file: open all day

  /// "F1" or "7": the language that a visit starts in at that key, by tag.
  std::map<std::string, std::string> language_keys;
  std::vector<std::string> locked;  ///< keys and tables that staff may not choose on the screen

  TextPolicy unreviewed = TextPolicy::notice;
  TextPolicy outdated = TextPolicy::hide;
  SpeechSettings speech;
  bool totals = false;  ///< what is read is counted by the day
  bool operator==(const Config&) const = default;
};

/// Where a setting comes from; each holds over the ones before.
enum class SettingLayer { built_in, file, staff };

/// What staff chose on the screen: in the form of kiosk.conf, and where that is kept. Empty: nothing.
struct StaffLayer {
  std::string text;
  std::string file;
};

/// What is kept of one kiosk.conf for the day it breaks.
struct KeptSettings {
  std::string settings;  ///< all but the number, in the form of kiosk.conf; empty: none
  std::string number;    ///< empty: none
  bool operator==(const KeptSettings&) const = default;
};

/// The kiosk starts in any case.
struct ConfigResult {
  Config config;      ///< all layers, resolved
  KeptSettings keep;  ///< what is to be kept from now on
  /// Where the file says it: by key ("languages.site_locale"), and of lists by item ("languages.offered.pl").
  std::map<std::string, FilePlace> places;
  /// The settings that are not as built in, as they are written: "display.theme = \"dark\"".
  std::vector<std::string> changed;

  /// What staff chose and what counts of it, by key, as it is written.
  std::map<std::string, std::string> chosen;
  /// What holds without it, of every key that staff may choose: in the file's layers.
  std::map<std::string, SettingLayer> beneath;

  /// The place of a key; the file as a whole where it does not say it.
  FilePlace place(const std::string& key, const std::filesystem::path& file) const;
  /// The layer that a key's value comes from.
  SettingLayer layer(const std::string& key) const;
  /// Whether staff may choose it on the screen.
  bool may_choose(const std::string& key) const;
};

/// No kiosk.conf is larger; one that is cannot be read.
inline constexpr std::size_t kLargestConfig = 256 * 1024;

/// Reads kiosk.conf (TOML) over what was kept of it. Every fault is reported with its line; unknown keys with
/// the nearest known name. Relative paths are taken from the file's folder.
/// A file that cannot be read or does not parse: everything is as it was kept. Else each table and key falls
/// back by itself: a key whose value is unsound or whose name is misspelt, and a table that is gone or is
/// none, are as they were kept. So is a folder or a language of which there is nothing on the disk; where no
/// other was kept, such a one is used and not kept. With nothing kept, the built-in values stand in, and
/// there is no number. Only a file that names a sound number changes what is kept.
/// Above all that stands what staff chose, key by key, where it is theirs to choose and sound; else it is
/// told and counts for nothing. It is never among what is kept of the file.
ConfigResult load_config(const std::filesystem::path& file, Diagnostics& diagnostics,
                         const KeptSettings& kept = {}, const StaffLayer& staff = {});

/// 2 to 15 digits with single spaces between groups, as people dial.
bool is_emergency_number(const std::string& text);

}  // namespace kiosk
