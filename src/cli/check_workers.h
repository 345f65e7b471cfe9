#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace kiosk {

/// Does the pieces 0 to `count` - 1 of a work on several processors. Each worker is a child of this process,
/// made by fork: it has all that was read, shares nothing that needs a lock, and takes no other down with it.
/// `work` runs in a child and gives its result as bytes; `done` hears of each piece here, in any order, with
/// nothing where the child ended over it. Call it only while the process has one thread.
void share_out(std::size_t count, int workers, const std::function<std::string(std::size_t)>& work,
               const std::function<void(std::size_t, std::optional<std::string>)>& done);

/// The processors that this process may use.
int processors();

}  // namespace kiosk
