#pragma once

#include <unistd.h>

#include <string_view>

namespace kiosk {

/// An open file or folder, closed when it goes out of scope. Negative where it could not be opened.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  explicit operator bool() const { return fd_ >= 0; }
  int get() const { return fd_; }

 private:
  int fd_;
};

/// Writes all of it and brings it to the disk. False where that cannot be done; errno then says why.
bool write_to_disk(const Descriptor& file, std::string_view bytes);

}  // namespace kiosk
