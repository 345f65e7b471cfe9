#include "totals/database.h"

#include <cstring>

namespace kiosk {
namespace {

constexpr int kBusyMs = 200;                // the loop waits for it
constexpr std::int64_t kOurs = 0x434b5553;  // "CKUS"
constexpr std::int64_t kForm = 1;

constexpr const char* kMake =
    "CREATE TABLE totals (day TEXT NOT NULL, counted TEXT NOT NULL, which TEXT NOT NULL,"
    " count INTEGER NOT NULL, PRIMARY KEY (day, counted, which)) WITHOUT ROWID;"
    "PRAGMA application_id = 1129010515;"
    "PRAGMA user_version = 1;";
static_assert(kOurs == 1129010515 && kForm == 1, "as kMake says");

constexpr const char* kAdd =
    "INSERT INTO totals VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT (day, counted, which) DO UPDATE SET count = count + excluded.count";

constexpr const char* kRead = "SELECT day, counted, which, count FROM totals WHERE day BETWEEN ?1 AND ?2";

bool is_damage(int code) {
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_FORMAT || code == SQLITE_MISMATCH;
}

void put_text(sqlite3_stmt* statement, int at, std::string_view text) {
  sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

std::string text_at(sqlite3_stmt* statement, int column) {
  const unsigned char* text = sqlite3_column_text(statement, column);
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

}  // namespace

Database::Database(const std::filesystem::path& file, Access access, DatabaseResult& result) {
  // A reader too rolls back what a power cut has left; where it may not write, SQLite opens for reading
  // alone.
  const int mode = SQLITE_OPEN_READWRITE | (access == Access::write ? SQLITE_OPEN_CREATE : 0);
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &db, mode | SQLITE_OPEN_NOMUTEX, nullptr);
  db_.reset(db);
  if (code != SQLITE_OK) {
    result = fault(code);
    return;
  }
  sqlite3_busy_timeout(db, kBusyMs);
  result = look_at_form(access);
}

DatabaseResult Database::fault(int code) const {
  const int plain = code & 0xff;
  if (is_damage(plain)) return {DatabaseState::unsound, "is damaged or no database"};
  if (plain == SQLITE_BUSY || plain == SQLITE_LOCKED)
    return {DatabaseState::failed, "is held by another program"};
  std::string why = sqlite3_errstr(code);
  const int cause = db_ ? sqlite3_system_errno(db_.get()) : 0;
  if (cause != 0) why += std::string(" (") + std::strerror(cause) + ")";
  return {DatabaseState::failed, "cannot be used: " + why};
}

DatabaseResult Database::run(const char* sql) const {
  const int code = sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr);
  return code == SQLITE_OK ? DatabaseResult() : fault(code);
}

Database::Statement Database::prepare(const char* sql, DatabaseResult& result) const {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(db_.get(), sql, -1, &statement, nullptr);
  // Our own words do not parse where the table is another's.
  if (code == SQLITE_ERROR)
    result = {DatabaseState::unsound, "is another program's database"};
  else if (code != SQLITE_OK)
    result = fault(code);
  return Statement(statement);
}

DatabaseResult Database::read_number(const char* sql, std::int64_t& number) const {
  DatabaseResult result;
  const Statement statement = prepare(sql, result);
  if (!statement) return result;
  const int code = sqlite3_step(statement.get());
  if (code != SQLITE_ROW) return fault(code);
  number = sqlite3_column_int64(statement.get(), 0);
  return result;
}

DatabaseResult Database::look_at_form(Access access) {
  std::int64_t pages = 0;
  std::int64_t whose = 0;
  std::int64_t form = 0;
  for (const auto& [sql, number] :
       {std::pair("PRAGMA page_count", &pages), std::pair("PRAGMA application_id", &whose),
        std::pair("PRAGMA user_version", &form)}) {
    const DatabaseResult result = read_number(sql, *number);
    if (result.state != DatabaseState::good) return result;
  }
  if (pages > 0 && whose != kOurs) return {DatabaseState::unsound, "is another program's database"};
  if (pages > 0 && form != kForm) return {DatabaseState::unsound, "is of another version of the kiosk"};
  if (access == Access::read) return {};
  // A journal beside the file for the time of a write, which a power cut leaves there to be rolled back; it
  // is on the disk before the file is touched, and so is its end. At rest there is one file, which a reader
  // without the right to write can read: with a log of writes (WAL) there would be three.
  if (DatabaseResult set = run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
      set.state != DatabaseState::good || pages > 0)
    return set;
  DatabaseResult made = run((std::string("BEGIN IMMEDIATE;") + kMake + "COMMIT").c_str());
  if (made.state != DatabaseState::good) run("ROLLBACK");
  return made;
}

DatabaseResult Database::put(const UsageDays& counts) {
  DatabaseResult result;
  const Statement add = prepare(kAdd, result);
  if (!add) return result;
  for (const auto& [day, of_day] : counts) {
    for (const auto& [key, count] : of_day) {
      put_text(add.get(), 1, to_text(day));
      put_text(add.get(), 2, name_of(key.counted));
      put_text(add.get(), 3, key.which);
      sqlite3_bind_int64(add.get(), 4, count);
      if (const int code = sqlite3_step(add.get()); code != SQLITE_DONE) return fault(code);
      sqlite3_reset(add.get());
    }
  }
  return result;
}

DatabaseResult Database::add(const UsageDays& counts) {
  DatabaseResult result = run("BEGIN IMMEDIATE");
  if (result.state != DatabaseState::good) return result;
  result = put(counts);
  if (result.state == DatabaseState::good) result = run("COMMIT");
  if (result.state != DatabaseState::good) run("ROLLBACK");
  return result;
}

DatabaseResult Database::read(Date first, Date last, UsageDays& days) const {
  std::int64_t pages = 0;
  DatabaseResult result = read_number("PRAGMA page_count", pages);
  if (result.state != DatabaseState::good || pages == 0) return result;
  const Statement read = prepare(kRead, result);
  if (!read) return result;
  put_text(read.get(), 1, to_text(first));
  put_text(read.get(), 2, to_text(last));
  UsageDays found;
  int code = sqlite3_step(read.get());
  for (; code == SQLITE_ROW; code = sqlite3_step(read.get())) {
    const auto day = read_date(text_at(read.get(), 0));
    const auto counted = counted_named(text_at(read.get(), 1));
    if (day && counted)
      found[*day][{*counted, text_at(read.get(), 2)}] += sqlite3_column_int64(read.get(), 3);
  }
  if (code != SQLITE_DONE) return fault(code);
  days = std::move(found);
  return result;
}

DatabaseResult Database::look_through() const {
  DatabaseResult result;
  const Statement look = prepare("PRAGMA quick_check(1)", result);
  if (!look) return result;
  const int code = sqlite3_step(look.get());
  if (code != SQLITE_ROW) return fault(code);
  if (text_at(look.get(), 0) == "ok") return result;
  return {DatabaseState::unsound, "is damaged or no database"};
}

}  // namespace kiosk
