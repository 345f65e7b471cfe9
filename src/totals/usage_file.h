#pragma once

#include <filesystem>

#include "port/tally.h"

namespace kiosk {

/// Totals in a database in a folder, "usage.sqlite". It is open only while it is read or written. The folder
/// is made at the first count, readable by this user alone; a link in place of the folder or of the file is
/// not followed. A file that is no database of ours, or damaged, is put aside under another name in the same
/// folder and kept, and a new one is begun.
class UsageFile : public Tally {
 public:
  explicit UsageFile(std::filesystem::path folder) : folder_(std::move(folder)) {}
  bool add(const UsageDays& counts, Diagnostics& diagnostics) override;
  UsageCounts sums(Date first, Date last, Diagnostics& diagnostics) const override;
  /// The same, each day by itself; a day on which nothing was counted is not among them.
  UsageDays days(Date first, Date last, Diagnostics& diagnostics) const;

  /// Tells what is out of order. Changes nothing.
  void look(Diagnostics& diagnostics) const;
  /// Whether anything was ever counted there.
  bool exists() const;
  std::filesystem::path file() const;

 private:
  std::filesystem::path folder_;
  bool looked_through_ = false;  ///< the whole file, once a run
};

}  // namespace kiosk
