#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/usage.h"

namespace kiosk {

/// How something with a database went. `unsound`: the file is none of ours or is damaged, and stays so.
enum class DatabaseState { good, unsound, failed };

struct DatabaseResult {
  DatabaseState state = DatabaseState::good;
  std::string why;  ///< the rest of a sentence that begins with the file; empty where all is good
};

/// The file of totals while it is open: one table, a row for each day and thing that is counted.
class Database {
 public:
  enum class Access { read, write };
  /// `result` says how it went; what does not open well is not to be used. For writing, a file that is not
  /// there or is empty is made.
  Database(const std::filesystem::path& file, Access access, DatabaseResult& result);

  /// All of them or none.
  DatabaseResult add(const UsageDays& counts);
  /// What was counted from one day to another, both among them.
  DatabaseResult read(Date first, Date last, UsageDays& days) const;
  /// Reads every page of it.
  DatabaseResult look_through() const;

 private:
  struct Closer {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  struct Ender {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Ender>;

  DatabaseResult fault(int code) const;
  DatabaseResult run(const char* sql) const;
  DatabaseResult read_number(const char* sql, std::int64_t& number) const;
  DatabaseResult look_at_form(Access access);
  DatabaseResult put(const UsageDays& counts);
  Statement prepare(const char* sql, DatabaseResult& result) const;

  std::unique_ptr<sqlite3, Closer> db_;
};

}  // namespace kiosk
