#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "text/layout.h"

struct _FcConfig;

namespace kiosk {

/// The sound files of one family. Nothing in both: the machine lacks it, or all are broken.
struct FamilyFiles {
  std::optional<FontFace> regular;
  std::optional<FontFace> bold;
  std::string broken;  ///< a file of it that is here and is no whole font; empty where there is none
};

struct LentFace {
  FontFace face;
  std::string family;
};

/// Finds font files by fontconfig's list of what is installed, never by its matching. Read when first asked.
class FontFiles {
 public:
  FontFiles();
  ~FontFiles();
  const FamilyFiles& find(const std::string& family);
  /// Forgets everything: what is installed is looked up anew.
  void forget();
  /// A font of this machine that has all of these characters, whatever family it is of: a regular one before
  /// others, the first by file name.
  std::optional<LentFace> covering(const std::u32string& characters);
  /// Any scalable font of this machine, for when no family of the table is there.
  const std::optional<FontFace>& last_resort();

 private:
  struct Close {
    void operator()(_FcConfig* config) const;
  };
  _FcConfig* config();

  std::unique_ptr<_FcConfig, Close> config_;
  std::map<std::string, FamilyFiles> families_;
  std::optional<std::optional<FontFace>> last_resort_;
};

}  // namespace kiosk
