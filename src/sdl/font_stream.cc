#include "sdl/font_stream.h"

#include <algorithm>

namespace kiosk {
namespace {

struct Reading {
  const FontImage& image;
  std::size_t place = 0;
};

Reading& reading(SDL_RWops* stream) { return *static_cast<Reading*>(stream->hidden.unknown.data1); }

Sint64 size_of(SDL_RWops* stream) { return static_cast<Sint64>(reading(stream).image.size()); }

Sint64 seek(SDL_RWops* stream, Sint64 by, int whence) {
  Sint64 from = 0;
  if (whence == RW_SEEK_CUR) from = static_cast<Sint64>(reading(stream).place);
  if (whence == RW_SEEK_END) from = size_of(stream);
  const Sint64 place = std::clamp<Sint64>(from + by, 0, size_of(stream));
  reading(stream).place = static_cast<std::size_t>(place);
  return place;
}

std::size_t read(SDL_RWops* stream, void* into, std::size_t size, std::size_t count) {
  if (size == 0 || count == 0) return 0;
  Reading& from = reading(stream);
  const std::size_t got = from.image.read(from.place, static_cast<std::uint8_t*>(into), size * count);
  from.place += got;
  return got / size;
}

std::size_t write(SDL_RWops* /*stream*/, const void* /*from*/, std::size_t /*size*/, std::size_t /*count*/) {
  return 0;
}

int close(SDL_RWops* stream) {
  delete &reading(stream);
  SDL_FreeRW(stream);
  return 0;
}

}  // namespace

SDL_RWops* font_stream(const FontImage& image) {
  const auto bytes = image.bytes();
  if (!bytes.empty()) return SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  SDL_RWops* stream = SDL_AllocRW();
  if (!stream) return nullptr;
  stream->type = SDL_RWOPS_UNKNOWN;
  stream->size = size_of;
  stream->seek = seek;
  stream->read = read;
  stream->write = write;
  stream->close = close;
  stream->hidden.unknown.data1 = new Reading{image};
  return stream;
}

}  // namespace kiosk
