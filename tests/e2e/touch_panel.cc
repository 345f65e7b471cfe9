#include "e2e/touch_panel.h"

#include <X11/extensions/XI2.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>
#include <xorg/xf86-input-inputtest-protocol.h>

#include <cstring>

#include "e2e/process.h"
#include "e2e/x_server.h"

namespace kiosk::e2e {
namespace {

/// The last place of either axis of the driver's touch device.
constexpr double kAxisMax = 0xffff;

template <typename Event>
Event event_of(xf86ITEventType type) {
  Event event;
  std::memset(&event, 0, sizeof event);
  event.header.length = sizeof event;
  event.header.type = type;
  return event;
}

template <typename Event>
bool write_event(int socket, const Event& event) {
  return send(socket, &event, sizeof event, MSG_NOSIGNAL) == static_cast<ssize_t>(sizeof event);
}

template <typename Response>
bool read_response(int socket, xf86ITResponseType type, Response& response) {
  const auto got = recv(socket, &response, sizeof response, MSG_WAITALL);
  return got == static_cast<ssize_t>(sizeof response) && response.header.type == type;
}

/// The server makes the socket when it starts; -1 where nobody listens in time.
int connect_to(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  const int made = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const timeval patience{kPatience.count(), 0};
  setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  const bool open = wait_until(
      [&] { return connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0; });
  if (open) return made;
  close(made);
  return -1;
}

}  // namespace

TouchPanel::TouchPanel(const std::filesystem::path& socket) : socket_(connect_to(socket)) {
  auto hello = event_of<xf86ITEventClientVersion>(XF86IT_EVENT_CLIENT_VERSION);
  hello.major = XF86IT_PROTOCOL_VERSION_MAJOR;
  hello.minor = XF86IT_PROTOCOL_VERSION_MINOR;
  xf86ITResponseServerVersion answer{};
  connected_ = socket_ >= 0 && write_event(socket_, hello) &&
               read_response(socket_, XF86IT_RESPONSE_SERVER_VERSION, answer);
}

TouchPanel::~TouchPanel() {
  if (socket_ >= 0) close(socket_);
}

void TouchPanel::begin(std::uint32_t finger, Point at) { send(finger, XI_TouchBegin, at); }
void TouchPanel::move(std::uint32_t finger, Point at) { send(finger, XI_TouchUpdate, at); }
void TouchPanel::end(std::uint32_t finger, Point at) { send(finger, XI_TouchEnd, at); }

void TouchPanel::send(std::uint32_t finger, std::uint32_t type, Point at) {
  auto event = event_of<xf86ITEventTouch>(XF86IT_EVENT_TOUCH);
  event.touchid = finger;
  event.touch_type = type;
  event.valuators.mask[0] = 0x3;  // axes 0 and 1
  event.valuators.valuators[0] = kAxisMax * at.x / kPanelSize.w;
  event.valuators.valuators[1] = kAxisMax * at.y / kPanelSize.h;
  connected_ = write_event(socket_, event) && connected_;
}

bool TouchPanel::sync() {
  const auto wait = event_of<xf86ITEventWaitForSync>(XF86IT_EVENT_WAIT_FOR_SYNC);
  xf86ITResponseSyncFinished done{};
  return connected_ && write_event(socket_, wait) &&
         read_response(socket_, XF86IT_RESPONSE_SYNC_FINISHED, done);
}

}  // namespace kiosk::e2e
